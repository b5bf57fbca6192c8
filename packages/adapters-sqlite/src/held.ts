import type { HeldDeletion } from '@intelbridge/core';
import type { SqliteDriver, SqliteStatement } from './sqlite-driver.ts';

/** Deletions that wait for an administrator. */
export class Held {
  readonly #all: SqliteStatement;
  readonly #hold: SqliteStatement;
  readonly #release: SqliteStatement;

  constructor(driver: SqliteDriver) {
    this.#all = driver.prepare('SELECT * FROM held ORDER BY set_name, collection');
    this.#hold = driver.prepare('INSERT OR REPLACE INTO held VALUES (?, ?, ?, ?, ?, ?)');
    this.#release = driver.prepare('DELETE FROM held WHERE set_name = ? AND collection = ?');
  }

  all(): HeldDeletion[] {
    return this.#all.all().map((row) => ({
      set: String(row['set_name']),
      collection: String(row['collection']),
      entries: Number(row['entries']),
      of: Number(row['of_entries']),
      since: Number(row['since']),
      confirmed: row['confirmed'] === 1,
    }));
  }

  hold({ set, collection, entries, of, since, confirmed }: HeldDeletion): void {
    this.#hold.run(set, collection, entries, of, since, confirmed ? 1 : 0);
  }

  release({ set, collection }: Pick<HeldDeletion, 'set' | 'collection'>): void {
    this.#release.run(set, collection);
  }
}
