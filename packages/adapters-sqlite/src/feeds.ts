import type { SqliteDriver, SqliteStatement } from './sqlite-driver.ts';

/** Remembers who fed a set, to know whether one key of it can have several rows. */
export class Feeds {
  readonly #insert: SqliteStatement;
  readonly #count: SqliteStatement;
  readonly #known = new Set<string>();
  readonly #plural = new Map<number, boolean>();

  constructor(driver: SqliteDriver) {
    this.#insert = driver.prepare('INSERT OR IGNORE INTO feed VALUES (?, ?, ?)');
    this.#count = driver.prepare(
      'SELECT count(DISTINCT collection_id) + max(derived) AS feeds FROM feed WHERE set_id = ?',
    );
  }

  note(set: number, collection: number, derived: boolean): void {
    const feed = `${set} ${collection} ${derived}`;
    if (this.#known.has(feed)) return;
    this.#insert.run(set, collection, derived ? 1 : 0);
    this.#known.add(feed);
    this.#plural.delete(set);
  }

  canShareKeys(set: number): boolean {
    const known = this.#plural.get(set);
    if (known !== undefined) return known;
    const plural = Number(this.#count.get(set)?.['feeds'] ?? 0) > 1;
    this.#plural.set(set, plural);
    return plural;
  }

  forget(): void {
    this.#known.clear();
    this.#plural.clear();
  }
}
