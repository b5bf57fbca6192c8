import type { HeldDeletion } from '../ports/ledger.port.ts';

export interface CollectionReport {
  readonly name: string;
  /** Indicators read. */
  readonly fetched: number;
  /** Whether the reading reached its end without a gap. */
  readonly complete: boolean;
  /** Why not, in plain words. */
  readonly reason?: string;
  /** Whether all of it was read and not only what changed. */
  readonly full: boolean;
}

/** A few of the values behind the counts, for people to look at. */
export interface Samples {
  readonly added: readonly string[];
  readonly refreshed: readonly string[];
  readonly removed: readonly string[];
}

export interface SetReport {
  readonly name: string;
  readonly added: number;
  readonly refreshed: number;
  readonly removed: number;
  /** Entries the console holds for us that needed no write. */
  readonly unchanged: number;
  /** Entries that had gone from the console by another hand, and are sent again. */
  readonly repaired: number;
  /** Indicators left out because the set is full of better ones. */
  readonly cut: number;
  readonly samples: Samples;
  /** Indicators older than the time to live, which are not sent. */
  readonly tooOld: number;
  readonly rejected: readonly { readonly value: string; readonly reason: string }[];
  /** How many there were; more than `rejected` names when a broken feed has very many. */
  readonly rejectedCount: number;
}

/** A failure as its reader needs it; `kind` as in VendorError or StorageError. */
export interface ReportedError {
  readonly kind: string;
  readonly message: string;
  /** How long the vendor asked to be left alone, in ms. */
  readonly retryAfterMs?: number;
}

/** What one run did. Sets and collections by name. */
export interface SyncReport {
  readonly ok: boolean;
  readonly collections: readonly CollectionReport[];
  readonly sets: readonly SetReport[];
  /** Deletions that wait for an administrator. */
  readonly held: readonly HeldDeletion[];
  readonly errors: readonly ReportedError[];
}
