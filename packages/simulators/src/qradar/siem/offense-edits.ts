import { EditError } from '../../server/edit-error.ts';
import type { NewEvent } from '../ariel/event.ts';
import { compileFilter } from '../filter/compile-filter.ts';
import { FilterError } from '../filter/filter-error.ts';
import { parseFilter } from '../filter/parse-filter.ts';
import type { QradarWorld } from '../world.ts';
import { addEvents } from './add-events.ts';
import { closedBy } from './closed-by.ts';
import type { SeedOffenses } from './generate-offenses.ts';
import type { NewOffense, Offense, OffenseChange, OffenseNote } from './offense.ts';
import { everyOffenseField } from './offense-fields.ts';
import { seedOffenses } from './seed-offenses.ts';

/** What rules, log sources and people at the console do to offenses past the API. All of it throws EditError. */
export class OffenseEdits {
  readonly #world: QradarWorld;

  constructor(world: QradarWorld) {
    this.#world = world;
  }

  /** All of them by id. */
  offenses(): readonly Offense[] {
    return this.#world.offenses.rows;
  }

  /** Those that a filter finds, by id. It may name members that the API does not filter by, such as `description`. */
  findOffenses(filter: string): readonly Offense[] {
    const { rows } = this.#world.offenses;
    try {
      return rows.filter(compileFilter(parseFilter(filter), everyOffenseField));
    } catch (error) {
      throw error instanceof FilterError ? new EditError(error.message) : error;
    }
  }

  /** Returns the id. */
  addOffense(offense: NewOffense = {}): number {
    if (offense.id !== undefined && this.#world.offenses.get(offense.id) !== undefined)
      throw new EditError(`There is an offense ${offense.id} already`);
    return this.#world.offenses.add(offense).id;
  }

  /** Closing one without saying more is the administrator's doing, for reason 1. */
  updateOffense(id: number, change: OffenseChange): void {
    const { offenses, accounts, nowMs } = this.#world;
    const closed = change.status === 'CLOSED' ? closedBy(accounts.user.name, nowMs) : {};
    offenses.change(this.#offense(id), { ...closed, ...change });
  }

  /** As the retention does with old ones; notes and events go too. */
  removeOffense(id: number): void {
    this.#world.offenses.remove(this.#offense(id));
    this.#world.events.forget(id);
  }

  /** Moves the offense's counts, addresses and times of last update and last change. */
  addEvents(offenseId: number, events: readonly NewEvent[]): void {
    addEvents(this.#offense(offenseId), events, this.#world);
  }

  /** A note written in the user interface, by default of the administrator. */
  addNote(offenseId: number, text: string, username?: string): OffenseNote {
    const { offenses, accounts } = this.#world;
    return offenses.addNote(this.#offense(offenseId).id, username ?? accounts.user.name, text);
  }

  notes(offenseId: number): readonly OffenseNote[] {
    return this.#world.offenses.notes(this.#offense(offenseId).id);
  }

  /** Made-up offenses with their events and some notes, the same for the same seed. Returns the ids. */
  seedOffenses(seed: Omit<SeedOffenses, 'untilMs'>): number[] {
    return seedOffenses(seed, this.#world);
  }

  #offense(id: number): Offense {
    const offense = this.#world.offenses.get(id);
    if (offense === undefined) throw new EditError(`There is no offense ${id}`);
    return offense;
  }
}
