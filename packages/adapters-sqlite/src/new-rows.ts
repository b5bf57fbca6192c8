import { type LedgerRow, NEVER, NOW_DUE } from '@intelbridge/core';
import type { SqliteDriver, SqliteStatement } from './sqlite-driver.ts';

/** Fewer are not worth two more statements. */
const NEW_FROM = 50;

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
       CROSS JOIN ledger ON ledger.set_id = ?1 AND ledger.key = k.value`,
    );
    this.#known.setReturnArrays(true);
    this.#insert = driver.prepare(
      `INSERT INTO ledger (set_id, key, collection_id, origin, value, updated_at, expires_at, score, listed, cut,
         pushed_at, due_at, ranked, shared)
       SELECT ?1, value ->> 0 AS key, ?2, '', NULL, value ->> 1, coalesce(value ->> 2, ${NEVER}), value ->> 3, 1, 0,
         NULL, ${NOW_DUE}, ?3, 0 FROM json_each(?4) ORDER BY key`,
    );
  }

  /** Inserts what it can of rows that have one set and one collection, and returns the rest. */
  insert(rows: readonly LedgerRow[], of: (first: LedgerRow) => NewRowsOf): readonly LedgerRow[] {
    const [first] = rows;
    if (first === undefined || rows.length < NEW_FROM) return rows;
    const { set, collection, ranked } = of(first);
    const taken = this.#keysOf(set, rows);
    const lines: unknown[] = [];
    const rest: LedgerRow[] = [];
    for (const row of rows) {
      if (taken.has(row.key) || !isPlain(row)) {
        rest.push(row);
        continue;
      }
      // A second row of this key is told that it is not alone.
      taken.add(row.key);
      const { key, updatedAt, expiresAt, score } = row;
      lines.push([key, updatedAt, expiresAt === NEVER ? null : expiresAt, score]);
    }
    if (lines.length > 0) this.#insert.run(set, collection, ranked, JSON.stringify(lines));
    return rest;
  }

  /** Keys that have rows. */
  #keysOf(set: number, rows: readonly LedgerRow[]): Set<string> {
    const keys = JSON.stringify(rows.map(({ key }) => key));
    return new Set(this.#known.all(set, keys).map((found) => String(Object.values(found)[0])));
  }
}

/** As a listing brings them: asked for, never sent, and named like its key. */
function isPlain(row: LedgerRow): boolean {
  return (
    row.ref === undefined &&
    row.origin === row.key &&
    row.value === row.key &&
    row.listed &&
    !row.cut &&
    row.pushedAt === undefined &&
    row.dueAt === NOW_DUE
  );
}

/** Neighbouring rows of one set and one collection, as a pull saves them. */
export function bySetAndCollection(rows: readonly LedgerRow[]): readonly (readonly LedgerRow[])[] {
  const runs: LedgerRow[][] = [];
  let last: LedgerRow | undefined;
  for (const row of rows) {
    const isSame = row.set === last?.set && row.collection === last.collection;
    if (isSame) runs.at(-1)?.push(row);
    else runs.push([row]);
    last = row;
  }
  return runs;
}
