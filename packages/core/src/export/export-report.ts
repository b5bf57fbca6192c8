import type { ReportedError } from '../report/sync-report.ts';

/** `unchanged`: exported before, and nothing of it that the event shows has changed. */
export type ExportAction = 'created' | 'updated' | 'unchanged';

export interface ExportedEvent {
  readonly offenseId: number;
  /** The platform's id. */
  readonly eventId: string;
  readonly action: ExportAction;
}

/** An offense that was asked for and is not on the platform as it should be, and why, in plain words. */
export interface SkippedOffense {
  readonly offenseId: number;
  readonly reason: string;
}

/** An indicator that the platform would not take; its event is there without it. */
export interface RefusedIndicator {
  readonly offenseId: number;
  readonly value: string;
  readonly reason: string;
}

/** What one export did; offenses in the order in which they last changed. */
export interface ExportReport {
  readonly ok: boolean;
  readonly exported: readonly ExportedEvent[];
  readonly skipped: readonly SkippedOffense[];
  readonly refused: readonly RefusedIndicator[];
  readonly errors: readonly ReportedError[];
}
