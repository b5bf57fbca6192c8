import type { SqliteDriver, SqliteStatement } from './sqlite-driver.ts';

interface Flight {
  readonly id: number;
  /** As they were noted. */
  readonly noted: readonly string[];
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

  add(set: number, keys: readonly string[]): void {
    const row = this.#insert.get(set, JSON.stringify(keys));
    const flights = this.#flights.get(set) ?? [];
    flights.push({ id: Number(row?.['id']), noted: keys, left: undefined });
    this.#flights.set(set, flights);
  }

  has(set: number, key: string): boolean {
    return this.#flights.get(set)?.some((flight) => leftOf(flight).has(key)) ?? false;
  }

  /** They were answered; inside the transaction that saves the answers. */
  landed(set: number, keys: readonly string[]): void {
    const flights = this.#flights.get(set);
    if (flights === undefined) return;
    const whole = flights.find((flight) => isSame(flight, keys));
    if (whole === undefined) this.#landSome(flights, keys);
    else this.#remove.run(whole.id);
    const open = flights.filter(
      (flight) => flight !== whole && (flight.left === undefined || flight.left.size > 0),
    );
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
      const noted = JSON.parse(String(keys)) as string[];
      const flight = { id: Number(id), noted, left: undefined };
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
  flight.left ??= new Set(flight.noted);
  return flight.left;
}

/** Nearly always one note is answered as a whole and in its order. */
function isSame({ noted, left }: Flight, keys: readonly string[]): boolean {
  if (noted === keys) return left === undefined || left.size === noted.length;
  if (noted.length !== keys.length || (left !== undefined && left.size !== noted.length))
    return false;
  return noted.every((key, at) => key === keys[at]);
}
