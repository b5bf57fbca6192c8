import { onTestFinished } from 'vitest';
import {
  type CrowdSecOptions,
  type CrowdSecPlan,
  type CrowdSecSimulator,
  createClock,
  startCrowdSecSimulator,
} from '../../src/index.ts';
import { type Answered, type Asked as AnyAsked, type Body, send } from '../ask.ts';

/** 2026-01-07 12:00:00 UTC, a Wednesday. */
export const NOW_MS: number = Date.UTC(2026, 0, 7, 12);
export const DAY_MS = 86_400_000;

export interface Asked extends AnyAsked {
  /** Which plan's key; `null` sends none. The free plan's unless it says otherwise. */
  readonly plan?: CrowdSecPlan | null;
  readonly key?: string;
}

export interface TestService extends CrowdSecSimulator {
  /** `path` is below `/v2`. */
  ask(path: string, asked?: Asked): Promise<Answered>;
  /** A single look-up. */
  look(ip: string, asked?: Asked): Promise<Answered>;
}

/** A service without burst throttle on a clock that stands still; it is closed when the test ends. */
export async function openService(options: CrowdSecOptions = {}): Promise<TestService> {
  const clock = createClock(NOW_MS);
  const simulator = await startCrowdSecSimulator({ clock, throttle: null, ...options });
  onTestFinished(() => simulator.close());
  const ask: TestService['ask'] = (path, { plan = 'community', key, ...asked } = {}) => {
    const named = key ?? (plan === null ? undefined : simulator.apiKeys[plan]);
    const headers = { ...(named === undefined ? {} : { 'x-api-key': named }), ...asked.headers };
    return send(`${simulator.apiUrl}${path}`, { ...asked, headers });
  };
  return { ...simulator, ask, look: (ip, asked) => ask(`/smoke/${ip}`, asked) };
}

/** Status and message of a refusal. */
export const refusal = ({ status, body }: Answered): unknown[] => [status, body?.message];

type Row = Readonly<Record<string, unknown>>;

/** The rows of a list. */
export const rowsOf = (list: Body): readonly Row[] => list as readonly Row[];
