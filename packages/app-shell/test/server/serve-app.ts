import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Session } from '@intelbridge/simulators';
import { LogFiles } from '../../src/log/log-files.ts';
import { AppHost } from '../../src/server/app-host.ts';
import { type Listening, listen } from '../../src/server/listen.ts';
import { type Installation, install } from '../cli/installation.ts';
import { HeldClock } from '../scheduler/held-clock.ts';

export interface Served extends Listening {
  readonly here: Installation;
  readonly host: AppHost;
  readonly clock: HeldClock;
  readonly logged: string[];
  /** Asks as a browser in which this user of QRadar is logged in. */
  as(user: 'admin' | 'analyst'): (path: string, init?: RequestInit) => Promise<Response>;
}

/** The console's authority; the platform's is somebody else's business. */
function trusting({ qradar, store }: Installation): Record<string, string> {
  const file = join(store, '..', 'console-ca.pem');
  writeFileSync(file, qradar.caPem ?? '');
  return { INTELBRIDGE_QRADAR_CA_FILE: file };
}

/** The app over real HTTP between a simulated console and a simulated platform. */
export async function serveApp(
  more: Record<string, string> = {},
  before: (here: Installation) => void = () => undefined,
  { tls = false }: { readonly tls?: boolean } = {},
): Promise<Served> {
  const here = await install({ tls });
  before(here);
  const environment = {
    ...here.environment,
    INTELBRIDGE_THREATQ_PULL_IMMEDIATELY: 'off',
    ...(tls && trusting(here)),
    ...more,
  };
  const clock = new HeldClock();
  await clock.advance(here.clock.now());
  const logged: string[] = [];
  const logs = new LogFiles({
    store: here.store,
    level: 'debug',
    also: (level, message, fields) => void logged.push(JSON.stringify({ level, message, fields })),
  });
  const host = new AppHost({ input: { environment }, clock, logs });
  await host.open();
  const listening = await listen({ host, clock, environment, port: 0, address: undefined });
  host.start();
  const sessions = new Map<string, Session>();
  const as = (user: 'admin' | 'analyst') => {
    const session = sessions.get(user) ?? here.qradar.openSession(user);
    sessions.set(user, session);
    const cookie = `other=1; SEC=${session.SEC}; QRadarCSRF=${session.QRadarCSRF}`;
    return async (path: string, init: RequestInit = {}) => {
      const headers = new Headers({ cookie, ...(init.headers as Record<string, string>) });
      if (init.method !== undefined) headers.set('x-intelbridge-csrf', await csrfOf(cookie));
      if (init.body !== undefined) headers.set('content-type', 'application/json');
      return fetch(new URL(path, listening.url), { ...init, headers });
    };
  };
  const csrfOf = async (cookie: string) => {
    const reply = await fetch(new URL('/api/v1/session', listening.url), { headers: { cookie } });
    return ((await reply.json()) as { csrfToken?: string }).csrfToken ?? '';
  };
  return {
    url: listening.url,
    here,
    host,
    clock,
    logged,
    as,
    close: async () => {
      await listening.close();
      await host.close();
      await logs.close();
      await here.close();
    },
  };
}
