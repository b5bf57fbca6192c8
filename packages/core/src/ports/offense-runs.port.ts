import type { ReportedError } from '../report/sync-report.ts';
import type { Instant } from '../time/instant.ts';

/** Offenses that went out as events, or notes that were put on them. */
export type OffenseRunKind = 'export' | 'notes';

export interface OffenseCounts {
  /** Events made, and events changed. */
  readonly created: number;
  readonly updated: number;
  /** Notes written. */
  readonly noted: number;
  readonly unchanged: number;
  /** Offenses that could not be exported, and indicators that the platform would not take. */
  readonly skipped: number;
  readonly refused: number;
}

/** Why an offense, or a value of it, is not where it should be. */
export interface OffenseTrouble {
  readonly offenseId: number;
  readonly value?: string;
  readonly reason: string;
}

export interface OffenseRun {
  readonly kind: OffenseRunKind;
  readonly ok: boolean;
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  readonly counts: OffenseCounts;
  readonly troubles: readonly OffenseTrouble[];
  readonly errors: readonly ReportedError[];
}

export interface LoggedOffenseRun extends OffenseRun {
  /** Grows, and is never given twice. */
  readonly id: number;
}

/** What was done in an hour that begins at `at`. */
export interface OffenseHour extends Pick<OffenseCounts, 'created' | 'updated' | 'noted'> {
  readonly at: Instant;
}

/** So many runs, troubles of a run, and days of hours are kept. */
export const OFFENSE_RUNS_KEPT = 500;
export const TROUBLES_KEPT = 200;
export const OFFENSE_DAYS = 100;

/** Driven port: what was done about offenses. Rejects with StorageError. */
export interface OffenseRuns {
  /** Resolves with the id. Forgets runs and hours beyond those kept; names of a run the first troubles only. */
  append(run: OffenseRun): Promise<number>;
  /** At most `limit` runs, the newest first; with `before`, those older than that one. */
  latest(limit: number, before?: number): Promise<readonly LoggedOffenseRun[]>;
  /** Hours in which something was done, oldest first. */
  hours(since: Instant): Promise<readonly OffenseHour[]>;
}
