import { EditError } from '../../server/edit-error.ts';
import { type Dependent, ruleUsing } from '../store/dependents.ts';
import { toDomain } from '../store/domain.ts';
import { type EntryType, isEntryType, toStoredValue } from '../store/entry-value.ts';
import { fromSeconds } from '../store/interval.ts';
import type { ExpiryType, Namespace, ReferenceSet } from '../store/reference-set.ts';
import type { QradarWorld } from '../world.ts';

/** A set as an administrator makes it. Without a time to live it never expires. */
export interface NewSet {
  readonly name: string;
  readonly entryType: EntryType;
  readonly namespace?: Namespace;
  readonly expiryType?: ExpiryType;
  readonly timeToLiveSeconds?: number;
  readonly description?: string;
}

export interface NewEntry {
  readonly value: string;
  /** Default `admin`, as elements added in the user interface have. */
  readonly source?: string;
  readonly notes?: string;
  /** The shared one when left out. */
  readonly domainId?: number;
}

/** Changes at the console that go past the API. All of them throw EditError. */
export class HumanEdits {
  readonly #world: QradarWorld;

  constructor(world: QradarWorld) {
    this.#world = world;
  }

  /** Returns the id. */
  addSet(set: NewSet): number {
    const { store, nowMs } = this.#world;
    if (store.setNamed(set.name) !== undefined)
      throw new EditError(`There is a set ${set.name} already`);
    if (!isEntryType(set.entryType))
      throw new EditError(`${String(set.entryType)} is no entry type`);
    const { timeToLiveSeconds: seconds } = set;
    const added = store.addSet({
      name: set.name,
      entryType: set.entryType,
      tenantId: null,
      createdMs: nowMs,
      namespace: set.namespace ?? 'SHARED',
      expiryType: seconds === undefined ? 'NO_EXPIRY' : (set.expiryType ?? 'LAST_SEEN'),
      timeToLive: seconds === undefined ? undefined : fromSeconds(seconds),
      logOption: 'LOG_NONE',
      description: set.description ?? null,
    });
    return added.id;
  }

  deleteSet(name: string): void {
    this.#world.store.deleteSet(this.#set(name));
  }

  /** Empties a set. */
  purgeSet(name: string): void {
    this.#world.store.purge(this.#set(name));
  }

  addEntry(setName: string, { value, source = 'admin', notes, domainId }: NewEntry): void {
    const set = this.#set(setName);
    const write = { ...this.#stored(set, value), domainId: this.#domain(domainId), source, notes };
    this.#world.store.upsert(set, write, this.#world.nowMs);
  }

  removeEntry(setName: string, value: string, domainId?: number): void {
    const set = this.#set(setName);
    const { key } = this.#stored(set, value);
    const entry = this.#world.store.find(set, this.#domain(domainId), key);
    if (entry === undefined) throw new EditError(`${setName} does not contain ${value}`);
    this.#world.store.remove(entry);
  }

  /** What uses a set; names stand for rules. */
  setDependents(setName: string, dependents: readonly (string | Dependent)[]): void {
    const rows = dependents.map((each, at) =>
      typeof each === 'string' ? ruleUsing(100_001 + at, each) : each,
    );
    this.#world.dependents.set(this.#set(setName), rows);
  }

  #set(name: string): ReferenceSet {
    const set = this.#world.store.setNamed(name);
    if (set === undefined) throw new EditError(`There is no set ${name}`);
    return set;
  }

  #stored(set: ReferenceSet, value: string) {
    const stored = toStoredValue(set.entryType, value, this.#world.behaviour);
    if (stored === undefined) throw new EditError(`${value} is no ${set.entryType}`);
    return stored;
  }

  #domain(id: number | undefined): number {
    const domain = toDomain(id, this.#world.behaviour.domains);
    if (domain === undefined) throw new EditError(`There is no domain ${id}`);
    return domain;
  }
}
