import {
  type LedgerChange,
  type LedgerRow,
  type LedgerRowId,
  type NumberedRow,
  type SentKeys,
  type SettledFresh,
  type SettledRow,
  StorageError,
} from '@intelbridge/core';
import type { Held } from './held.ts';
import type { InFlight } from './in-flight.ts';
import { inTransaction } from './in-transaction.ts';
import type { LedgerStatements } from './ledger-statements.ts';
import type { Names } from './names.ts';
import { bySetAndCollection, NewRows } from './new-rows.ts';
import type { Ranks } from './ranks.ts';
import type { SqliteDriver, SqliteStatement } from './sqlite-driver.ts';
import { originOf } from './stored-row.ts';

/** From so many rows on one statement beats many. */
const ALIKE_FROM = 50;

export interface LedgerWriterParts {
  readonly sql: LedgerStatements;
  readonly sets: Names;
  readonly collections: Names;
  readonly inFlight: InFlight;
  readonly ranks: Ranks;
  readonly held: Held;
}

/** Writes changes of the ledger, each whole or not at all. */
export class LedgerWriter {
  readonly #driver: SqliteDriver;
  readonly #parts: LedgerWriterParts;
  readonly #newRows: NewRows;

  constructor(driver: SqliteDriver, parts: LedgerWriterParts) {
    this.#driver = driver;
    this.#parts = parts;
    this.#newRows = new NewRows(driver);
  }

  apply(change: LedgerChange): void {
    this.#whole(() => this.#write(change));
  }

