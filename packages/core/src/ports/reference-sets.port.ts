import type { ElementType } from '../reference-set/element-type.ts';
import type { Instant } from '../time/instant.ts';

/** What a set is to be. Its type cannot change once it exists; its time to live can. */
export interface ReferenceSetSpec {
  readonly name: string;
  readonly elementType: ElementType;
  /** Entries expire this long after they were last seen; `null`: they live for ever. */
  readonly timeToLiveMs: number | null;
  readonly description?: string;
}

/** A set as the console holds it. */
export interface ReferenceSet {
  readonly id: number;
  readonly name: string;
  readonly elementType: ElementType;
  /** `null`: no expiry. `undefined`: this console cannot tell. */
  readonly timeToLiveMs: number | null | undefined;
  /** The console's own count; IBM's counters may drift, so a hint and not a proof. */
  readonly entryCount: number;
}

export interface ReferenceSetEntry {
  readonly value: string;
  /** Who wrote it; our own entries carry the source tag given to the adapter. */
  readonly source: string | undefined;
  readonly firstSeen: Instant | undefined;
  readonly lastSeen: Instant | undefined;
}

/** Values of one set to write; no value stands in both lists. */
export interface EntryChange {
  readonly upsert: readonly string[];
  readonly remove: readonly string[];
}

/** One value the console would not take; the others of the batch were taken. */
export interface RefusedEntry {
  readonly value: string;
  readonly reason: string;
}

export interface WriteOutcome {
  /** How many of the given values the console confirmed. `confirmed + refused.length` is the number given. */
  readonly confirmed: number;
  readonly refused: readonly RefusedEntry[];
}

export interface ReferenceSetsCapabilities {
  /** Element types this console offers. */
  readonly elementTypes: ReadonlySet<ElementType>;
  /** Many values leave in one request; otherwise one request a value. */
  readonly bulkDelete: boolean;
  /** Entries carry the name of who wrote them. */
  readonly entrySource: boolean;
  /** The time to live of an existing set can be changed. */
  readonly changesTimeToLive: boolean;
  /** Name in `source` of the entries written by this client. */
  readonly ownSource: string;
}

/**
 * Driven port: the SIEM's reference sets. Names are unique; every method is safe to repeat. Rejects with VendorError.
 * A method given a signal stops between requests when it fires and rejects with the signal's reason.
 */
export interface ReferenceSets {
  /** What this console can do; asked once and remembered. */
  capabilities(signal?: AbortSignal): Promise<ReferenceSetsCapabilities>;
  /** Sets whose name starts with `prefix` (`''`: all), sorted by name. */
  list(prefix: string, signal?: AbortSignal): Promise<readonly ReferenceSet[]>;
  /**
   * The set of that name, made if missing, with the time to live asked for. Never makes a second set of the same name,
   * however many callers ask at once. Rejects with kind `config` if a set of that name has another element type.
   */
  ensure(spec: ReferenceSetSpec, signal?: AbortSignal): Promise<ReferenceSet>;
  /**
   * Adds the values of `upsert`, or marks them seen now if they are there, and takes away those of `remove`; one that is
   * not there counts as taken away. Both travel together, in as few requests as the console allows. Resolves once the
   * console has confirmed them. A value the console refuses is reported and does not stop the rest; after a rejection
   * any part may have been done, and the same call can be repeated. No values: no request. A set that was deleted
   * meanwhile rejects with kind `protocol` and status 404 or 422; `ensure` makes it anew.
   */
  write(set: ReferenceSet, change: EntryChange, signal?: AbortSignal): Promise<WriteOutcome>;
  /**
   * Deletes a set that holds no entries. False, and nothing done, if it has some or if rules or searches use it: the
   * console's own word decides. A set that is gone counts as deleted.
   */
  remove(set: ReferenceSet, signal?: AbortSignal): Promise<boolean>;
  /** All entries of the set in pages, each entry once. Throws if the listing could not be read to its end. */
  entries(set: ReferenceSet, signal?: AbortSignal): AsyncIterable<readonly ReferenceSetEntry[]>;
}
