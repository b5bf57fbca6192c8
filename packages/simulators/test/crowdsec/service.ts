import { onTestFinished } from 'vitest';
import {
  type CrowdSecOptions,
  type CrowdSecPlan,
  type CrowdSecSimulator,
  createClock,
  startCrowdSecSimulator,
} from '../../src/index.ts';

/** 2026-01-07 12:00:00 UTC, a Wednesday. */
export const NOW_MS: number = Date.UTC(2026, 0, 7, 12);
export const DAY_MS = 86_400_000;

// biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape
export type Body = any;

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
  readonly text: string;
}

export interface Asked {
  /** Which plan's key; `null` sends none. The free plan's unless it says otherwise. */
  readonly plan?: CrowdSecPlan | null;
  readonly key?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
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
  const ask: TestService['ask'] = (path, { plan = 'community', key, method, headers } = {}) => {
    const named = key ?? (plan === null ? undefined : simulator.apiKeys[plan]);
    const all = { ...(named === undefined ? {} : { 'x-api-key': named }), ...headers };
    return send(`${simulator.apiUrl}${path}`, { method: method ?? 'GET', headers: all });
  };
  return { ...simulator, ask, look: (ip, asked) => ask(`/smoke/${ip}`, asked) };
}

/** As it is, a redirect too. */
export async function send(url: string, init: RequestInit = {}): Promise<Answered> {
  const response = await fetch(url, { redirect: 'manual', ...init });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: parsed(text), text };
}

function parsed(text: string): Body {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Status and message of a refusal. */
export const refusal = ({ status, body }: Answered): unknown[] => [status, body?.message];

type Row = Readonly<Record<string, unknown>>;

/** The rows of a list. */
export const rowsOf = (list: Body): readonly Row[] => list as readonly Row[];

/** One member of every row of a list, in its order. */
export const pluck = (list: Body, name: string): unknown[] => rowsOf(list).map((row) => row[name]);
