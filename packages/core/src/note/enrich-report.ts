import type { ReportedError } from '../report/sync-report.ts';

/** What became of one offense. */
export interface EnrichedOffense {
  readonly offenseId: number;
  readonly action: 'written' | 'unchanged';
  /** The note written; where nothing was, what all providers say now. */
  readonly text: string;
}

/** `kind` besides those of VendorError and StorageError: `gone` and `nothing-to-look-up`. */
export interface EnrichError extends ReportedError {
  /** Undefined where the failure is not of one offense. */
  readonly offenseId?: number;
}

/** What one run did. Offenses that met an error, or of which no provider could say anything, are not among the notes. */
export interface EnrichReport {
  readonly ok: boolean;
  readonly notes: readonly EnrichedOffense[];
  readonly errors: readonly EnrichError[];
}
