import type { SqliteDriver, SqliteStatement } from './sqlite-driver.ts';

interface Flight {
  readonly id: number;
  /** As they were noted: a JSON list, not read until somebody asks. */
  readonly noted: string;
  /** Those without an answer; made when somebody asks for one of them. */
  left: Set<string> | undefined;
}

/**
 * Keys that were sent and not answered. Marking every row before each push would cost as much as saving the answer, so
 * the keys are noted as one list; rows are marked only when the answer never came.
 */
export class InFlight {
  readonly #insert: SqliteStatement;
  readonly #replace: SqliteStatement;
  readonly #remove: SqliteStatement;
  readonly #mark: SqliteStatement;
  readonly #all: SqliteStatement;
  readonly #flights = new Map<number, Flight[]>();

  constructor(driver: SqliteDriver) {
    this.#insert = driver.prepare(
      'INSERT INTO in_flight (set_id, keys) VALUES (?, ?) RETURNING id',
    );
    this.#replace = driver.prepare('UPDATE in_flight SET keys = ? WHERE id = ?');
    this.#remove = driver.prepare('DELETE FROM in_flight WHERE id = ?');
    this.#mark = driver.prepare(
      `UPDATE ledger SET pushed_at = 0, due_at = 0 WHERE set_id = ?1
       AND key IN (SELECT value FROM json_each(?2))`,
    );
    this.#all = driver.prepare('SELECT id, set_id, keys FROM in_flight');
  }

  /** What a process that died left behind becomes marks on the rows. */
  recover(): void {
    this.reload();
    for (const set of this.#flights.keys()) this.giveUp(set);
  }

  /** Nobody waits for these answers any more: notes become marks on the rows, which a later answer may replace. */
  giveUp(set: number): void {
    for (const flight of this.#flights.get(set) ?? []) {
      this.#mark.run(set, JSON.stringify([...leftOf(flight)]));
      this.#remove.run(flight.id);
    }
    this.#flights.delete(set);
  }

  /** Returns the number of the note. */
  add(set: number, keys: string): number {
    const row = this.#insert.get(set, keys);
    const id = Number(row?.['id']);
    const flights = this.#flights.get(set) ?? [];
    flights.push({ id, noted: keys, left: undefined });
    this.#flights.set(set, flights);
    return id;
  }

  has(set: number, key: string): boolean {
    return this.#flights.get(set)?.some((flight) => leftOf(flight).has(key)) ?? false;
  }

  /** A whole note was answered, or a JSON list of keys; inside the transaction that saves the answers. */
  landed(set: number, answered: number | string): void {
    const flights = this.#flights.get(set);
    if (flights === undefined) return;
    const whole = flights.find(({ id, noted, left }) =>
      typeof answered === 'number' ? id === answered : noted === answered && left === undefined,
    );
    if (whole !== undefined) this.#remove.run(whole.id);
    else if (typeof answered === 'string')
      this.#landSome(flights, JSON.parse(answered) as string[]);
    const open = flights.filter((flight) => flight !== whole && flight.left?.size !== 0);
    if (open.length > 0) this.#flights.set(set, open);
    else this.#flights.delete(set);
  }

  isEmpty(set: number): boolean {
    return !this.#flights.has(set);
  }

  /** After a rollback the table is right and the memory is not. */
  reload(): void {
    this.#flights.clear();
    for (const { id, set_id: set, keys } of this.#all.all()) {
      const flight = { id: Number(id), noted: String(keys), left: undefined };
      this.#flights.set(Number(set), [...(this.#flights.get(Number(set)) ?? []), flight]);
    }
  }

  #landSome(flights: readonly Flight[], keys: readonly string[]): void {
    for (const flight of flights) {
      const left = leftOf(flight);
      for (const key of keys) left.delete(key);
      if (left.size === 0) this.#remove.run(flight.id);
      else this.#replace.run(JSON.stringify([...left]), flight.id);
    }
  }
}

function leftOf(flight: Flight): Set<string> {
  flight.left ??= new Set(JSON.parse(flight.noted) as string[]);
  return flight.left;
}
