import {
  DAY_MS,
  FULL_HISTORY_DAYS,
  HISTORY_DAYS,
  type Instant,
  type SetChange,
  type SetHistory,
  type SetSizes,
  type SetState,
} from '@intelbridge/core';
import { inTransaction } from './in-transaction.ts';
import type { SqliteDriver, SqliteStatement } from './sqlite-driver.ts';
import { guarded } from './storage-failure.ts';

/** What became of the sets over time. */
export class SqliteSetHistory implements SetHistory {
  readonly #driver: SqliteDriver;
  readonly #insert: SqliteStatement;
  readonly #change: SqliteStatement;
  readonly #forget: SqliteStatement;
  readonly #sizes: SqliteStatement;
  readonly #changes: SqliteStatement;

  constructor(driver: SqliteDriver) {
    this.#driver = driver;
    this.#insert = driver.prepare('INSERT OR REPLACE INTO set_size (at, sizes) VALUES (?, ?)');
    this.#change = driver.prepare(
      'INSERT OR REPLACE INTO set_change (set_name, at, added, removed) VALUES (?, ?, ?, ?)',
    );
    this.#forget = driver.prepare(
      `DELETE FROM set_size WHERE at < ?1 OR at < ?2 AND at NOT IN (
         SELECT max(at) FROM set_size WHERE at < ?2 GROUP BY at / ${DAY_MS})`,
    );
    this.#sizes = driver.prepare('SELECT at, sizes FROM set_size WHERE at >= ? ORDER BY at');
    this.#changes = driver.prepare(
      'SELECT set_name, at, added, removed FROM set_change ORDER BY set_name',
    );
  }

  async note(at: Instant, sets: readonly SetState[]): Promise<void> {
    const sizes = Object.fromEntries(sets.map(({ set, entries }) => [set, entries]));
    const changed = sets.filter(({ added, removed }) => added + removed > 0);
    guarded(() =>
      inTransaction(this.#driver, () => {
        this.#insert.run(at, JSON.stringify(sizes));
        for (const { set, added, removed } of changed) this.#change.run(set, at, added, removed);
        this.#forget.run(at - HISTORY_DAYS * DAY_MS, at - FULL_HISTORY_DAYS * DAY_MS);
      }),
    );
  }

  async sizes(since: Instant): Promise<readonly SetSizes[]> {
    return guarded(() => this.#sizes.all(since)).map((row) => ({
      at: Number(row['at']),
      sizes: JSON.parse(String(row['sizes'])) as SetSizes['sizes'],
    }));
  }

  async lastChanges(): Promise<readonly SetChange[]> {
    return guarded(() => this.#changes.all()).map((row) => ({
      set: String(row['set_name']),
      at: Number(row['at']),
      added: Number(row['added']),
      removed: Number(row['removed']),
    }));
  }
}
