import { CONSOLE, type HeldDeletion, type SetReport, type SyncReport } from '@intelbridge/core';
import Table from 'cli-table3';
import type { SetsSummary } from '../run/summarise-sets.ts';
import { inDigits, inUtc, presentable, presentableSet } from './presentable.ts';

/** The summary as the ThreatQ guide shows it: set, number of indicators, total. */
export function setsTable({ sets, total }: SetsSummary): string {
  return toTable(
    ['Reference Set Name', 'Number of Indicators'],
    [
      ...sets.map(({ name, indicators }) => [presentableSet(name), indicators]),
      ['Total Indicators', total],
    ],
  );
}

interface Count {
  readonly head: string;
  readonly of: (set: SetReport) => number;
  /** Shown only when there is any. */
  readonly rare?: true;
}

const COUNTS: readonly Count[] = [
  { head: 'Added', of: ({ added }) => added },
  { head: 'Refreshed', of: ({ refreshed }) => refreshed },
  { head: 'Removed', of: ({ removed }) => removed },
  { head: 'Unchanged', of: ({ unchanged }) => unchanged },
  { head: 'Repaired', of: ({ repaired }) => repaired, rare: true },
  { head: 'Too old', of: ({ tooOld }) => tooOld },
  { head: 'Cut', of: ({ cut }) => cut, rare: true },
  { head: 'Rejected', of: ({ rejectedCount }) => rejectedCount },
];

/** What a run did, or would do, to each set. */
export function reportTable({ sets }: SyncReport): string {
  const counts = COUNTS.filter(({ rare, of }) => !rare || sets.some((set) => of(set) > 0));
  const totals = counts.map(({ of }) => sets.reduce((sum, set) => sum + of(set), 0));
  return toTable(
    ['Reference Set Name', ...counts.map(({ head }) => head)],
    [
      ...sets.map((set) => [presentableSet(set.name), ...counts.map(({ of }) => of(set))]),
      ['Total', ...totals],
    ],
  );
}

/** Deletions that wait for an administrator. */
export function heldTable(held: readonly HeldDeletion[]): string {
  return toTable(
    ['Reference Set Name', 'Collection', 'Entries', 'Of', 'Since (UTC)', 'State'],
    held.map(({ set, collection, entries, of, since, confirmed }) => [
      presentableSet(set),
      collection === CONSOLE ? '(none)' : presentable(collection),
      entries,
      of,
      inUtc(since),
      confirmed ? 'confirmed' : 'waits for you',
    ]),
  );
}

/** Texts to the left, numbers to the right, no lines between rows. */
export function toTable(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const table = new Table({
    head: [...head],
    colAligns: head.map((_, at) => (typeof rows[0]?.[at] === 'number' ? 'right' : 'left')),
    style: { head: [], border: [], compact: true },
  });
  for (const row of rows) {
    table.push(row.map((cell) => (typeof cell === 'number' ? inDigits(cell) : cell)));
  }
  return table.toString();
}
