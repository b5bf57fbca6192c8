import {
  type App,
  compose,
  loadSettings,
  plainLog,
  portsOf,
  runSync,
  toSyncRules,
} from '@intelbridge/app-shell';
import { newContext, pullCollection, pushLedger, type SyncReport } from '@intelbridge/core';
import { bareLoop } from './bare-loop.ts';
import { bareRead } from './bare-read.ts';
import { fillLedger, readLedger } from './ledger-rows.ts';
import { exported, noted } from './offense-tasks.ts';
import { loadCalls, recordCalls, saveCalls } from './recorded-call.ts';

/** What a measured process says of itself, as one line of JSON. */
export interface Measured {
  readonly seconds: number;
  readonly peakMb: number;
  /** Rows sent, or indicators read. */
  readonly rows: number;
}

/** Each task runs in a process of its own, in the settings of the environment; start-up is not part of the time. */
const TASKS: Readonly<Record<string, (app: App, file: string) => Promise<() => Promise<number>>>> =
  {
    sync: async (app) => async () => written(await runSync(app)),
    full: async (app) => async () => written(await runSync(app, { full: true })),
    fill: async (app, file) => () => fillLedger(app, Number(file)),
    'record-full': (app, file) => recorded(app, file, true),
    record: (app, file) => recorded(app, file, false),
    export: async (app, times) => () => exported(app, Number(times)),
    notes: async (app, ids) => () => noted(app, JSON.parse(ids) as number[]),
    pull: async (app) => () => pull(app),
    push: async (app) => async () =>
      written(await pushLedger(portsOf(app), { rules: toSyncRules(app.settings) })),
    bare: async (app, file) => {
      const calls = loadCalls(file);
      return () => bareLoop(app.settings, calls, 'all');
    },
    'bare-read': async (app, file) => {
      const calls = loadCalls(file);
      return async () => (await bareRead(app.settings, calls)) + (await readLedger(app));
    },
    'bare-push': async (app, file) => {
      const calls = loadCalls(file);
      return () => bareLoop(app.settings, calls, 'push');
    },
  };

/** A run whose requests are kept for the bare loop. */
async function recorded(app: App, file: string, full: boolean) {
  const calls = recordCalls();
  return async () => {
    const rows = written(await runSync(app, { full }));
    saveCalls(file, calls);
    return rows;
  };
}

async function pull(app: App): Promise<number> {
  const { elementTypes } = await app.sets.capabilities();
  const context = newContext(portsOf(app), { rules: toSyncRules(app.settings) }, elementTypes);
  let fetched = 0;
  for (const name of app.settings.threatq.collections)
    fetched += (await pullCollection(name, context)).fetched;
  return fetched;
}

function written({ ok, sets, errors }: SyncReport): number {
  if (!ok) throw new Error(errors.map(({ message }) => message).join('; '));
  return sets.reduce((sum, { added, refreshed, removed }) => sum + added + refreshed + removed, 0);
}

const [task = 'sync', file = ''] = process.argv.slice(2);
const app = compose(
  loadSettings({ environment: process.env }),
  plainLog('error', (line) => void process.stderr.write(`${line}\n`)),
);
const run = await TASKS[task]?.(app, file);
if (!run) throw new Error(`no task ${task}`);
const started = process.hrtime.bigint();
const rows = await run();
const seconds = Number(process.hrtime.bigint() - started) / 1e9;
await app.close();
const measured: Measured = { seconds, peakMb: process.resourceUsage().maxRSS / 1_024, rows };
process.stdout.write(`${JSON.stringify(measured)}\n`);
