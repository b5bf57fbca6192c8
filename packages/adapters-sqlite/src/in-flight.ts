import type { SqliteDriver, SqliteStatement } from './sqlite-driver.ts';

interface Flight {
  readonly id: number;
  readonly keys: Set<string>;
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
    for (const { id, set_id: set, keys } of this.#all.all()) {
      this.#mark.run(Number(set), String(keys));
      this.#remove.run(Number(id));
    }
  }

  add(set: number, keys: readonly string[]): void {
    const row = this.#insert.get(set, JSON.stringify(keys));
    const flights = this.#flights.get(set) ?? [];
    flights.push({ id: Number(row?.['id']), keys: new Set(keys) });
    this.#flights.set(set, flights);
  }

  has(set: number, key: string): boolean {
    return this.#flights.get(set)?.some(({ keys }) => keys.has(key)) ?? false;
  }

  /** They were answered; inside the transaction that saves the answers. */
  landed(set: number, keys: Iterable<string>): void {
    const flights = this.#flights.get(set);
    if (flights === undefined) return;
    for (const key of keys) for (const flight of flights) flight.keys.delete(key);
    for (const { id, keys: left } of flights) {
      if (left.size === 0) this.#remove.run(id);
      else this.#replace.run(JSON.stringify([...left]), id);
    }
    const open = flights.filter(({ keys: left }) => left.size > 0);
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
      const flight = { id: Number(id), keys: new Set(JSON.parse(String(keys)) as string[]) };
      this.#flights.set(Number(set), [...(this.#flights.get(Number(set)) ?? []), flight]);
    }
  }
}
