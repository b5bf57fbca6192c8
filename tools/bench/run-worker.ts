import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Addresses } from './platforms.ts';
import type { Measured } from './worker.ts';

const WORKER = fileURLToPath(new URL('./worker.js', import.meta.url));
/** As the app runs in its container: young generation, and memory that threads keep apart. */
const HEAP = ['--max-old-space-size=96', '--max-semi-space-size=4'];
const ARENAS = { MALLOC_ARENA_MAX: '2' };

/** Runs one task in a fresh process against the platforms, with its own store folder. */
export async function runWorker(
  task: string,
  platforms: Addresses,
  store: string,
  file = '',
  settings: Readonly<Record<string, string>> = {},
): Promise<Measured> {
  const isApp = !/^(?:bare|record)/.test(task);
  const heap = isApp ? HEAP : [];
  const { stdout } = await promisify(execFile)(process.execPath, [...heap, WORKER, task, file], {
    env: {
      ...process.env,
      ...(isApp && ARENAS),
      INTELBRIDGE_STORE: store,
      ...settingsFor(platforms),
      ...settings,
    },
    maxBuffer: 1 << 24,
  });
  return JSON.parse(stdout) as Measured;
}

/** As variables of the environment: one data collection, of which nothing is cut off and nothing ages. */
export function settingsFor({ qradar, threatq }: Addresses): Record<string, string> {
  return {
    INTELBRIDGE_QRADAR_URL: qradar.url,
    INTELBRIDGE_QRADAR_TOKEN: qradar.token,
    INTELBRIDGE_THREATQ_URL: threatq.url,
    INTELBRIDGE_THREATQ_CLIENT_ID: threatq.clientId,
    INTELBRIDGE_THREATQ_CLIENT_SECRET: threatq.clientSecret,
    INTELBRIDGE_THREATQ_COLLECTIONS: JSON.stringify(threatq.collections.slice(0, 1)),
    INTELBRIDGE_THREATQ_TTL_DAYS: '0',
    INTELBRIDGE_THREATQ_BUDGET: '0',
  };
}
