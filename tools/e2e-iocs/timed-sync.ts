import { runSync } from '@intelbridge/app-shell';
import type { SyncReport } from '@intelbridge/core';
import type { RequestSummary } from '@intelbridge/simulators';
import type { Checks } from './checks.ts';
import type { Platforms } from './platforms.ts';

export interface Changes {
  readonly added: number;
  readonly refreshed: number;
  readonly removed: number;
}

/** One sync; that it went well is a check of its own. */
export async function timedSync(
  name: string,
  { app, qradar }: Platforms,
  checks: Checks,
): Promise<SyncReport> {
  qradar.resetRequests();
  const started = performance.now();
  const report = await runSync(app);
  checks.figure(name, Math.round(performance.now() - started) / 1_000, ' s');
  const incomplete = report.collections.filter(({ complete }) => !complete);
  checks.equal(
    `${name}: everything was read and nothing failed`,
    [report.ok, incomplete, report.errors],
    [true, [], []],
  );
  return report;
}

export function changesOf({ sets }: SyncReport): Changes {
  const sum = (of: keyof Changes) => sets.reduce((all, set) => all + set[of], 0);
  return { added: sum('added'), refreshed: sum('refreshed'), removed: sum('removed') };
}

/** Requests to the console that may change it. */
export const writesOf = ({ byRoute }: RequestSummary): number =>
  Object.entries(byRoute)
    .filter(([route]) => !route.startsWith('GET '))
    .reduce((sum, [, count]) => sum + count, 0);
