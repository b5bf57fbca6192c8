import { count } from '../../format/count.ts';
import { texts } from '../../texts/texts.ts';
import type { OffenseRunRow, RunRow } from './use-runs.ts';

const words = texts.runs;

export type RunKind = RunRow['kind'] | OffenseRunRow['kind'];

/** A run of any kind, in a row. */
export interface HistoryRow {
  readonly key: string;
  readonly kind: RunKind;
  readonly outcome: RunRow['outcome'];
  readonly startedAt: number;
  readonly endedAt: number;
  readonly changes: number;
  /** What it did, in words. */
  readonly did: string;
  /** What is to be looked at. */
  readonly concerns: readonly string[];
  readonly run: { readonly id: number } | { readonly offenses: OffenseRunRow };
}

export function rowOfRun({ id, kind, outcome, startedAt, endedAt, totals }: RunRow): HistoryRow {
  const of = (name: string) => totals[name] ?? 0;
  return {
    key: `run ${id}`,
    kind,
    outcome,
    startedAt,
    endedAt,
    changes: of('added') + of('removed'),
    did: words.didSync(count(of('added')), count(of('removed')), count(of('refreshed'))),
    concerns: [
      ...(of('rejected') > 0 ? [words.rejected(count(of('rejected')))] : []),
      ...(of('held') > 0 ? [words.held(count(of('held')))] : []),
    ],
    run: { id },
  };
}

export function rowOfOffenses(run: OffenseRunRow): HistoryRow {
  const { id, kind, ok, startedAt, endedAt, counts, troubles } = run;
  const { created, updated, noted } = counts;
  return {
    key: `offenses ${id}`,
    kind,
    outcome: ok ? 'ok' : 'failed',
    startedAt,
    endedAt,
    changes: created + updated + noted,
    did:
      kind === 'export'
        ? words.didExport(count(created), count(updated))
        : words.didNotes(count(noted)),
    concerns: troubles.length > 0 ? [words.troubles(count(troubles.length))] : [],
    run: { offenses: run },
  };
}

/** Runs of one kind, the newest first, as far as they are known. */
export interface HistoryList {
  readonly rows: readonly HistoryRow[];
  readonly hasOlder: boolean;
}

/** What is known of all lists: none goes further back than one of which older runs are missing. */
export function upToGaps(lists: readonly HistoryList[]): readonly HistoryRow[] {
  const gaps = lists.flatMap(({ rows, hasOlder }) =>
    hasOlder ? (rows.at(-1)?.startedAt ?? []) : [],
  );
  const since = Math.max(0, ...gaps);
  return lists.flatMap(({ rows }) => rows).filter(({ startedAt }) => startedAt >= since);
}

export interface HistoryChoice {
  readonly kind: RunKind | 'all';
  readonly outcome: HistoryRow['outcome'] | 'all';
  readonly onlyChanged: boolean;
}

/** Of both kinds together, the newest first, as chosen. */
export function historyOf(
  rows: readonly HistoryRow[],
  { kind, outcome, onlyChanged }: HistoryChoice,
): readonly HistoryRow[] {
  return rows
    .filter((row) => kind === 'all' || row.kind === kind)
    .filter((row) => outcome === 'all' || row.outcome === outcome)
    .filter(({ changes }) => !onlyChanged || changes > 0)
    .toSorted((a, b) => b.startedAt - a.startedAt);
}
