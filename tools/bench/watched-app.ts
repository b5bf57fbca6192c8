import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { RunningApp } from '../package/check/running-app.ts';
import type { PackagedApp } from './packaged-app.ts';
import { WATCH_FILE, type WatchedApp } from './watch-app.ts';

const POLL_MS = 10;
const POLLS = 1_000;

/** Variables with which a start of the app is watched. */
export const watchIn = ({ folder }: PackagedApp): Record<string, string> => ({
  NODE_OPTIONS: `--import=${new URL('./watch-app.js', import.meta.url).href}`,
  [WATCH_FILE]: join(folder, 'watched.json'),
});

/** What its main thread did since the last time this was asked. */
export async function watched(app: RunningApp, { folder }: PackagedApp): Promise<WatchedApp> {
  const file = join(folder, 'watched.json');
  rmSync(file, { force: true });
  app.signal('SIGUSR2');
  for (let poll = 0; poll < POLLS && !existsSync(file); poll += 1) await wait(POLL_MS);
  return JSON.parse(readFileSync(file, 'utf8')) as WatchedApp;
}
