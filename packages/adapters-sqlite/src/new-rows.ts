import { type LedgerRow, NEVER, NOW_DUE } from '@intelbridge/core';
import { type PackedRows, type PlainRow, unpackPlain } from './packed-rows.ts';
import type { SqliteDriver, SqliteStatement } from './sqlite-driver.ts';

/** What the names of rows of one set and one collection stand for. */
export interface NewRowsOf {
  readonly set: number;
  readonly collection: number;
  readonly ranked: number;
}

/**
 * Rows of keys nobody asked for before, which a first listing brings by the thousand: one look for the keys that are there
 * already, and one statement for all others, in the order of the index of keys. Half the time of a statement a row.
 */
export class NewRows {
  readonly #known: SqliteStatement;
  readonly #insert: SqliteStatement;

  constructor(driver: SqliteDriver) {
    this.#known = driver.prepare(
      `SELECT DISTINCT ledger.key FROM json_each(?2) AS k
       CROSS JOIN ledger ON ledger.set_id = ?1 AND ledger.key = k.value ->> 0`,
    );
    this.#known.setReturnArrays(true);
    this.#insert = driver.prepare(
      `INSERT INTO ledger (set_id, key, collection_id, origin, value, updated_at, expires_at, score, listed, cut,
         pushed_at, due_at, ranked, shared)
       SELECT ?1, value ->> 0 AS key, ?2, '', NULL, value ->> 1, coalesce(value ->> 2, ${NEVER}), value ->> 3, 1, 0,
         NULL, ${NOW_DUE}, ?3, 0 FROM json_each(?4) ORDER BY key`,
    );
  }

  /** Inserts the plain rows of new keys, and returns those whose keys have rows. */
  insert(
    plain: string,
    names: Pick<PackedRows, 'set' | 'collection'>,
    { set, collection, ranked }: NewRowsOf,
  ): readonly LedgerRow[] {
    const known = this.#known.all(set, plain) as unknown as [string][];
    if (known.length === 0) {
      this.#insert.run(set, collection, ranked, plain);
      return [];
    }
    const taken = new Set(known.map(([key]) => key));
    const { fresh = [], shared = [] } = Object.groupBy(JSON.parse(plain) as PlainRow[], ([key]) =>
      taken.has(key) ? 'shared' : 'fresh',
    );
    if (fresh.length > 0) this.#insert.run(set, collection, ranked, JSON.stringify(fresh));
    return shared.map((row) => unpackPlain(row, names));
  }
}
