import { setTimeout as wait } from 'node:timers/promises';
import type { BenchOptions } from './bench-options.ts';
import { type Figure, figure, median } from './figure.ts';
import { hoverFigures } from './hover-figures.ts';
import { installPackage, type PackagedApp } from './packaged-app.ts';
import { type Addresses, startPlatforms } from './platforms.ts';
import { settingsFor } from './run-worker.ts';

const STARTS = 5;
const START_LIMIT_MS = 10_000;
const STOP_LIMIT_MS = 8_000;
const IDLE_MS = 10_000;

/** The packaged app as its container starts it: its start, its rest, and hovers while it works. */
export async function appCase({ many }: BenchOptions): Promise<Figure[]> {
  const app = await installPackage();
  // In a session of their own, as Linux shares the processors among sessions: they stand for other machines.
  const platforms = await startPlatforms(many, undefined, ['--console'], true);
  try {
    const settings = settingsInQradar(platforms);
    const start = await startFigures(app, settings);
    return [...start, ...(await hoverFigures({ app, platforms, settings, many }))];
  } finally {
    await platforms.close();
    app.remove();
  }
}

/** What QRadar tells the app, and what an administrator does; nothing begins by itself. */
function settingsInQradar(platforms: Addresses): Record<string, string> {
  const { host, origin } = new URL(platforms.qradar.url);
  return {
    ...settingsFor(platforms),
    QRADAR_CONSOLE_FQDN: host,
    QRADAR_APPLICATION_BASE_URL: `${origin}/console/plugins/1001/app_proxy`,
    SEC_ADMIN_TOKEN: platforms.qradar.token,
    INTELBRIDGE_THREATQ_PULL_IMMEDIATELY: 'off',
  };
}

async function startFigures(
  app: PackagedApp,
  settings: Readonly<Record<string, string>>,
): Promise<Figure[]> {
  const starts: number[] = [];
  const idleMb: number[] = [];
  for (let n = 0; n < STARTS; n += 1) {
    const running = await app.start(settings);
    starts.push((await running.untilAnswering(START_LIMIT_MS)) ?? Number.NaN);
    const isLast = n === STARTS - 1;
    if (isLast) await wait(IDLE_MS);
    idleMb.push(running.residentMegabytes());
    await running.stop(STOP_LIMIT_MS);
  }
  return [
    figure({
      name: 'start of the packaged app to the first 200 of /debug',
      value: median(starts),
      unit: 'ms',
      atMost: 1_000,
      detail: `${starts.join(', ')} ms, the first from the disk`,
    }),
    figure({
      name: `its memory, idle for ${IDLE_MS / 1_000} s`,
      value: idleMb.at(-1) ?? Number.NaN,
      unit: 'MB',
      atMost: 110,
      detail: `right after starts ${idleMb.slice(0, -1).join(', ')} MB`,
    }),
  ];
}
