import type { Instant } from '../time/instant.ts';

/** `eventId` of an event whose saving was begun and not answered. */
export const UNANSWERED = '';

/** What was last exported of an offense. */
export interface ExportedOffense {
  readonly offenseId: number;
  /** The platform's id of its event; UNANSWERED: it was sent, and whether it is there is unknown. */
  readonly eventId: string;
  /** With the title, the event's identity; kept since an offense's own start may move. */
  readonly happenedAt: Instant;
  /** Of what the event was made from; equal: nothing to update. */
  readonly fingerprint: string;
  /** Nothing more happens to it. */
  readonly closed: boolean;
}

/** Driven port: which offenses were exported, and how far. Rejects with StorageError. */
export interface ExportLedger {
  /** Undefined before the first export. */
  exportCursor(): Promise<Instant | undefined>;
  /** Those of the ids that were exported, by offense id. */
  exported(offenseIds: readonly number[]): Promise<ReadonlyMap<number, ExportedOffense>>;
  /** Ids of exported offenses that are not closed, the highest first; at most `limit`. */
  openExports(limit: number): Promise<readonly number[]>;
  /**
   * Replaces what is known of these offenses (of one given twice, the last counts) and moves the cursor, all or nothing. An
   * undefined cursor stays as it is. Refuses ids and instants that are no whole numbers.
   */
  saveExports(exports: readonly ExportedOffense[], cursor: Instant | undefined): Promise<void>;
}
