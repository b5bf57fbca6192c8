import type { CollectionReport, LoggedRun, RunSummary } from '@intelbridge/core';
import { durationInWords, inDigits, inUtc, presentable } from './presentable.ts';
import { reportNotes } from './report-notes.ts';
import { reportSamples } from './report-samples.ts';
import { reportTable, toTable } from './tables.ts';

/** More than beside a sync, as this is where one looks for them. */
const REJECTS_SHOWN = 100;

/** The last runs, one a line. */
export function runsTable(runs: readonly RunSummary[]): string {
  return toTable(
    [
      'Run',
      'Started (UTC)',
      'Kind',
      'Outcome',
      'Duration',
      'Added',
      'Refreshed',
      'Removed',
      'Rejected',
      'Held',
    ],
    runs.map(({ id, totals, ...facts }) => [
      String(id),
      inUtc(facts.startedAt),
      facts.kind,
      facts.outcome,
      durationInWords(facts.endedAt - facts.startedAt),
      totals.added,
      totals.refreshed,
      totals.removed,
      totals.rejected,
      totals.held,
    ]),
  );
}

/** All about one run, line by line. */
export function runInWords(run: LoggedRun): readonly string[] {
  const { id, kind, outcome, startedAt, endedAt, usage, report } = run;
  return [
    `Run ${id}: ${kind}, ${outcome}; started ${inUtc(startedAt)} UTC, took ${durationInWords(endedAt - startedAt)}`,
    ...report.collections.map(collectionInWords),
    ...Object.entries(usage).map(
      ([system, { requests, bytesSent, bytesReceived }]) =>
        `${system}: ${inDigits(requests)} requests, ${inDigits(bytesSent)} bytes sent, ${inDigits(bytesReceived)} received`,
    ),
    ...(report.sets.length > 0 ? [reportTable(report)] : []),
    ...reportSamples(report),
    ...reportNotes(report, REJECTS_SHOWN),
  ];
}

function collectionInWords({ name, fetched, complete, full }: CollectionReport): string {
  const what = full ? 'all it lists' : 'what changed';
  const end = complete ? '' : '; not read to its end';
  return `${presentable(name)}: ${inDigits(fetched)} indicators read (${what}${end})`;
}
