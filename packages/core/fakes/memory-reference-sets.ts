import {
  type Clock,
  ELEMENT_TYPES,
  type ElementType,
  type EntryChange,
  entryKey,
  entryProblem,
  type ReferenceSet,
  type ReferenceSetEntry,
  type ReferenceSetSpec,
  type ReferenceSets,
  type ReferenceSetsCapabilities,
  VendorError,
  type WriteOutcome,
} from '@intelbridge/core';

interface HeldSet extends ReferenceSet {
  readonly held: Map<string, ReferenceSetEntry>;
}

/** A console's reference sets in memory, with the fold of case and the expiry of the real one. */
export class MemoryReferenceSets implements ReferenceSets {
  readonly #clock: Clock;
  readonly #source: string;
  readonly #offered: ReadonlySet<ElementType>;
  readonly #sets = new Map<string, HeldSet>();
  #lastId = 60;
  /** Called before each write; throw to make it fail, after which nothing of it is done. */
  beforeWrite: (set: ReferenceSet, change: EntryChange) => void = () => undefined;
  writes = 0;
  entriesPerPage = 2;

  constructor(
    clock: Clock,
    source = 'Intelbridge',
    offered: readonly ElementType[] = ELEMENT_TYPES,
  ) {
    this.#clock = clock;
    this.#source = source;
    this.#offered = new Set(offered);
  }

  async capabilities(): Promise<ReferenceSetsCapabilities> {
    return {
      elementTypes: this.#offered,
      bulkDelete: true,
      entrySource: true,
      changesTimeToLive: true,
      ownSource: this.#source,
    };
  }

  async list(prefix: string): Promise<readonly ReferenceSet[]> {
    return [...this.#sets.values()]
      .filter(({ name }) => name.startsWith(prefix))
      .map((set) => ({ ...toSet(set), entryCount: this.#live(set).length }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  async ensure({ name, elementType, timeToLiveMs }: ReferenceSetSpec): Promise<ReferenceSet> {
    const held = this.#sets.get(name);
    if (held && held.elementType !== elementType) {
      throw new VendorError(
        'config',
        'memory',
        `${name} holds ${held.elementType}, not ${elementType}`,
      );
    }
    if (!held) this.#lastId += 1;
    const set: HeldSet = {
      id: held?.id ?? this.#lastId,
      name,
      elementType,
      timeToLiveMs,
      entryCount: held ? this.#live(held).length : 0,
      held: held?.held ?? new Map<string, ReferenceSetEntry>(),
    };
    this.#sets.set(name, set);
    return toSet(set);
  }

  async write(set: ReferenceSet, change: EntryChange, signal?: AbortSignal): Promise<WriteOutcome> {
    const { upsert, remove } = change;
    signal?.throwIfAborted();
    if (upsert.length + remove.length === 0) return { confirmed: 0, refused: [] };
    const held = this.#sets.get(set.name);
    if (held?.id !== set.id) {
      throw new VendorError('protocol', 'memory', `${set.name} is gone`, { status: 404 });
    }
    this.beforeWrite(set, change);
    this.writes += 1;
    for (const value of remove) held.held.delete(entryKey(held.elementType, value));
    const refused = upsert.flatMap((value) => {
      const reason = entryProblem(held.elementType, value);
      if (reason === undefined) this.#put(held, value, this.#source);
      return reason === undefined ? [] : [{ value, reason }];
    });
    return { confirmed: upsert.length + remove.length - refused.length, refused };
  }

  async remove(set: ReferenceSet): Promise<boolean> {
    const held = this.#sets.get(set.name);
    if (held && this.#live(held).length > 0) return false;
    this.#sets.delete(set.name);
    return true;
  }

  async *entries(set: ReferenceSet): AsyncGenerator<readonly ReferenceSetEntry[]> {
    const held = this.#sets.get(set.name);
    if (!held) throw new VendorError('protocol', 'memory', `${set.name} is gone`, { status: 404 });
    const live = this.#live(held);
    const size = this.entriesPerPage;
    for (let at = 0; at < live.length; at += size) yield live.slice(at, at + size);
  }

  /** An entry by another hand. */
  addForeign(name: string, value: string): void {
    const set = this.#sets.get(name);
    if (set) this.#put(set, value, 'analyst');
  }

  /** An entry taken away by another hand. */
  removeEntry(name: string, value: string): void {
    const set = this.#sets.get(name);
    set?.held.delete(entryKey(set.elementType, value));
  }

  deleteSet(name: string): void {
    this.#sets.delete(name);
  }

  #put(set: HeldSet, value: string, source: string): void {
    const key = entryKey(set.elementType, value);
    const now = this.#clock.now();
    const firstSeen = set.held.get(key)?.firstSeen ?? now;
    const stored = set.elementType === 'ALNIC' ? key : value;
    set.held.set(key, { value: stored, source, firstSeen, lastSeen: now });
  }

  /** What has run out is gone for good, whatever the time to live is changed to. */
  #live({ held, timeToLiveMs }: HeldSet): ReferenceSetEntry[] {
    const now = this.#clock.now();
    for (const [key, { lastSeen = 0 }] of held) {
      if (timeToLiveMs != null && lastSeen + timeToLiveMs <= now) held.delete(key);
    }
    return [...held.values()];
  }
}

const toSet = ({ id, name, elementType, timeToLiveMs, entryCount }: HeldSet): ReferenceSet => ({
  id,
  name,
  elementType,
  timeToLiveMs,
  entryCount,
});
