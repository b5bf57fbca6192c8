import type { Instant } from '../time/instant.ts';
import type { IndicatorType } from './indicator-type.ts';

/**
 * `deployable`: the platform lets its collections decide. The others must leave every set at the next pull, whatever a
 * collection lists: whitelisted, expired, or marked a false positive.
 */
export type IndicatorStatus = 'deployable' | 'whitelisted' | 'expired' | 'false-positive';

/** One indicator as a platform publishes it, in the core's words. */
export interface Indicator {
  readonly type: IndicatorType;
  /** As published, unchanged. */
  readonly value: string;
  readonly status: IndicatorStatus;
  /** 0 to 10; `undefined` where the platform gives none. */
  readonly score: number | undefined;
  /** Last update on the platform, of the indicator or its context; `undefined` where it does not say. */
  readonly updatedAt: Instant | undefined;
}
