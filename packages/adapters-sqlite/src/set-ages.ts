import { DAY_MS, type Instant, NEVER, OLDEST_DAY, type SetAges } from '@intelbridge/core';
import type { SqliteDriver, SqliteStatement } from './sqlite-driver.ts';

/** Numbers of rows that one look goes over: some twenty milliseconds; a million rows take two seconds of them. */
const STEP = 10_000;

/** A part of the ledger: how many entries of a set are of a day, and when the first of them expires. */
export interface AgesPart {
  /** Up to which number of a row it goes; undefined when that is all. */
  readonly next: number | undefined;
  readonly counts: readonly (readonly [
    set: string,
    day: number,
    entries: number,
    expiry: number,
  ])[];
}

/** Goes over the ledger in the order of its rows; an index of ages would cost each write. */
export class AgesReader {
  readonly #last: SqliteStatement;
  readonly #part: SqliteStatement;

  constructor(driver: SqliteDriver) {
    this.#last = driver.prepare('SELECT max(id) AS last FROM ledger');
    this.#part = driver.prepare(
      `SELECT (SELECT name FROM ref_set WHERE id = set_id) AS name,
         max(0, min(${OLDEST_DAY}, CAST((?3 - updated_at) / ${DAY_MS} AS INTEGER))) AS day, count(*) AS entries, min(expires_at) AS expiry
       FROM ledger AS row WHERE id > ?1 AND id <= ?2 AND listed = 1 AND cut = 0 AND pushed_at > 1 AND expires_at > ?3
         AND (shared = 0 OR NOT EXISTS (
           SELECT 1 FROM ledger AS other WHERE other.set_id = row.set_id AND other.key = row.key AND other.listed = 1
             AND other.cut = 0 AND (other.expires_at, other.updated_at, other.id) > (row.expires_at, row.updated_at, row.id)))
       GROUP BY set_id, day`,
    );
    this.#part.setReturnArrays(true);
  }

  part(after: number, now: Instant): AgesPart {
    const upTo = after + STEP;
    const last = Number(this.#last.get()?.['last'] ?? 0);
    const counts = this.#part.all(after, upTo, now) as unknown as AgesPart['counts'];
    return { next: upTo < last ? upTo : undefined, counts };
  }
}

/** All parts in one. */
export class AgesSum {
  readonly #sets = new Map<string, { days: number[]; expiry: number }>();

  add({ counts }: AgesPart): void {
    for (const [set, day, entries, expiry] of counts) {
      const known = this.#sets.get(set) ?? { days: [], expiry: NEVER };
      while (known.days.length <= day) known.days.push(0);
      known.days[day] = (known.days[day] ?? 0) + entries;
      known.expiry = Math.min(known.expiry, expiry);
      this.#sets.set(set, known);
    }
  }

  ages(): readonly SetAges[] {
    return [...this.#sets]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([set, { days, expiry }]) => ({
        set,
        days,
        nextExpiryAt: expiry === NEVER ? undefined : expiry,
      }));
  }
}
