import { type LedgerRow, StorageError } from '@intelbridge/core';
import type { Held } from './held.ts';
import type { InFlight } from './in-flight.ts';
import { inTransaction } from './in-transaction.ts';
import type { LedgerStatements } from './ledger-statements.ts';
import type { Names } from './names.ts';
import { NewRows } from './new-rows.ts';
import type {
  PackedChange,
  PackedIds,
  PackedLists,
  PackedSettled,
  PackedSettling,
} from './packed-change.ts';
import type { PackedRows } from './packed-rows.ts';
import type { Ranks } from './ranks.ts';
import type { SqliteDriver } from './sqlite-driver.ts';
import { originOf } from './stored-row.ts';

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

  apply(change: PackedChange): void {
    this.#whole(() => this.#write(change));
  }

  /** Returns the number of the note; undefined where the set is unknown. */
  markSent(set: string, keys: string, withdrawn: number): number | undefined {
    const id = this.#parts.sets.id(set);
    if (id === undefined) return undefined;
    let noted: number | undefined;
    this.#whole(() => {
      noted = this.#parts.inFlight.add(id, keys);
      if (withdrawn !== 0) this.#parts.sql.confirm.run(-withdrawn, id);
    });
    return noted;
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

  #write({ define = [], put, checkpoint, ...rest }: PackedChange): void {
    const { sql } = this.#parts;
    for (const set of define) sql.define.run(set.name, set.elementType);
    for (const rows of put) this.#putAll(rows);
    this.#writePushed(rest);
    if (checkpoint) {
      this.#collection(checkpoint.collection);
      const { collection, resumeFrom, rules, listedAt = null, size = null } = checkpoint;
      sql.saveCheckpoint.run(resumeFrom, rules, listedAt, size, collection);
    }
    this.#writeKept(rest);
  }

  #writeKept({ retire, undefine = [], hold = [], release = [] }: Kept): void {
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

  #writePushed({ settle, settleLists, drop, dropLists, confirmed, answered }: Pushed): void {
    const { sql, sets, inFlight } = this.#parts;
    for (const rows of settle) this.#settle(rows);
    for (const rows of settleLists) this.#settleLists(rows);
    for (const ids of drop) this.#drop(ids);
    for (const refs of dropLists) sql.dropAll.run(refs);
    for (const { set, keys } of answered) {
      const id = sets.id(set);
      if (id !== undefined) inFlight.landed(id, keys);
    }
    for (const [set, by] of confirmed) if (by !== 0) sql.confirm.run(by, this.#set(set));
  }

  /** One statement where every row is numbered and there; else each is looked for by its identity. */
  #drop(ids: PackedIds): void {
    const { sql } = this.#parts;
    if (ids.refs !== undefined && Number(sql.dropAll.run(ids.refs).changes) === ids.count) return;
    for (const identity of this.#identities(ids)) sql.drop.run(...identity);
  }

  /** Numbers that match nothing for names that are not known. */
  #identities(ids: PackedIds): Identity[] {
    const { sets, collections } = this.#parts;
    const set = sets.id(ids.set) ?? 0;
    const collection = collections.id(ids.collection) ?? 0;
    const keys = JSON.parse(ids.keys) as string[];
    const origins = ids.origins === undefined ? keys : (JSON.parse(ids.origins) as string[]);
    return keys.map((key, n) => [
      set,
      key,
      collection,
      originOf({ key, origin: origins[n] ?? key }),
    ]);
  }

  #putAll({ set, collection, plain, rest }: PackedRows): void {
    if (plain !== undefined) {
      const id = this.#set(set);
      const of = { set: id, collection: this.#collection(collection) };
      const ranked = Number(this.#parts.ranks.isRanked(id));
      const known = this.#newRows.insert(plain, { set, collection }, { ...of, ranked });
      for (const row of known) this.#put(row);
    }
    for (const row of rest === undefined ? [] : (JSON.parse(rest) as LedgerRow[])) this.#put(row);
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

  /** By number where each has one and is there; else by identity. */
  #settle(rows: PackedSettled): void {
    if (rows.refs !== undefined && this.#settleNumbered(rows.refs, rows) === rows.count) return;
    const { sql } = this.#parts;
    const dueAt = instants(rows);
    for (const [n, identity] of this.#identities(rows).entries()) {
      sql.settleUnnumbered.run(rows.pushedAt, dueAt(n), ...identity);
    }
  }

  /** Those gone meanwhile are not looked for. */
  #settleLists(rows: PackedLists): void {
    this.#settleNumbered(rows.refs, rows);
  }

  /** Returns how many were there. */
  #settleNumbered(refs: string, { pushedAt, dueAt }: PackedSettling): number {
    const { sql } = this.#parts;
    const settled =
      typeof dueAt === 'number'
        ? sql.settleAll.run(pushedAt, dueAt, refs)
        : sql.settleEach.run(pushedAt, dueAt);
    return Number(settled.changes);
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

type Kept = Pick<PackedChange, 'retire' | 'undefine' | 'hold' | 'release'>;
type Pushed = Omit<PackedChange, 'define' | 'put' | 'checkpoint'>;
type Identity = [set: number, key: string, collection: number, origin: string];

function instants({ dueAt }: PackedSettling): (n: number) => number {
  if (typeof dueAt === 'number') return () => dueAt;
  const each = JSON.parse(dueAt) as [ref: number, dueAt: number][];
  return (n) => each[n]?.[1] ?? 0;
}
