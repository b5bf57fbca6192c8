import {
  type App,
  compose,
  loadSettings,
  plainLog,
  portsOf,
  runSync,
  sectionOf,
  toSyncRules,
} from '@intelbridge/app-shell';
import { newContext, pullCollection, pushLedger, type SyncReport } from '@intelbridge/core';
import { bareLoop } from './bare-loop.ts';
import { bareRead } from './bare-read.ts';
import { fillLedger, readLedger } from './ledger-rows.ts';
import { exported, noted } from './offense-tasks.ts';
import { loadCalls, recordCalls, saveCalls, secondsSinceFirstWrite } from './recorded-call.ts';
import { watchLoop } from './watch-loop.ts';

/** What a measured process says of itself, as one line of JSON. */
export interface Measured {
  readonly seconds: number;
  readonly peakMb: number;
  /** Rows sent, or indicators read. */
  readonly rows: number;
  /** Processor seconds of the main thread, and of all threads. */
  readonly mainCpu: number;
  readonly cpu: number;
  /** By how much a timer of the main thread was late, of a hundred times the second worst. */
  readonly delayP99Ms: number;
  /** Of a recorded run: from the first request that changes the console to the end. */
  readonly sendingSeconds: number | undefined;
}

let sendingSeconds: number | undefined;

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
    // In the process that pulled just before, as it is in a sync.
    push: async (app) => {
      await pull(app);
      return async () =>
        written(await pushLedger(portsOf(app), { rules: toSyncRules(app.settings) }));
    },
    bare: async (app, file) => {
      const calls = loadCalls(file);
      return async () => {
        await bareLoop(app.settings, calls, 'read');
        return bareLoop(app.settings, calls, 'send');
      };
    },
    'bare-read': async (app, file) => {
      const calls = loadCalls(file);
      return async () => (await bareRead(app.settings, calls)) + (await readLedger(app));
    },
    'bare-push': async (app, file) => {
      const calls = loadCalls(file);
      await bareLoop(app.settings, calls, 'read');
      return () => bareLoop(app.settings, calls, 'send');
    },
  };

/** A run whose requests are kept for the bare loop. */
async function recorded(app: App, file: string, full: boolean) {
  const calls = recordCalls();
  return async () => {
    const rows = written(await runSync(app, { full }));
    sendingSeconds = secondsSinceFirstWrite(calls);
    saveCalls(file, calls);
    return rows;
  };
}

async function pull(app: App): Promise<number> {
  const { elementTypes } = await app.sets.capabilities();
  const context = newContext(portsOf(app), { rules: toSyncRules(app.settings) }, elementTypes);
  let fetched = 0;
  for (const name of sectionOf(app.settings, 'threatq').collections)
    fetched += (await pullCollection(name, context)).fetched;
  return fetched;
}

function written({ ok, sets, errors }: SyncReport): number {
  if (!ok) throw new Error(errors.map(({ message }) => message).join('; '));
  return sets.reduce((sum, { added, refreshed, removed }) => sum + added + refreshed + removed, 0);
}

const inSeconds = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1e6;

const [task = 'sync', file = ''] = process.argv.slice(2);
const app = compose(
  loadSettings({ environment: process.env }),
  plainLog('error', (line) => void process.stderr.write(`${line}\n`)),
);
const run = await TASKS[task]?.(app, file);
if (!run) throw new Error(`no task ${task}`);
const started = process.hrtime.bigint();
const before = { all: process.cpuUsage(), main: process.threadCpuUsage() };
const endWatch = watchLoop();
const rows = await run();
const seconds = Number(process.hrtime.bigint() - started) / 1e9;
const cpu = inSeconds(process.cpuUsage(before.all));
const mainCpu = inSeconds(process.threadCpuUsage(before.main));
await app.close();
const peakMb = process.resourceUsage().maxRSS / 1_024;
const measured: Measured = {
  seconds,
  peakMb,
  rows,
  mainCpu,
  cpu,
  delayP99Ms: endWatch().lateP99Ms,
  sendingSeconds,
};
process.stdout.write(`${JSON.stringify(measured)}\n`);
