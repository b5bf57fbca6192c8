import {
  type Checkpoint,
  type Checkpoints,
  type DueCursor,
  type DueWork,
  type ElementType,
  type Instant,
  type Ledger,
  type LedgerChange,
  type LedgerRow,
  type LedgerRowId,
  type LedgerSet,
  StorageError,
} from '@intelbridge/core';
import { type LedgerStatements, prepareLedger } from './ledger-statements.ts';
import { Names } from './names.ts';
import type { SqliteDriver } from './sqlite-driver.ts';
import { guarded } from './storage-failure.ts';

/** The ledger and its checkpoints in one SQLite file. */
export class SqliteLedger implements Ledger, Checkpoints {
  readonly #driver: SqliteDriver;
  readonly #sql: LedgerStatements;
  readonly #sets: Names;
  readonly #collections: Names;

  constructor(driver: SqliteDriver) {
    this.#driver = driver;
    this.#sql = prepareLedger(driver);
    this.#sets = new Names(driver, 'ref_set');
    this.#collections = new Names(driver, 'collection');
  }

  async rows(set: string, keys: readonly string[]): Promise<readonly LedgerRow[]> {
    return guarded(() => this.#rows(set, keys));
  }

  async due(set: string, now: Instant, limit: number, after?: DueCursor): Promise<DueWork> {
    return guarded(() => {
      const id = this.#sets.id(set);
      if (id === undefined) return { rows: [], next: undefined };
      const page = this.#sql.due.all(id, now, after?.dueAt ?? -1, after?.key ?? '', limit);
      const last = page.at(-1);
      const keys = [...new Set(page.map((row) => row['key'] as string))];
      const next = page.length < limit || !last ? undefined : toCursor(last);
      return { rows: this.#rows(set, keys), next };
    });
  }

  async markSent(set: string, keys: readonly string[]): Promise<void> {
    const id = guarded(() => this.#sets.id(set));
    if (id === undefined || keys.length === 0) return;
    guarded(() => this.#sql.markSent.run(id, JSON.stringify(keys)));
  }

  async apply(change: LedgerChange): Promise<void> {
    guarded(() => {
      this.#driver.exec('BEGIN IMMEDIATE');
      try {
        this.#write(change);
        this.#driver.exec('COMMIT');
      } catch (error) {
        this.#sets.forget();
        this.#collections.forget();
        this.#driver.exec('ROLLBACK');
        throw error;
      }
    });
  }

  async sets(now: Instant): Promise<readonly LedgerSet[]> {
    const sets = guarded(() => this.#sql.sets.all(now));
    return sets.map((row) => ({
      name: String(row['name']),
      elementType: row['element_type'] as ElementType,
      confirmed: Number(row['confirmed']),
      due: row['due'] === 1,
    }));
  }

  async checkpoint(collection: string): Promise<Checkpoint | undefined> {
    const resumeFrom = guarded(() => this.#sql.checkpoint.get(collection))?.['resume_from'];
    return typeof resumeFrom === 'number' ? { collection, resumeFrom } : undefined;
  }

  #rows(set: string, keys: readonly string[]): LedgerRow[] {
    const id = this.#sets.id(set);
    if (id === undefined || keys.length === 0) return [];
    const rows = this.#sql.rows.all(id, JSON.stringify(keys));
    return rows.map((row) => this.#toRow(set, row as unknown as StoredRow));
  }

  #write({ define = [], put = [], drop = [], checkpoint, confirmed }: LedgerChange): void {
    for (const set of define) this.#sql.define.run(set.name, set.elementType);
    // Neighbours in the file are written one after the other: eleven times faster in a large ledger.
    for (const row of put.toSorted(byKey)) this.#put(row);
    for (const id of drop) this.#drop(id);
    if (checkpoint) {
      this.#collection(checkpoint.collection);
      this.#sql.saveCheckpoint.run(checkpoint.resumeFrom, checkpoint.collection);
    }
    for (const [set, by] of confirmed ?? []) {
      if (by !== 0) this.#sql.confirm.run(by, this.#set(set));
    }
  }

  #put(row: LedgerRow): void {
    this.#sql.put.run(
      this.#set(row.set),
      row.key,
      this.#collection(row.collection),
      storedOrigin(row),
      row.value === row.origin ? null : row.value,
      row.updatedAt,
      row.expiresAt,
      row.score ?? null,
      row.listed ? 1 : 0,
      row.pushedAt ?? null,
      row.dueAt,
    );
  }

  #drop(id: LedgerRowId): void {
    const set = this.#sets.id(id.set);
    const collection = this.#collections.id(id.collection);
    if (set === undefined || collection === undefined) return;
    this.#sql.drop.run(set, id.key, collection, storedOrigin(id));
  }

  #set(name: string): number {
    const id = this.#sets.id(name);
    if (id === undefined)
      throw new StorageError('unavailable', `Store: set ${name} was never defined.`);
    return id;
  }

  #collection(name: string): number {
    const known = this.#collections.id(name);
    if (known !== undefined) return known;
    this.#sql.addCollection.run(name);
    return this.#collections.id(name) ?? 0;
  }

  #toRow(set: string, row: StoredRow): LedgerRow {
    const origin = row.origin === '' ? row.key : row.origin;
    return {
      set,
      key: row.key,
      collection: this.#collections.name(row.collection_id),
      origin,
      value: row.value ?? origin,
      updatedAt: row.updated_at,
      expiresAt: row.expires_at,
      score: row.score ?? undefined,
      listed: row.listed === 1,
      pushedAt: row.pushed_at ?? undefined,
      dueAt: row.due_at,
    };
  }
}

interface StoredRow {
  readonly key: string;
  readonly collection_id: number;
  readonly origin: string;
  readonly value: string | null;
  readonly updated_at: number;
  readonly expires_at: number;
  readonly score: number | null;
  readonly listed: number;
  readonly pushed_at: number | null;
  readonly due_at: number;
}

const storedOrigin = ({ key, origin }: LedgerRowId) => (origin === key ? '' : origin);

const toCursor = (row: Record<string, unknown>): DueCursor => ({
  dueAt: row['due_at'] as number,
  key: row['key'] as string,
});

const byKey = (a: LedgerRow, b: LedgerRow) =>
  a.set < b.set ? -1 : a.set > b.set ? 1 : a.key < b.key ? -1 : Number(a.key > b.key);
