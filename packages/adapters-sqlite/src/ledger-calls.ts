import type {
  Checkpoint,
  DueCursor,
  HeldDeletion,
  Instant,
  LedgerSet,
  RollOf,
} from '@intelbridge/core';
import type { PackedChange } from './packed-change.ts';
import type { AgesPart } from './set-ages.ts';

/** A JSON list. */
export type ListText = string;

/** Rows of the ledger as one list a column, and the names that their numbers stand for. */
export interface RowsText {
  /** In the order of `LISTS_OF_LEDGER`; none for no rows. */
  readonly lists: readonly ListText[];
  readonly sets: readonly NumberedName[];
  readonly collections: readonly NumberedName[];
}

export type NumberedName = readonly [number: number, name: string];

/** A page of due rows: equally long lists of the fresh and of the gone ones, and all rows of each other key. */
export interface DueTexts {
  /** Numbers, keys, values, expiry; also of the gone ones. */
  readonly fresh: readonly ListText[];
  readonly gone: readonly ListText[];
  readonly others: readonly RowsText[];
  readonly next: DueCursor | undefined;
}

/**
 * What the ledger is asked and answers, wherever it runs: few long texts, as thousands of objects cost more on their way to
 * another thread than what SQLite does about them. Each call is answered at once, or throws.
 */
export interface LedgerCalls {
  /** Of these keys. */
  rows(set: string, keys: ListText): RowsText;
  /** Of these numbers, those that are still there. */
  numbered(ids: ListText): RowsText;
  due(set: string, now: Instant, limit: number, after: DueCursor | undefined): DueTexts | undefined;
  /** Returns the number by which a change may say that they were answered. */
  markSent(set: string, keys: ListText, withdrawn: number): number | undefined;
  apply(change: PackedChange): void;
  /** Returns the highest number of a row. */
  callRoll(): number;
  /** A page of the numbers of the rows that somebody answers for, from `after` up to `last`; empty at the end. */
  numbers(of: RollOf, after: number, last: number): Float64Array;
  /** Of these numbers, but for rows of the sets named. */
  unlist(ids: ListText, except: ListText): void;
  hasMoreThan(set: string, rows: number): boolean;
  kept(set: string, now: Instant): number;
  ranked(set: string, which: 'worst-kept' | 'best-cut', now: Instant, limit: number): RowsText;
  collections(): readonly string[];
  held(): readonly HeldDeletion[];
  sets(now: Instant): readonly LedgerSet[];
  /** Of the rows after this number. */
  ages(after: number, now: Instant): AgesPart;
  checkpoint(collection: string): Checkpoint | undefined;
  close(): void;
}

/** Asks the ledger, here or in another thread. Calls are answered in their order. Rejects with StorageError. */
export type AskLedger = <C extends keyof LedgerCalls>(
  call: C,
  ...args: Parameters<LedgerCalls[C]>
) => Promise<ReturnType<LedgerCalls[C]>>;
