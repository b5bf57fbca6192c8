import { EditError } from '../../server/edit-error.ts';
import { type NewEvent, NO_IPV4, NO_IPV6, toEvent } from '../ariel/event.ts';
import type { QradarWorld } from '../world.ts';
import type { Session } from './access.ts';
import { isLocal } from './addresses.ts';
import type { NewClosingReason } from './closing-reasons.ts';
import { generateOffenses, type SeedOffenses } from './generate-offenses.ts';
import {
  type NewOffense,
  type Offense,
  type OffenseChange,
  type OffenseNote,
  wholeSeconds,
} from './offense.ts';

/** What rules, log sources and people at the console do to offenses past the API. All of it throws EditError. */
class OffenseControl {
  readonly #world: QradarWorld;

  constructor(world: QradarWorld) {
    this.#world = world;
  }

  /** All of them by id. */
  offenses(): readonly Offense[] {
    return this.#world.offenses.rows;
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
    const closed =
      change.status === 'CLOSED'
        ? {
            closing_user: accounts.user.name,
            closing_reason_id: 1,
            close_time: wholeSeconds(nowMs),
          }
        : {};
    offenses.change(this.#offense(id), { ...closed, ...change });
  }

  /** As the retention does with old ones; notes and events go too. */
  removeOffense(id: number): void {
    this.#world.offenses.remove(this.#offense(id));
    this.#world.events.forget(id);
  }

  /** Moves the offense's counts, addresses and times of last update and last change. */
  addEvents(offenseId: number, events: readonly NewEvent[]): void {
    const { offenses, nowMs } = this.#world;
    const offense = this.#offense(offenseId);
    const stored = events.map((event) => toEvent(event, nowMs));
    if (stored.length === 0) return;
    const last = stored.reduce((latest, { starttime }) => Math.max(latest, starttime), 0);
    this.#world.events.add(offenseId, stored);
    const involved = offenses.involve(offense, {
      sources: distinct(events.map(({ sourceip }) => sourceip)),
      localDestinations: distinct(events.map(({ destinationip }) => destinationip)).filter(isLocal),
      at: last,
      events: stored.length,
    });
    offenses.change(involved, this.#countsAfter(involved, stored.length, last));
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
    const { offenses, nowMs } = this.#world;
    return [...generateOffenses({ ...seed, untilMs: nowMs })].map(({ offense, events, notes }) => {
      const id = this.addOffense(offense);
      this.addEvents(id, events);
      const { start_time = nowMs, status } = offense;
      for (const note of notes) offenses.addNote(id, 'analyst', note, start_time + 60_000);
      const persisted = wholeSeconds(offense.last_updated_time ?? nowMs);
      const closed = status === 'CLOSED' ? { status, close_time: persisted } : {};
      this.updateOffense(id, { ...closed, last_persisted_time: persisted });
      return id;
    });
  }

  addClosingReason(reason: NewClosingReason): number {
    return this.#world.offenses.closingReasons.add(reason).id;
  }

  /** A saved query for `saved_search_id`. Returns its id. */
  addSavedSearch(name: string, aql: string): number {
    return this.#world.searches.saveQuery(name, aql).id;
  }

  /** Carries every search that is still running to its end. */
  finishSearches(): void {
    this.#world.searches.finish();
  }

  /** Logs `admin` or `analyst` in; both members go into headers of the same name. */
  openSession(username: string): Session {
    return this.#world.access.openSession(username);
  }

  /** Logs everybody out. */
  endSessions(): void {
    this.#world.access.endSessions();
  }

  #countsAfter(offense: Offense, added: number, last: number): OffenseChange {
    const columns = this.#world.events.of(offense.id).map((event) => event.columns);
    const count = (name: string, counts: (value: string) => boolean = () => true) =>
      distinct(columns.map((each) => each[name]?.toString())).filter(counts).length;
    const remote =
      count('destinationip', (ip) => ip !== NO_IPV4 && !isLocal(ip)) +
      count('destinationv6', (ip) => ip !== NO_IPV6);
    return {
      event_count: offense.event_count + added,
      last_updated_time: Math.max(offense.last_updated_time, last),
      source_count: Math.max(offense.source_count, offense.source_address_ids.length),
      local_destination_count: Math.max(
        offense.local_destination_count,
        offense.local_destination_address_ids.length,
      ),
      remote_destination_count: Math.max(offense.remote_destination_count, remote),
      username_count: Math.max(offense.username_count, count('username')),
    };
  }

  #offense(id: number): Offense {
    const offense = this.#world.offenses.get(id);
    if (offense === undefined) throw new EditError(`There is no offense ${id}`);
    return offense;
  }
}

const distinct = (values: readonly (string | undefined)[]): string[] => [
  ...new Set(values.filter((value) => value !== undefined)),
];

/** Everything of it, bound to one console. */
export type OffenseEdits = Omit<OffenseControl, never>;

export function offenseEdits(world: QradarWorld): OffenseEdits {
  const control = new OffenseControl(world);
  return {
    offenses: () => control.offenses(),
    addOffense: (offense) => control.addOffense(offense),
    updateOffense: (id, change) => control.updateOffense(id, change),
    removeOffense: (id) => control.removeOffense(id),
    addEvents: (id, events) => control.addEvents(id, events),
    addNote: (id, text, username) => control.addNote(id, text, username),
    notes: (id) => control.notes(id),
    seedOffenses: (seed) => control.seedOffenses(seed),
    addClosingReason: (reason) => control.addClosingReason(reason),
    addSavedSearch: (name, aql) => control.addSavedSearch(name, aql),
    finishSearches: () => control.finishSearches(),
    openSession: (username) => control.openSession(username),
    endSessions: () => control.endSessions(),
  };
}
