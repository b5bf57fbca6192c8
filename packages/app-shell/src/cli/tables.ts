import type { SyncReport } from '@intelbridge/core';
import Table from 'cli-table3';
import type { SetsSummary } from '../run/summarise-sets.ts';

const PLAIN = { style: { head: [], border: [] } };
const number = (value: number) => value.toLocaleString('en-US');
const right = (content: string) => ({ content, hAlign: 'right' as const });

/** The summary as the ThreatQ guide shows it: set, number of indicators, total. */
export function setsTable({ sets, total }: SetsSummary): string {
  const table = new Table({ head: ['Reference Set Name', 'Number of Indicators'], ...PLAIN });
  for (const { name, indicators } of sets) table.push([name, right(number(indicators))]);
  table.push(['Total Indicators', right(number(total))]);
  return table.toString();
}

/** What a run did, or would do, to each set. */
export function reportTable({ sets }: SyncReport): string {
  const head = [
    'Reference Set Name',
    'Added',
    'Refreshed',
    'Removed',
    'Unchanged',
    'Too old',
    'Rejected',
  ];
  const table = new Table({ head, ...PLAIN });
  for (const set of sets) {
    const { added, refreshed, removed, unchanged, tooOld, rejectedCount } = set;
    const counts = [added, refreshed, removed, unchanged, tooOld, rejectedCount];
    table.push([set.name, ...counts.map((count) => right(number(count)))]);
  }
  return table.toString();
}

const REJECTS_SHOWN = 5;

/** Notes below the table: what was rejected and why, what was not read to its end, what failed. */
export function reportNotes({ sets, collections, errors }: SyncReport): readonly string[] {
  const rejects = sets.flatMap(({ name, rejected, rejectedCount }) => {
    const shown = rejected
      .slice(0, REJECTS_SHOWN)
      .map(({ value, reason }) => `  ${shorten(value)}: ${reason}`);
    const more = rejectedCount - shown.length;
    const rest = more > 0 ? [`  … and ${number(more)} more; --json names them`] : [];
    return shown.length === 0 ? [] : [`Rejected for ${name}:`, ...shown, ...rest];
  });
  const partial = collections
    .filter(({ complete }) => !complete)
    .map(
      ({ name, reason }) => `${name} was not read to its end: ${reason ?? 'see the error below'}`,
    );
  return [...rejects, ...partial, ...errors.map(({ message }) => `Error: ${message}`)];
}

const CONTROL = /\p{Cc}|\p{Cf}/gu;

/** Untrusted text on a terminal: no control characters, no mile-long lines. */
function shorten(value: string): string {
  const clean = value.replace(CONTROL, '�');
  return clean.length > 100 ? `${clean.slice(0, 99)}…` : clean;
}
