import type { OpenedConsoleUsers } from '@intelbridge/core/contract';
import { movingClock } from '@intelbridge/core/fakes';
import {
  createClock,
  type QradarOptions,
  type QradarSimulator,
  startQradarSimulator,
} from '@intelbridge/simulators';
import { HttpTransport } from '@intelbridge/vendor-http';
import { QradarUsers } from '../../src/index.ts';

export interface OpenUsers extends OpenedConsoleUsers {
  readonly console: QradarSimulator;
}

const START_MS = Date.UTC(2026, 10, 26, 12);
const NAMES = { admin: 'admin', analyst: 'analyst' } as const;

export async function openUsers(behaviour: QradarOptions = {}): Promise<OpenUsers> {
  const simulated = createClock(START_MS);
  const console = await startQradarSimulator({ ...behaviour, clock: simulated });
  const transport = new HttpTransport();
  const clock = movingClock(simulated);
  return {
    console,
    users: new QradarUsers({
      baseUrl: new URL('/api', console.url),
      transport,
      clock,
      random: () => 0.5,
    }),
    logIn: async (who) => {
      const { SEC, QRadarCSRF } = console.openSession(NAMES[who]);
      return { name: NAMES[who], session: { token: SEC, proof: QRadarCSRF } };
    },
    logOutAll: async () => console.endSessions(),
    close: async () => {
      await transport.close();
      await console.close();
    },
  };
}
