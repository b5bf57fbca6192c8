import type { SimulatorClock } from '../server/clock.ts';
import { knownSwitches } from '../server/known-switches.ts';
import { EventStore } from './ariel/event-store.ts';
import { Searches } from './ariel/searches.ts';
import { defaultBehaviour, type QradarBehaviour } from './options.ts';
import { Access, type Login } from './siem/access.ts';
import { Offenses } from './siem/offenses.ts';
import { type Dependent, Dependents } from './store/dependents.ts';
import { EntryListings } from './store/entry-listings.ts';
import type { ReferenceSet } from './store/reference-set.ts';
import { SetStore } from './store/set-store.ts';
import { BulkUpdates } from './tasks/bulk-updates.ts';
import { TaskList } from './tasks/task-list.ts';
import { VersionList } from './version/version-list.ts';

/** Who may log in. */
export interface Accounts {
  readonly token: string;
  readonly user: Login;
  readonly analyst: Login;
}

/** All state of one simulated console. */
export class QradarWorld {
  readonly accounts: Accounts;
  readonly clock: SimulatorClock;
  readonly startedMs: number;
  readonly store: SetStore = new SetStore();
  readonly listings: EntryListings;
  readonly tasks: TaskList;
  readonly bulkUpdates: BulkUpdates;
  readonly dependents: Dependents = new Dependents();
  readonly access: Access;
  readonly offenses: Offenses;
  readonly events: EventStore = new EventStore();
  readonly searches: Searches;
  readonly #purgedAtMs = new Map<number, number>();
  #behaviour: QradarBehaviour;
  #tokenUsedMs: number | null = null;
  #versions: VersionList;

  /** Throws RangeError for an unknown switch and for a version of no simulated release. */
  constructor(accounts: Accounts, behaviour: Partial<QradarBehaviour>, clock: SimulatorClock) {
    this.accounts = accounts;
    this.clock = clock;
    this.startedMs = clock.now();
    this.#behaviour = { ...defaultBehaviour, ...knownSwitches(behaviour, defaultBehaviour) };
    this.#versions = new VersionList(this.#behaviour.version, this.#behaviour.oldestVersion);
    this.tasks = new TaskList({
      nowMs: () => clock.now(),
      delayMs: () => this.#behaviour.taskDelayMs,
      polls: () => this.#behaviour.taskPolls,
    });
    this.bulkUpdates = new BulkUpdates(this);
    this.listings = new EntryListings(this.store);
    this.access = new Access(accounts.user, accounts.analyst, () => this.#behaviour);
    this.offenses = new Offenses(() => clock.now());
    this.searches = new Searches({
      nowMs: () => clock.now(),
      behaviour: () => this.#behaviour,
    });
  }

  get behaviour(): QradarBehaviour {
    return this.#behaviour;
  }

  get versions(): VersionList {
    return this.#versions;
  }

  get nowMs(): number {
    return this.clock.now();
  }

  /** When the authorized service last logged in. */
  get tokenUsedMs(): number | null {
    return this.#tokenUsedMs;
  }

  tokenUsed(): void {
    this.#tokenUsedMs = this.nowMs;
  }

  /** Throws RangeError for an unknown switch or version; nothing is changed then. */
  change(change: Partial<QradarBehaviour>): void {
    const behaviour = { ...this.#behaviour, ...knownSwitches(change, defaultBehaviour) };
    this.#versions = new VersionList(behaviour.version, behaviour.oldestVersion);
    this.#behaviour = behaviour;
    if (change.taskOutcomes !== undefined) this.bulkUpdates.countAgain();
  }

  /** Brings everything up to the clock: tasks that are due, elements that have run out. */
  settle(): void {
    this.tasks.settle();
    for (const set of this.store.sets()) this.#purge(set);
  }

  /** Deletes or empties a set, unless something depends on it; a purge does not ask. */
  removeSet(set: ReferenceSet, purgeOnly: boolean): Dependent[] {
    if (purgeOnly) {
      this.store.purge(set);
      return [];
    }
    const blocking = this.dependents.of(set).filter(({ blocking: blocks }) => blocks);
    if (blocking.length === 0) this.store.deleteSet(set);
    return blocking;
  }

  #purge(set: ReferenceSet): void {
    const { purgeIntervalMs } = this.#behaviour;
    if (purgeIntervalMs > 0) {
      const before = this.#purgedAtMs.get(set.id) ?? set.createdMs;
      if (this.nowMs - before < purgeIntervalMs) return;
      this.#purgedAtMs.set(set.id, this.nowMs);
    }
    this.store.expire(set, this.nowMs);
  }
}
