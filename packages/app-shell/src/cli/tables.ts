import type { SetReport, SyncReport } from '@intelbridge/core';
import Table from 'cli-table3';
import type { SetsSummary } from '../run/summarise-sets.ts';

/** The summary as the ThreatQ guide shows it: set, number of indicators, total. */
export function setsTable({ sets, total }: SetsSummary): string {
  return toTable(
    ['Reference Set Name', 'Number of Indicators'],
    [...sets.map(({ name, indicators }) => [name, indicators]), ['Total Indicators', total]],
  );
}

const COUNTS: readonly (readonly [head: string, count: (set: SetReport) => number])[] = [
  ['Added', ({ added }) => added],
  ['Refreshed', ({ refreshed }) => refreshed],
  ['Removed', ({ removed }) => removed],
  ['Unchanged', ({ unchanged }) => unchanged],
  ['Too old', ({ tooOld }) => tooOld],
  ['Cut', ({ cut }) => cut],
  ['Rejected', ({ rejectedCount }) => rejectedCount],
];

/** What a run did, or would do, to each set. */
export function reportTable({ sets }: SyncReport): string {
  const totals = COUNTS.map(([, count]) => sets.reduce((sum, set) => sum + count(set), 0));
  return toTable(
    ['Reference Set Name', ...COUNTS.map(([head]) => head)],
    [
      ...sets.map((set) => [set.name, ...COUNTS.map(([, count]) => count(set))]),
      ['Total', ...totals],
    ],
  );
}

/** Names to the left, numbers to the right, no lines between rows. */
function toTable(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const table = new Table({
    head: [...head],
    colAligns: head.map((_, column) => (column === 0 ? 'left' : 'right')),
    style: { head: [], border: [], compact: true },
  });
  for (const row of rows) {
    table.push(row.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en-US') : cell)));
  }
  return table.toString();
}
