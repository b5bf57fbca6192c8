import type { RunTotals, SystemUsage } from '../report/run-totals.ts';
import type { SyncReport } from '../report/sync-report.ts';
import type { Instant } from '../time/instant.ts';

/** `full sync`: a run that listed at least one collection completely, because it was asked to or had to. */
export type RunKind = 'sync' | 'full sync';

/** `interrupted`: told to stop. A run that another one kept from starting is none. */
export type RunOutcome = 'ok' | 'failed' | 'interrupted';

/** What is known of a run besides its report. */
export interface RunFacts {
  readonly kind: RunKind;
  readonly outcome: RunOutcome;
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  /** What the run asked of each other system, by the system's name. */
  readonly usage: Readonly<Record<string, SystemUsage>>;
}

/** A run that has ended, however that was. */
export interface FinishedRun extends RunFacts {
  readonly report: SyncReport;
}

/** A finished run as the log keeps it. */
export interface LoggedRun extends FinishedRun {
  readonly id: number;
}

/** A run in short, for lists: no values, no reasons. */
export interface RunSummary extends RunFacts {
  readonly id: number;
  readonly totals: RunTotals;
}

/** So many runs are kept; older ones are forgotten. */
export const RUNS_KEPT = 500;

/** Driven port: what the last runs did. Rejects with StorageError. */
export interface RunLog {
  /** Adds a run and forgets those beyond the newest RUNS_KEPT. Resolves with its id, which grows and is never given twice. */
  append(run: FinishedRun): Promise<number>;
  /** At most `limit` runs, the newest first. */
  latest(limit: number): Promise<readonly RunSummary[]>;
  /** Undefined for an id that was never given or is forgotten. */
  run(id: number): Promise<LoggedRun | undefined>;
}
