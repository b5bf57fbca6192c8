import { FOREIGN, type LedgerRow, type RollCall, type RollOf } from '@intelbridge/core';
import type { SqliteDriver, SqliteStatement } from './sqlite-driver.ts';

/** Ids looked at in one go. */
const IDS_AT_ONCE = 20_000;

export interface RollNames {
  set(name: string): number | undefined;
  collection(name: string): number | undefined;
  /** The rows of these ids that are still there. */
  rows(ids: readonly number[]): readonly LedgerRow[];
  /** Lets what waits pass. */
  breathe(): Promise<unknown>;
}

/** One bit per row says who is there; rows made later have higher ids and count as there. */
export class SqliteRollCall implements RollCall {
  readonly #names: RollNames;
  readonly #ids: SqliteStatement;
  readonly #owner: number | undefined;
  readonly #lastId: number;
  readonly #present: Uint8Array;

  constructor(driver: SqliteDriver, of: RollOf, names: RollNames) {
    this.#names = names;
    this.#owner = 'set' in of ? names.set(of.set) : names.collection(of.collection);
    const whose =
      'set' in of ? `set_id = ?1 AND pushed_at >= ${FOREIGN}` : 'collection_id = ?1 AND listed = 1';
    this.#ids = driver.prepare(
      `SELECT id FROM ledger WHERE id > ?2 AND id <= ?3 AND +${whose} ORDER BY id LIMIT ${IDS_AT_ONCE}`,
    );
    this.#ids.setReturnArrays(true);
    const last = driver.prepare('SELECT max(id) AS last FROM ledger').get();
    this.#lastId = Number(last?.['last'] ?? 0);
    this.#present = new Uint8Array((this.#lastId >>> 3) + 1);
  }

  mark(rows: readonly LedgerRow[]): void {
    for (const { ref = 0 } of rows) {
      if (ref > this.#lastId) continue;
      this.#present[ref >>> 3] = (this.#present[ref >>> 3] ?? 0) | (1 << (ref & 7));
    }
  }

  async *absent(limit: number): AsyncGenerator<readonly LedgerRow[], void, undefined> {
    let waiting: number[] = [];
    for (let after = 0; ; ) {
      await this.#names.breathe();
      const ids = this.#page(after);
      const last = ids.at(-1);
      if (last === undefined) break;
      after = last;
      for (const id of ids) if (!this.#isPresent(id)) waiting.push(id);
      for (; waiting.length >= limit; waiting = waiting.slice(limit)) {
        yield this.#names.rows(waiting.slice(0, limit));
      }
    }
    if (waiting.length > 0) yield this.#names.rows(waiting);
  }

  #page(after: number): number[] {
    if (this.#owner === undefined) return [];
    const rows = this.#ids.all(this.#owner, after, this.#lastId) as unknown as [number][];
    return rows.map(([id]) => id);
  }

  #isPresent(id: number): boolean {
    return ((this.#present[id >>> 3] ?? 0) & (1 << (id & 7))) !== 0;
  }
}
