import type { SyncReport } from '@intelbridge/core';
import { expect } from 'vitest';
import type { Installation } from './installation.ts';

/** Values of each set on the console, by the set's name without `ThreatQ `. */
export function valuesBySet({ qradar }: Installation): Record<string, readonly string[]> {
  return Object.fromEntries(
    qradar
      .sets()
      .map(({ name, entries }) => [
        name.replace(/^ThreatQ /, ''),
        entries.map(({ value }) => value),
      ]),
  );
}

export const reportOf = (out: string): SyncReport => JSON.parse(out) as SyncReport;

/** A plan, which changes nothing, and then the run, which does what the plan said. */
export async function planAndSync(
  here: Installation,
  ...flags: readonly string[]
): Promise<SyncReport> {
  const before = here.state();
  const plan = await here.run(['sync', '--plan', '--json', ...flags]);
  expect(here.state()).toEqual(before);
  const sync = await here.run(['sync', '--json', ...flags]);
  expect(reportOf(sync.out)).toEqual(reportOf(plan.out));
  expect([plan.code, sync.code]).toEqual([0, 0]);
  return reportOf(sync.out);
}

/** A setting as flags. */
export const having = (name: string, value: string | number | boolean): readonly string[] => [
  '--set',
  `threatq.${name}=${value}`,
];
