import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, compose, loadSettings, plainLog } from '@intelbridge/app-shell';
import {
  type QradarSimulator,
  startQradarSimulator,
  startThreatqSimulator,
  type ThreatqSimulator,
} from '@intelbridge/simulators';
import type { Say } from './checks.ts';

export interface Platforms {
  readonly qradar: QradarSimulator;
  readonly threatq: ThreatqSimulator;
  readonly app: App;
  close(): Promise<void>;
}

const COLLECTION = 'Everything active';
/** The first with sets of type CIDR is 21.0. */
const QRADAR_VERSION = '26.0';

/** Both simulators as servers, and the app composed against them with a store of its own. */
export async function startPlatforms(say: Say): Promise<Platforms> {
  const threatq = await startThreatqSimulator();
  const qradar = await startQradarSimulator({ version: QRADAR_VERSION });
  threatq.addCollection({
    name: COLLECTION,
    filters: { '+and': [{ status_name: 'Active' }] },
  });
  const store = mkdtempSync(join(tmpdir(), 'intelbridge-e2e-'));
  const environment = {
    INTELBRIDGE_QRADAR_URL: qradar.url.href,
    INTELBRIDGE_QRADAR_TOKEN: qradar.token,
    INTELBRIDGE_THREATQ_URL: threatq.url.href,
    INTELBRIDGE_THREATQ_CLIENT_ID: threatq.clientId,
    INTELBRIDGE_THREATQ_CLIENT_SECRET: threatq.clientSecret,
    INTELBRIDGE_THREATQ_COLLECTIONS: JSON.stringify([COLLECTION]),
    INTELBRIDGE_THREATQ_PREFIX_SCHEME: 'on',
    INTELBRIDGE_THREATQ_BUDGET: '0',
  };
  const app = compose(loadSettings({ store, environment }), plainLog('warn', say));
  return {
    qradar,
    threatq,
    app,
    close: async () => {
      await app.close();
      await threatq.close();
      await qradar.close();
      rmSync(store, { recursive: true, force: true });
    },
  };
}
