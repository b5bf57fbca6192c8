import type { Instant } from '@intelbridge/core';
import type { SqliteDriver, SqliteStatement } from './sqlite-driver.ts';
import { LISTS_OF_LEDGER } from './stored-row.ts';

/** In the words of the index of ranks, so that SQLite uses it. */
const ASKING =
  'ledger WHERE set_id = ?1 AND ranked = 1 AND cut = ?2 AND listed = 1 AND expires_at > ?3';

/** The rank of rows in sets that are, or ever were, full. Other sets pay nothing for it. */
export class Ranks {
  readonly #sql: Readonly<
    Record<
      'flag' | 'isRanked' | 'rows' | 'kept' | 'keptOfRanked' | 'best' | 'worst',
      SqliteStatement
    >
  >;
  readonly #ranked = new Map<number, boolean>();

  constructor(driver: SqliteDriver) {
    const rows = (direction: string, opposite: string) => {
      const statement = driver.prepare(
        `SELECT ${LISTS_OF_LEDGER} FROM (SELECT * FROM ${ASKING} ORDER BY coalesce(score, -1) ${direction},
         updated_at ${direction}, key ${opposite} LIMIT ?4) AS ledger`,
      );
      statement.setReturnArrays(true);
      return statement;
    };
    this.#sql = {
      isRanked: driver.prepare('SELECT ranked FROM ref_set WHERE id = ?'),
      flag: driver.prepare('UPDATE ref_set SET ranked = 1 WHERE id = ?'),
      rows: driver.prepare('UPDATE ledger SET ranked = 1 WHERE set_id = ? AND ranked = 0'),
      kept: driver.prepare(
        'SELECT count(DISTINCT key) AS kept FROM ledger WHERE set_id = ?1 AND cut = 0 AND listed = 1 AND expires_at > ?2',
      ),
      // By the index of ranks: what is kept, and not what the set has in all.
      keptOfRanked: driver.prepare(
        `SELECT count(DISTINCT key) AS kept FROM ledger INDEXED BY ledger_rank
         WHERE set_id = ?1 AND ranked = 1 AND cut = 0 AND listed = 1 AND expires_at > ?2`,
      ),
      best: rows('DESC', 'ASC'),
      worst: rows('ASC', 'DESC'),
    };
  }

  isRanked(set: number): boolean {
    const known = this.#ranked.get(set);
    if (known !== undefined) return known;
    const ranked = this.#sql.isRanked.get(set)?.['ranked'] === 1;
    this.#ranked.set(set, ranked);
    return ranked;
  }

  kept(set: number, now: Instant): number {
    const statement = this.isRanked(set) ? this.#sql.keptOfRanked : this.#sql.kept;
    return Number(statement.get(set, now)?.['kept'] ?? 0);
  }

  /** As lists. */
  ranked(
    set: number,
    which: 'worst-kept' | 'best-cut',
    now: Instant,
    limit: number,
  ): readonly unknown[] {
    if (!this.isRanked(set)) this.#index(set);
    const statement = which === 'best-cut' ? this.#sql.best : this.#sql.worst;
    const isCut = which === 'best-cut' ? 1 : 0;
    return statement.all(set, isCut, now, limit);
  }

  forget(): void {
    this.#ranked.clear();
  }

  #index(set: number): void {
    this.#sql.rows.run(set);
    this.#sql.flag.run(set);
    this.#ranked.set(set, true);
  }
}
