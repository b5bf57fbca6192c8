import type { ApiKey } from '../keys/api-key.ts';
import type { Endpoint } from '../keys/plan.ts';
import type { CrowdSecWorld } from '../world.ts';

/** One call that key, plan, throttle and quota let through. */
export interface Call {
  readonly world: CrowdSecWorld;
  readonly key: ApiKey;
  readonly url: URL;
  /** The last segment of the path as sent. */
  readonly segment: string;
}

/** What answers under a path. Throws a Refusal for what it does not serve. */
export interface EndpointRoute {
  readonly path: RegExp;
  /** What requests are counted under. */
  readonly pattern: string;
  readonly endpoint: Endpoint;
  readonly answer: (call: Call) => Response;
}