  markSent({ set, keys }: SentKeys, withdrawn: number): void {
    const id = this.#parts.sets.id(set);
    if (id === undefined || keys.length === 0) return;
    this.#whole(() => {
      this.#parts.inFlight.add(id, keys);
      if (withdrawn !== 0) this.#parts.sql.confirm.run(-withdrawn, id);
    });
  }

  #whole(write: () => void): void {
    try {
      inTransaction(this.#driver, write);
    } catch (error) {
      const { sets, collections, inFlight, ranks } = this.#parts;
      sets.forget();
      collections.forget();
      ranks.forget();
      inFlight.reload();
      throw error;
    }
  }

  #write({ define = [], put = [], checkpoint, ...rest }: LedgerChange): void {
    const { sql } = this.#parts;
    for (const set of define) sql.define.run(set.name, set.elementType);
    for (const ofOne of bySetAndCollection(put)) this.#putAll(ofOne);
    this.#writePushed(rest);
    if (checkpoint) {
      this.#collection(checkpoint.collection);
      const { collection, resumeFrom, rules, listedAt = null, size = null } = checkpoint;
      sql.saveCheckpoint.run(resumeFrom, rules, listedAt, size, collection);
    }
    this.#writeKept(rest);
  }

  #writeKept({ retire, undefine = [], hold = [], release = [] }: LedgerChange): void {
    const { sql, sets, held } = this.#parts;
    if (retire !== undefined) sql.retire.run(retire);
    for (const name of undefine) {
      const id = sets.id(name);
      if (id !== undefined) sql.undefine.run(id);
      sets.forget();
    }
    for (const each of release) held.release(each);
    for (const each of hold) held.hold(each);
  }

  #writePushed(change: LedgerChange): void {
    const { settle = [], settleFresh = [], confirmed, answered, ...gone } = change;
    const { sql, sets, inFlight } = this.#parts;
    this.#settleRows(settle);
    for (const fresh of settleFresh) this.#settleFresh(fresh);
    this.#writeGone(gone);
    const answeredIn = answered && sets.id(answered.set);
    if (answeredIn !== undefined) inFlight.landed(answeredIn, answered?.keys ?? []);
    for (const [set, by] of confirmed ?? []) if (by !== 0) sql.confirm.run(by, this.#set(set));
  }

  #writeGone({ unlist = [], drop = [] }: LedgerChange): void {
    const { sql } = this.#parts;
    this.#eachOrAll(unlist, sql.unlistAll, (row) => sql.unlist.run(...this.#identity(row)));
    this.#eachOrAll(drop, sql.dropAll, (row) => sql.drop.run(...this.#identity(row)));
  }

  /** One statement where every row is numbered and there; else each is looked for by its identity. */
  #eachOrAll(
    rows: readonly NumberedRow[],
    all: SqliteStatement,
    each: (row: NumberedRow) => void,
  ): void {
    if (rows.length === 0) return;
    if (rows.every(({ ref }) => ref !== undefined)) {
      const { changes } = all.run(`[${rows.map(({ ref }) => ref).join(',')}]`);
      if (Number(changes) === rows.length) return;
    }
    for (const row of rows) each(row);
  }

  /** Numbers that match nothing for names that are not known. */
  #identity(row: LedgerRowId): [number, string, number, string] {
    const { sets, collections } = this.#parts;
    return [sets.id(row.set) ?? 0, row.key, collections.id(row.collection) ?? 0, originOf(row)];
  }

  #putAll(rows: readonly LedgerRow[]): void {
    const rest = this.#newRows.insert(rows, (first) => {
      const set = this.#set(first.set);
      const collection = this.#collection(first.collection);
      return { set, collection, ranked: Number(this.#parts.ranks.isRanked(set)) };
    });
    for (const row of rest) this.#put(row);
  }

  /** A row that was delivered is found by its number, unless it was dropped meanwhile. */
  #put(row: LedgerRow): void {
    const { key, value, updatedAt, expiresAt, ref } = row;
    const { sql, ranks } = this.#parts;
    const collection = this.#collection(row.collection);
    const origin = originOf(row);
    const listed = row.listed ? 1 : 0;
    const cut = row.cut ? 1 : 0;
    const score = row.score ?? null;
    const pushedAt = row.pushedAt ?? null;
    if (ref !== undefined) {
      const tail = [ref, key, collection, origin] as const;
      const done = sql.update.run(
        updatedAt,
        expiresAt,
        score,
        listed,
        cut,
        pushedAt,
        row.dueAt,
        ...tail,
      );
      if (Number(done.changes) === 1) return;
    }
    const set = this.#set(row.set);
    const shared = sql.others.all(set, key).length;
    if (shared > 0) sql.share.run(set, key);
    const stored = value === row.origin ? null : value;
    const head = [set, key, collection, origin, stored] as const;
    const ranked = ranks.isRanked(set) ? 1 : 0;
    sql.insert.run(
      ...head,
      updatedAt,
      expiresAt,
      score,
      listed,
      cut,
      pushedAt,
      row.dueAt,
      ranked,
      shared,
    );
  }

  /** Without a time to live all rows of a batch end alike, which is one statement. */
  #settleRows(rows: readonly SettledRow[]): void {
    const [first] = rows;
    const isAlike = ({ pushedAt, dueAt, ref }: SettledRow) =>
      pushedAt === first?.pushedAt && dueAt === first?.dueAt && ref !== undefined;
    if (first === undefined || rows.length < ALIKE_FROM || !rows.every(isAlike)) {
      for (const row of rows) this.#settle(row);
      return;
    }
    const ids = rows.map(({ ref }) => ref).join(',');
    const { changes } = this.#parts.sql.settleAll.run(
      first.pushedAt ?? null,
      first.dueAt,
      `[${ids}]`,
    );
    // A row that was dropped meanwhile: rows are looked for one by one.
    if (Number(changes) !== rows.length) for (const row of rows) this.#settle(row);
  }

  #settleFresh({ rows: { refs, keys }, dueAt, ...settled }: SettledFresh): void {
    const { sql } = this.#parts;
    const pushedAt = settled.pushedAt ?? null;
    const [first] = dueAt;
    if (first !== undefined && dueAt.every((each) => each === first)) {
      sql.settleAll.run(pushedAt, first, JSON.stringify(refs));
      return;
    }
    for (const [n, ref] of refs.entries()) {
      sql.settle.run(pushedAt, dueAt[n] ?? 0, ref, keys[n] ?? '');
    }
  }

  #settle(row: SettledRow): void {
    const { sql, sets, collections } = this.#parts;
    const { key, dueAt, ref } = row;
    const pushedAt = row.pushedAt ?? null;
    if (ref !== undefined && Number(sql.settle.run(pushedAt, dueAt, ref, key).changes) === 1)
      return;
    const set = sets.id(row.set);
    const collection = collections.id(row.collection);
    if (set === undefined || collection === undefined) return;
    sql.settleUnnumbered.run(pushedAt, dueAt, set, key, collection, originOf(row));
  }

  #set(name: string): number {
    const id = this.#parts.sets.id(name);
    if (id === undefined)
      throw new StorageError('unavailable', `Store: set ${name} was never defined.`);
    return id;
  }

  #collection(name: string): number {
    const { sql, collections } = this.#parts;
    const known = collections.id(name);
    if (known !== undefined) return known;
    sql.addCollection.run(name);
    return collections.id(name) ?? 0;
  }
}
