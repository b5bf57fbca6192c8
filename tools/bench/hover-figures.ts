import { loadavg } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { generateIndicators } from '@intelbridge/simulators';
import type { RunningApp } from '../package/check/running-app.ts';
import { type AppSession, latestRun, logIn, runJob } from './app-session.ts';
import { type Figure, figure } from './figure.ts';
import type { HoverLoad } from './hover-load.ts';
import type { PackagedApp } from './packaged-app.ts';
import { type Addresses, control, json } from './platforms.ts';
import { hoverDuring } from './run-hover-load.ts';
import type { WatchedApp } from './watch-app.ts';
import { watched, watchIn } from './watched-app.ts';

/** Of a form that no made-up indicator has. */
const UNKNOWN = '/hover/host?context=nobody-knows-it.example.org';
const AT_ONCE = 200;
const PER_SECOND = 200;
const VALUES = 200;
const ALONE_MS = 10_000;
const LIMIT_MS = 10_000;
const TRIES = 100;
const TRY_MS = 100;
/** The shortest interval of full syncs, 0.02 h, and a little. */
const FULL_DUE_MS = 75_000;
const FULL_SYNCS = {
  INTELBRIDGE_THREATQ_FULL_SYNC: 'on',
  INTELBRIDGE_THREATQ_FULL_SYNC_HOURS: '0.02',
};

export interface HoverBench {
  readonly app: PackagedApp;
  readonly platforms: Addresses;
  readonly settings: Readonly<Record<string, string>>;
  /** Indicators of the platform. */
  readonly many: number;
}

interface Seen {
  readonly load: HoverLoad;
  readonly own: WatchedApp;
}

/** An analyst's hovers: of one unknown value at the same moment, and of known ones while everything is synced. */
export async function hoverFigures(bench: HoverBench): Promise<Figure[]> {
  const { app, platforms, settings, many } = bench;
  const running = await app.start({ ...settings, ...FULL_SYNCS, ...watchIn(app) });
  try {
    await running.untilAnswering(LIMIT_MS);
    const analyst = await logIn(platforms, running.url, 'analyst');
    const admin = await logIn(platforms, running.url, 'admin');
    const values = knownAddresses();
    for (const value of values) await untilKnown(analyst, value);
    const unknown = await unknownAtOnce(analyst, platforms);
    const during = (run: () => Promise<unknown>) =>
      seenDuring({ app, running, analyst, values }, run);
    const alone = await during(() => wait(ALONE_MS));
    const first = await during(() => runJob(admin, 'sync'));
    await wait(FULL_DUE_MS);
    const full = await during(() => runJob(admin, 'sync'));
    await latestRun(admin);
    const name = (what: string) => `cached hover p99, ${PER_SECOND}/s during ${what}`;
    return [
      hoverFigure(name(`the first sync of ${many}`), first, alone),
      hoverFigure(name(`a full sync of ${many}`), full, alone),
      figure({
        name: 'its peak memory meanwhile',
        value: running.peakMegabytes(),
        unit: 'MB',
        atMost: 256,
        detail: 'the manifest asks for 256 MB',
      }),
      unknown,
    ];
  } finally {
    await running.stop(LIMIT_MS);
  }
}

function hoverFigure(name: string, { load, own }: Seen, alone: Seen): Figure {
  const ms = (value: number) => value.toFixed(1);
  const share = (part: number) => `${Math.round((100 * part) / own.seconds)} %`;
  const words = [
    `median ${ms(load.p50Ms)}, longest ${ms(load.maxMs)} ms of ${load.sent}, ${load.failed} failed`,
    `without a sync ${ms(alone.load.p99Ms)} ms`,
    `sender late by ${ms(load.lateP99Ms)} ms`,
    `${own.seconds.toFixed(0)} s, main thread ${share(own.mainCpu)}, all ${share(own.cpu)}`,
    `its 5 ms timer late by ${ms(own.lateP99Ms)} ms, working for ${ms(own.workP99Ms)} ms`,
    `load ${loadavg()[0]?.toFixed(1)}`,
  ];
  const value = load.failed === 0 ? load.p99Ms : Number.POSITIVE_INFINITY;
  return figure({ name, value, unit: 'ms', atMost: 10, detail: words.join('; ') });
}

interface Watching {
  readonly app: PackagedApp;
  readonly running: RunningApp;
  readonly analyst: AppSession;
  readonly values: readonly string[];
}

async function seenDuring(
  { app, running, analyst, values }: Watching,
  run: () => Promise<unknown>,
): Promise<Seen> {
  await watched(running, app);
  const { cookie } = analyst;
  const options = { url: running.url, cookie, values, perSecond: PER_SECOND };
  const load = await hoverDuring(options, run);
  return { load, own: await watched(running, app) };
}

/** Asked often enough that the next answer comes from the cache. */
async function untilKnown({ ask }: AppSession, value: string): Promise<void> {
  const path = `/hover/ip?context=${value}`;
  for (let time = 0; time < TRIES; time += 1) if ((await ask(path)).includes('"html"')) return;
  throw new Error(`${value} is not known`);
}

/** What a hover says once the platform has answered that it knows nothing. */
const ANSWERED = 'Not in ThreatQ';

async function unknownAtOnce({ ask }: AppSession, { threatq }: Addresses): Promise<Figure> {
  await control(threatq.url, 'requests', { method: 'DELETE' });
  // Longer than a hover waits, so that all of them ask meanwhile.
  const slow = { kind: 'latency', ms: 1_000, times: 0 };
  await control(threatq.url, 'faults', json(slow));
  const started = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, () => ask(UNKNOWN)));
  const ms = performance.now() - started;
  await control(threatq.url, 'faults', { method: 'DELETE' });
  let told = '';
  for (let time = 0; time < TRIES && !told.includes(ANSWERED); time += 1) {
    await wait(TRY_MS);
    told = await ask(UNKNOWN);
  }
  const { total, byRoute } = (await control(threatq.url, 'requests')) as Requests;
  return figure({
    name: `requests to ThreatQ, ${AT_ONCE} hovers of one unknown value at once`,
    value: told.includes(ANSWERED) ? total : Number.NaN,
    unit: 'requests',
    atMost: 1,
    detail: `${Object.keys(byRoute).join(', ')}; all answered after ${ms.toFixed(0)} ms`,
  });
}

interface Requests {
  readonly total: number;
  readonly byRoute: Readonly<Record<string, number>>;
}

function knownAddresses(): readonly string[] {
  const values: string[] = [];
  for (const { type, value } of generateIndicators({ seed: 1, count: 100_000 })) {
    if (type === 'IP Address') values.push(value);
    if (values.length === VALUES) break;
  }
  return values;
}
