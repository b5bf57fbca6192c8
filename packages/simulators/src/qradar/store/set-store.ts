import {
  type Entry,
  entryKey,
  expiresAtMs,
  type ReferenceSet,
  type SetProperties,
} from './reference-set.ts';

const FIRST_SET_ID = 61;
const FIRST_ENTRY_ID = 90_001;
const MAX_INTERNED = 10_000;

/** An element as written by a caller. */
export interface EntryWrite {
  readonly key: string;
  readonly value: string;
  readonly domainId: number;
  /** `undefined`: the default of the API. */
  readonly source: string | undefined;
  /** `undefined`: left as they are. */
  readonly notes: string | null | undefined;
}

/** The one store that both API families show. */
export class SetStore {
  readonly #sets = new Map<number, ReferenceSet>();
  readonly #byName = new Map<string, ReferenceSet>();
  readonly #entries = new Map<number, Entry>();
  readonly #sources = new Map<string, string>();
  #nextSetId = FIRST_SET_ID;
  #nextEntryId = FIRST_ENTRY_ID;
  #revision = 0;

  /** Changes whenever anything stored does. */
  get revision(): number {
    return this.#revision;
  }

  sets(): ReferenceSet[] {
    return [...this.#sets.values()];
  }

  set(id: number): ReferenceSet | undefined {
    return this.#sets.get(id);
  }

  setNamed(name: string): ReferenceSet | undefined {
    return this.#byName.get(name);
  }

  entry(id: number): Entry | undefined {
    return this.#entries.get(id);
  }

  /** All elements of all sets, by id. */
  entries(): Iterable<Entry> {
    return this.#entries.values();
  }

  addSet(properties: SetProperties): ReferenceSet {
    const set: ReferenceSet = {
      ...properties,
      id: this.#nextSetId,
      entries: new Map(),
      domainIds: new Set(),
      nextExpiryMs: Number.POSITIVE_INFINITY,
    };
    this.#nextSetId += 1;
    this.#sets.set(set.id, set);
    this.#byName.set(set.name, set);
    this.#revision += 1;
    return set;
  }

  deleteSet(set: ReferenceSet): void {
    this.purge(set);
    this.#sets.delete(set.id);
    this.#byName.delete(set.name);
  }

  purge(set: ReferenceSet): void {
    for (const { id } of set.entries.values()) this.#entries.delete(id);
    set.entries.clear();
    this.#revision += 1;
  }

  /** For changes of a set that were made from outside: the elements' expiry is looked at again. */
  changed(set: ReferenceSet): void {
    set.nextExpiryMs = Number.NEGATIVE_INFINITY;
    this.#revision += 1;
  }

  find(set: ReferenceSet, domainId: number, key: string): Entry | undefined {
    return set.entries.get(entryKey(domainId, key));
  }

  /** Keeps `firstSeen` of an element that is there, moves `lastSeen`, replaces source and notes. */
  upsert(set: ReferenceSet, write: EntryWrite, nowMs: number): 'created' | 'updated' {
    this.#revision += 1;
    const key = entryKey(write.domainId, write.key);
    const source = this.#interned(write.source ?? 'reference data api');
    const known = set.entries.get(key);
    if (known !== undefined) {
      known.lastSeen = nowMs;
      known.source = source;
      if (write.notes !== undefined) known.notes = write.notes;
      return 'updated';
    }
    this.#insert(set, key, { ...write, source }, nowMs);
    return 'created';
  }

  remove(entry: Entry): void {
    this.#revision += 1;
    this.#entries.delete(entry.id);
    entry.set.entries.delete(entryKey(entry.domainId, entry.key));
  }

  /** Drops what has run out. */
  expire(set: ReferenceSet, nowMs: number): void {
    if (nowMs < set.nextExpiryMs) return;
    let next = Number.POSITIVE_INFINITY;
    for (const entry of set.entries.values()) {
      const expiry = expiresAtMs(entry);
      if (expiry < nowMs) this.remove(entry);
      else next = Math.min(next, expiry);
    }
    set.nextExpiryMs = next;
  }

  #insert(
    set: ReferenceSet,
    key: string,
    { key: bare, value, domainId, source, notes }: EntryWrite & { readonly source: string },
    nowMs: number,
  ): void {
    const id = this.#nextEntryId;
    this.#nextEntryId += 1;
    const entry: Entry = {
      id,
      set,
      key: bare === value ? value : bare,
      value,
      domainId,
      firstSeen: nowMs,
      lastSeen: nowMs,
      source,
      notes: notes ?? null,
    };
    set.entries.set(key, entry);
    set.domainIds.add(domainId);
    set.nextExpiryMs = Math.min(set.nextExpiryMs, expiresAtMs(entry));
    this.#entries.set(id, entry);
  }

  /** A million elements mostly share their source: one string for all of them. */
  #interned(source: string): string {
    const known = this.#sources.get(source);
    if (known !== undefined) return known;
    if (this.#sources.size < MAX_INTERNED) this.#sources.set(source, source);
    return source;
  }
}
