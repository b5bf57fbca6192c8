import { onTestFinished } from 'vitest';
import {
  createClock,
  startThreatqSimulator,
  type ThreatqOptions,
  type ThreatqSimulator,
} from '../../src/index.ts';
import {
  type Answered,
  type Asked as AnyAsked,
  type Body,
  column as columnOf,
  send,
} from '../ask.ts';

/** 2026-01-02 12:00:00 UTC. */
export const NOW_MS: number = Date.UTC(2026, 0, 2, 12);
export const NOW = '2026-01-02 12:00:00';

export interface Asked extends AnyAsked {
  /** Who asks; the private client unless it says otherwise. */
  readonly as?: 'client' | 'user' | 'nobody';
}

export interface TestAppliance extends ThreatqSimulator {
  /** `path` is below `/api`. Logs in by itself. */
  ask(path: string, asked?: Asked): Promise<Answered>;
  /** A Threat Library query; `filters` may be left out. */
  find(filters?: unknown, query?: Readonly<Record<string, string>>): Promise<Answered>;
}

/** An appliance on a clock that stands still; it is closed when the test ends. */
export async function openAppliance(options: ThreatqOptions = {}): Promise<TestAppliance> {
  const simulator = await startThreatqSimulator({ clock: createClock(NOW_MS), ...options });
  onTestFinished(() => simulator.close());
  const tokens = new Map<string, string>();
  const ask = async (path: string, { as = 'client', ...asked }: Asked = {}) => {
    const token = as === 'nobody' ? '' : (tokens.get(as) ?? (await logIn(simulator, as)));
    tokens.set(as, token);
    const headers = {
      ...(as === 'nobody' ? {} : { authorization: `Bearer ${token}` }),
      ...asked.headers,
    };
    return await sendBare(simulator, `/api${path}`, { ...asked, headers });
  };
  const find: TestAppliance['find'] = (filters, query = {}) =>
    ask('/indicators/query', { query, json: filters === undefined ? {} : { filters } });
  return { ...simulator, ask, find };
}

export const basic = (id: string, secret: string): Readonly<Record<string, string>> => ({
  authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
});

async function logIn(simulator: ThreatqSimulator, as: 'client' | 'user'): Promise<string> {
  const { clientId, clientSecret, publicClientId, email, password } = simulator;
  const { body } =
    as === 'client'
      ? await sendBare(simulator, '/api/token?grant_type=client_credentials', {
          method: 'POST',
          headers: basic(clientId, clientSecret),
        })
      : await sendBare(simulator, '/api/token', {
          json: { grant_type: 'password', client_id: publicClientId, email, password },
        });
  return String(body.access_token);
}

/** `path` as it is, without a login. */
export const sendBare = (
  { url }: Pick<ThreatqSimulator, 'url'>,
  path: string,
  asked?: AnyAsked,
): Promise<Answered> => send(`${url.origin}${path}`, asked);

/** One member of every row of a list. */
export function column(body: Body, name: string): unknown[] {
  const { data } = body as { data: unknown };
  return Array.isArray(data) ? columnOf(data, name) : [];
}

export const values = ({ body }: Answered): unknown[] => column(body, 'value');
