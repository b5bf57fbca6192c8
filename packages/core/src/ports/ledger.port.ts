import type { ElementType } from '../reference-set/element-type.ts';
import type { Instant } from '../time/instant.ts';

/** Why an entry is in a set: one indicator of one collection, and what of it the console has confirmed. */
export interface LedgerRow {
  readonly set: string;
  /** `entryKey` of the value: two rows with one key are one entry on the console. */
  readonly key: string;
  readonly collection: string;
  /** Canonical value of the indicator that asks for the entry (a URL without scheme asks for two). */
  readonly origin: string;
  /** The value as it is sent. */
  readonly value: string;
  /** Last update of the indicator on the platform. */
  readonly updatedAt: Instant;
  /** `updatedAt` plus the time to live; NEVER without one. */
  readonly expiresAt: Instant;
  readonly score: number | undefined;
  /** False once the collection, or the indicator's status, does not ask for the entry any more. */
  readonly listed: boolean;
  /** When the console last confirmed the entry; IN_DOUBT: sent, answer unknown; undefined: never sent. */
  readonly pushedAt: Instant | undefined;
  /** When this row next needs a look: NOW_DUE at once, NEVER not before it changes. */
  readonly dueAt: Instant;
  /** The store's own number of a row it delivered; given back with the row it saves the store a search. */
  readonly ref?: number | undefined;
}

/** `pushedAt` of an entry that was sent or taken away without an answer yet: it may be on the console or not. */
export const IN_DOUBT: Instant = 0;
/** `dueAt` of a row that waits for the console. */
export const NOW_DUE: Instant = 0;

/** Where the next reading of a collection starts. */
export interface Checkpoint {
  readonly collection: string;
  readonly resumeFrom: Instant;
}

export interface LedgerRowId {
  readonly set: string;
  readonly key: string;
  readonly collection: string;
  readonly origin: string;
}

/** What a push changes about a row. */
export interface SettledRow extends LedgerRowId, Pick<LedgerRow, 'pushedAt' | 'dueAt' | 'ref'> {}

/** A set as the ledger knows it before the console does. */
export interface LedgerSetDefinition {
  readonly name: string;
  readonly elementType: ElementType;
}

/** Everything here is saved in one transaction, or nothing of it. */
export interface LedgerChange {
  /** Sets that `put` speaks of for the first time; one known already keeps its element type. */
  readonly define?: readonly LedgerSetDefinition[];
  /** Rows to write, of defined sets, replacing those with the same (set, key, collection, origin). */
  readonly put?: readonly LedgerRow[];
  /** Rows of which only this changes; unknown ones are no error. */
  readonly settle?: readonly SettledRow[];
  /** Rows to forget; unknown ones are no error. */
  readonly drop?: readonly LedgerRowId[];
  readonly checkpoint?: Checkpoint;
  /** By how much the number of entries the console has confirmed changes, per set. */
  readonly confirmed?: ReadonlyMap<string, number>;
  /** Keys given to `markSent` whose answer came: from now on their rows speak for themselves. */
  readonly answered?: SentKeys;
}

/** Entries of one set on their way to the console. */
export interface SentKeys {
  readonly set: string;
  readonly keys: readonly string[];
}

/** Position in the work of a set: the last row already seen, in the store's own order among those due at one instant. */
export interface DueCursor {
  readonly dueAt: Instant;
  readonly after: string | number;
}

export interface DueWork {
  /** All rows of each due key, rows of one key together, each key once. */
  readonly rows: readonly LedgerRow[];
  /** Where to go on; undefined when there is no more. */
  readonly next: DueCursor | undefined;
}

export interface LedgerSet extends LedgerSetDefinition {
  /** Entries the console has confirmed. */
  readonly confirmed: number;
  /** Whether any row is due at the instant asked for. */
  readonly due: boolean;
}

/**
 * Driven port: what was asked for and what was pushed, per (collection, set, entry). Time comes in as an argument; a
 * ledger reads no clock. Rejects with StorageError, and then nothing of the change was kept.
 */
export interface Ledger {
  /** All rows of these keys of a set, rows of one key together. Unknown set or keys: none. */
  rows(set: string, keys: readonly string[]): Promise<readonly LedgerRow[]>;
  /** At most `limit` keys of the set with a row due at or before `now`, from `after` on, earliest due first. */
  due(set: string, now: Instant, limit: number, after?: DueCursor): Promise<DueWork>;
  /**
   * Before entries are added or taken away: until a change says that they were answered, also after a crash, all rows of
   * these keys read as IN_DOUBT, and `withdrawn` of the entries the console has confirmed do not count any more.
   */
  markSent(sent: SentKeys, withdrawn: number): Promise<void>;
  /** Applies the whole change or nothing of it. */
  apply(change: LedgerChange): Promise<void>;
  /** Every set ever defined, by name. */
  sets(now: Instant): Promise<readonly LedgerSet[]>;
}
