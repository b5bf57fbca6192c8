import type { ElementType } from '../reference-set/element-type.ts';
import type { Instant } from '../time/instant.ts';

/** Why an entry is in a set: one indicator of one collection, and what of it the console has confirmed. */
export interface LedgerRow {
  readonly set: string;
  /** `entryKey` of the value: two rows with one key are one entry on the console. */
  readonly key: string;
  readonly collection: string;
  /** The indicator's value as published: two spellings of one value are two claims, and one URL may ask for two entries. */
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
  /** Left out because the set is full of better ones; it stays in the ledger and comes in when it is better. */
  readonly cut: boolean;
  /** When the console last confirmed the entry; IN_DOUBT: sent, answer unknown; FOREIGN: another hand holds it; undefined: never sent. */
  readonly pushedAt: Instant | undefined;
  /** When this row next needs a look: NOW_DUE at once, NEVER not before it changes. */
  readonly dueAt: Instant;
  /** The store's own number of a row it delivered; given back with the row it saves the store a search. */
  readonly ref?: number | undefined;
}

/** `pushedAt` of an entry that was sent or taken away without an answer yet: it may be on the console or not. */
export const IN_DOUBT: Instant = 0;
/** `pushedAt` of an entry that the console holds by another hand, which is neither written nor taken away. */
export const FOREIGN: Instant = 1;
/** `dueAt` of a row that waits to be sent. */
export const NOW_DUE: Instant = 0;
/** `dueAt` of a row that waits to be taken away: after everything that waits to be sent. */
export const REMOVAL_DUE: Instant = 1;

/** How far a collection was read. */
export interface Checkpoint {
  readonly collection: string;
  /** Where the next reading starts. */
  readonly resumeFrom: Instant;
  /** Digest of the rules its rows were made by; under other rules it is read anew. */
  readonly rules: string;
  /** When it was last listed completely, and how many indicators it had then; undefined if it never was. */
  readonly listedAt: Instant | undefined;
  readonly size: number | undefined;
}

export interface LedgerRowId {
  readonly set: string;
  readonly key: string;
  readonly collection: string;
  readonly origin: string;
}

/** A row as it is named to the store, with the store's own number where it is known. */
export interface NumberedRow extends LedgerRowId, Pick<LedgerRow, 'ref'> {}

/** What a push changes about a row. */
export interface SettledRow extends NumberedRow, Pick<LedgerRow, 'pushedAt' | 'dueAt'> {}

/** Rows that stand alone for their key, as bare lists of equal length: a row of its own for each costs most of a push. */
export interface RowLists {
  /** As `LedgerRow.ref`; empty where the store has no numbers. */
  readonly refs: readonly number[];
  readonly keys: readonly string[];
  readonly values: readonly string[];
  readonly expiresAt: readonly Instant[];
}

/** What a push changes about rows that were delivered as lists: `dueAt[n]` is of row n. */
export interface SettledLists {
  readonly set: string;
  readonly rows: RowLists;
  readonly pushedAt: Instant | undefined;
  readonly dueAt: readonly Instant[];
}

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
  /** The same for rows that were delivered as lists; those gone meanwhile are no error. */
  readonly settleLists?: readonly SettledLists[];
  /** Rows to forget; unknown ones are no error. */
  readonly drop?: readonly NumberedRow[];
  /** The same for rows that were delivered as lists. */
  readonly dropLists?: readonly RowLists[];
  readonly checkpoint?: Checkpoint;
  /** A collection that nobody reads any more: its checkpoint goes, and its name once it has no rows. */
  readonly retire?: string;
  /** Sets to forget; one that has rows stays. */
  readonly undefine?: readonly string[];
  /** Deletions to hold, replacing those of the same set and collection. */
  readonly hold?: readonly HeldDeletion[];
  /** Deletions not to hold any longer; unknown ones are no error. */
  readonly release?: readonly Pick<HeldDeletion, 'set' | 'collection'>[];
  /** By how much the number of entries the console has confirmed changes, per set. */
  readonly confirmed?: ReadonlyMap<string, number>;
  /** Keys given to `markSent` whose answer came: from now on their rows speak for themselves. */
  readonly answered?: readonly SentKeys[];
}

/** So many entries of a set are missing from a listing that an administrator is asked before they go. */
export interface HeldDeletion {
  readonly set: string;
  /** Which listing lacks them; CONSOLE for entries of ours that no ledger row stands for. */
  readonly collection: string;
  /** How many would go, of how many in the set. */
  readonly entries: number;
  readonly of: number;
  readonly since: Instant;
  /** The administrator said yes: the next full sync carries it out. */
  readonly confirmed: boolean;
}

/** Stands for a collection where the console itself is the origin of a row: an entry of ours that nothing asks for. */
export const CONSOLE = '';

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
  /** Those that ask for their entry, are not cut and were never confirmed: nearly all of a first push. */
  readonly fresh: RowLists;
  /** Those that do not ask for the entry that the console has confirmed: nearly all of a deletion. */
  readonly gone: RowLists;
  /** All rows of each other due key, rows of one key together, each key once. */
  readonly rows: readonly LedgerRow[];
  /** Where to go on; undefined when there is no more. */
  readonly next: DueCursor | undefined;
}

export interface LedgerSet extends LedgerSetDefinition {
  /** Entries the console has confirmed. */
  readonly confirmed: number;
  /** How many rows are due at the instant asked for; counted up to 100,000. */
  readonly due: number;
  /** Whether there is any row. */
  readonly fed: boolean;
  /** How many rows are left out of a full set. */
  readonly cut: number;
}

/** Whose absence is asked for: rows of a collection, or entries of a set that the console held. */
export type RollOf = { readonly collection: string } | { readonly set: string };

/** Who was there and who was not. It lives in memory: after a crash it is called anew. */
export interface RollCall {
  /** These rows, as delivered, are there. */
  mark(rows: readonly LedgerRow[]): void;
  /**
   * Pages of rows that were there when the roll was called and were not marked: of a collection those it still lists,
   * of a set those the console confirmed or held by another hand. They may be changed while the pages are read.
   */
  absent(limit: number): AsyncIterable<readonly LedgerRow[]>;
  /**
   * Of a collection: it asks for them no more, so they become not listed and due as REMOVAL_DUE, but for those of the sets
   * excepted. Each step is saved by itself.
   */
  unlistAbsent(except: ReadonlySet<string>): AsyncIterable<void>;
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
  callRoll(of: RollOf): Promise<RollCall>;
  /** Whether the set has more rows than that, whatever they wait for. Counts no further, so it may be asked in every run. */
  hasMoreThan(set: string, rows: number): Promise<boolean>;
  /** How many entries of the set are asked for and not cut. */
  kept(set: string, now: Instant): Promise<number>;
  /**
   * Rows of the set that ask for their entry, by score, then by last update, then by key: the worst that are not cut,
   * worst first, or the best that are cut, best first. No score counts as less than 0.
   */
  ranked(
    set: string,
    which: 'worst-kept' | 'best-cut',
    now: Instant,
    limit: number,
  ): Promise<readonly LedgerRow[]>;
  /** Names of all collections that have rows or a checkpoint. */
  collections(): Promise<readonly string[]>;
  /** Deletions that wait for an administrator, by set and collection. */
  held(): Promise<readonly HeldDeletion[]>;
  /** Every set ever defined, by name. */
  sets(now: Instant): Promise<readonly LedgerSet[]>;
}
