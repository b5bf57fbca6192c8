import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import {
  type App,
  compose,
  loadSettings,
  plainLog,
  progressView,
  reportTable,
  runSync,
  setsTable,
  summariseReferenceSets,
} from '@intelbridge/app-shell';
import { isVendorError, type SyncProgress, type SyncReport } from '@intelbridge/core';
import { changeConsole } from './change-console.ts';
import { changePlatform } from './change-platform.ts';
import { firstOffenses, handleOffenses } from './handle-offenses.ts';
import { installApp } from './install-app.ts';
import { type DemoPlatforms, startPlatforms } from './platforms.ts';
import { whereToLook } from './where-to-look.ts';

export interface DemoOptions {
  readonly folder: string | undefined;
  readonly count: number;
  readonly seed: number;
  readonly intervalMs: number;
  /** 0: until Ctrl-C. */
  readonly pulls: number;
}

const say = (text: string) => void process.stdout.write(`${text}\n`);

/** Starts the simulators and the app, pulls everything, then keeps pulling what changes; resolves with an exit code. */
export async function runDemo(options: DemoOptions): Promise<number> {
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  const folder = mkdtempSync(join(tmpdir(), 'intelbridge-demo-'));
  const platforms = await startPlatforms(options);
  const installed = await installApp(platforms, { store: folder, say });
  const app = compose(loadSettings(installed), plainLog('warn', say));
  try {
    say(whereToLook(platforms, installed));
    await demonstrate(app, platforms, options, stop.signal);
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  } finally {
    await app.close();
    await installed.close();
    await platforms.close();
    rmSync(folder, { recursive: true, force: true });
  }
  say('Stopped; the app and the simulators are closed.');
  return 0;
}

async function demonstrate(
  app: App,
  platforms: DemoPlatforms,
  { intervalMs, pulls, seed }: DemoOptions,
  signal: AbortSignal,
): Promise<void> {
  say('First pull: everything the data collections list.\n');
  say(reportTable(await firstPull(app, signal)));
  say(`\nThreatQ Reference Set Summary\n${setsTable(await summariseReferenceSets(app, signal))}`);
  say(`\n${await firstOffenses(app, platforms, signal)}`);
  say(
    `\nFrom now on both change a little every ${intervalMs / 1_000} s and only the changes travel. Ctrl-C ends.\n`,
  );
  for (let round = 1; pulls === 0 || round < pulls; round += 1) {
    await wait(intervalMs, undefined, { signal });
    const changed = changePlatform(platforms.threatq, seed, round);
    const report = await pull(app, signal);
    const { total } = await summariseReferenceSets(app, signal);
    say(
      `${timeOfDay()}  ThreatQ: ${changed}  →  QRadar: ${inShort(report)}; ${total.toLocaleString('en-US')} in all`,
    );
    const happened = changeConsole(platforms, round);
    say(`${timeOfDay()}  QRadar: ${happened}  →  ${await handleOffenses(app, signal)}`);
    if (round % 6 === 0) say(`\n${setsTable(await summariseReferenceSets(app, signal))}\n`);
  }
}

const timeOfDay = () => new Date().toISOString().slice(11, 19);

async function firstPull(app: App, signal: AbortSignal): Promise<SyncReport> {
  const view = progressView(process.stderr);
  try {
    return await pull(app, signal, view.show);
  } finally {
    view.stop();
  }
}

async function pull(
  app: App,
  signal: AbortSignal,
  onProgress?: (progress: SyncProgress) => void,
): Promise<SyncReport> {
  try {
    return await runSync(app, { signal, onProgress });
  } catch (error) {
    if (signal.aborted || !isVendorError(error)) throw error;
    return {
      ok: false,
      collections: [],
      sets: [],
      held: [],
      errors: [{ kind: error.kind, message: error.message }],
    };
  }
}

function inShort({ sets, errors }: SyncReport): string {
  const sum = (count: 'added' | 'refreshed' | 'removed') =>
    sets.reduce((all, set) => all + set[count], 0);
  const failed = errors.map(({ message }) => `; ${message}`).join('');
  return `${sum('added')} added, ${sum('refreshed')} refreshed, ${sum('removed')} removed${failed}`;
}
