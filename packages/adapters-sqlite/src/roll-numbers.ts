import { FOREIGN, type RollOf } from '@intelbridge/core';
import type { SqliteDriver, SqliteStatement } from './sqlite-driver.ts';

/** Looked at in one go. */
const NUMBERS_AT_ONCE = 20_000;

/** The numbers of the rows that answer when the roll is called. */
export class RollNumbers {
  readonly #last: SqliteStatement;
  readonly #ofSet: SqliteStatement;
  readonly #ofCollection: SqliteStatement;

  constructor(driver: SqliteDriver) {
    const numbers = (whose: string) => {
      const statement = driver.prepare(
        `SELECT id FROM ledger WHERE id > ?2 AND id <= ?3 AND +${whose} ORDER BY id LIMIT ${NUMBERS_AT_ONCE}`,
      );
      statement.setReturnArrays(true);
      return statement;
    };
    this.#last = driver.prepare('SELECT max(id) AS last FROM ledger');
    this.#ofSet = numbers(`set_id = ?1 AND pushed_at >= ${FOREIGN}`);
    this.#ofCollection = numbers('collection_id = ?1 AND listed = 1');
  }

  last(): number {
    return Number(this.#last.get()?.['last'] ?? 0);
  }

  /** `owner` is the number of the set or collection. */
  page(of: RollOf, owner: number | undefined, after: number, last: number): Float64Array {
    if (owner === undefined) return new Float64Array();
    const statement = 'set' in of ? this.#ofSet : this.#ofCollection;
    const rows = statement.all(owner, after, last) as unknown as [number][];
    return Float64Array.from(rows, ([id]) => id);
  }
}
