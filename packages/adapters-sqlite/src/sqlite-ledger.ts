import { setImmediate as breathe } from 'node:timers/promises';
import type {
  Checkpoint,
  Checkpoints,
  DueCursor,
  DueWork,
  ElementType,
  HeldDeletion,
  Instant,
  Ledger,
  LedgerChange,
  LedgerRow,
  LedgerSet,
  RollCall,
  RollOf,
  SentKeys,
} from '@intelbridge/core';
import { NO_ROWS, readDuePage } from './due-page.ts';
import { Held } from './held.ts';
import { InFlight } from './in-flight.ts';
import { type LedgerStatements, prepareLedger } from './ledger-statements.ts';
import { LedgerWriter } from './ledger-writer.ts';
import { Names } from './names.ts';
import { Ranks } from './ranks.ts';
import { SqliteRollCall } from './roll-call.ts';
import type { SqliteDriver } from './sqlite-driver.ts';
import { guarded } from './storage-failure.ts';
import { type RowContext, type StoredRow, toRow } from './stored-row.ts';

/**
 * The ledger and its checkpoints in one SQLite file. SQLite takes the thread for some milliseconds, so each call lets
 * requests and answers that wait pass first.
 */
export class SqliteLedger implements Ledger, Checkpoints {
  readonly #sql: LedgerStatements;
  readonly #sets: Names;
  readonly #collections: Names;
  readonly #inFlight: InFlight;
  readonly #ranks: Ranks;
  readonly #held: Held;
  readonly #driver: SqliteDriver;
  readonly #writer: LedgerWriter;
  #recovered = false;

  constructor(driver: SqliteDriver) {
    this.#driver = driver;
    this.#sql = prepareLedger(driver);
    this.#ranks = new Ranks(driver);
    this.#held = new Held(driver);
    this.#sets = new Names(driver, 'ref_set');
    this.#collections = new Names(driver, 'collection');
    this.#inFlight = new InFlight(driver);
    this.#writer = new LedgerWriter(driver, {
      sql: this.#sql,
      sets: this.#sets,
      collections: this.#collections,
      inFlight: this.#inFlight,
      ranks: this.#ranks,
      held: this.#held,
    });
  }

  async rows(set: string, keys: readonly string[]): Promise<readonly LedgerRow[]> {
    await breathe();
    return guarded(() => {
      this.#ready();
      const id = this.#sets.id(set);
      if (id === undefined || keys.length === 0) return [];
      return this.#rows(set, id, keys);
    });
  }

  async due(set: string, now: Instant, limit: number, after?: DueCursor): Promise<DueWork> {
    await breathe();
    return guarded(() => {
      this.#ready();
      const id = this.#sets.id(set);
      if (id === undefined) return { fresh: NO_ROWS, rows: [], next: undefined };
      if (after === undefined) this.#inFlight.giveUp(id);
      const range = [id, now, after?.dueAt ?? -1, after?.after ?? 0, limit] as const;
      return this.#due(set, id, range);
    });
  }

  async markSent(sent: SentKeys, withdrawn: number): Promise<void> {
    await breathe();
    guarded(() => {
      this.#ready();
      this.#writer.markSent(sent, withdrawn);
    });
  }

  async apply(change: LedgerChange): Promise<void> {
    await breathe();
    guarded(() => {
      this.#ready();
      this.#writer.apply(change);
    });
  }

  async sets(now: Instant): Promise<readonly LedgerSet[]> {
    const sets = guarded(() => this.#sql.sets.all(now));
    return sets.map((row) => ({
      name: String(row['name']),
      elementType: row['element_type'] as ElementType,
      confirmed: Number(row['confirmed']),
      due: Number(row['due']),
      fed: row['fed'] === 1,
      cut: Number(row['cut']),
    }));
  }

  async checkpoint(collection: string): Promise<Checkpoint | undefined> {
    const row = guarded(() => this.#sql.checkpoint.get(collection));
    const { resume_from: resumeFrom, rules, listed_at: listedAt, size } = row ?? {};
    if (typeof resumeFrom !== 'number') return undefined;
    return {
      collection,
      resumeFrom,
      rules: String(rules),
      listedAt: typeof listedAt === 'number' ? listedAt : undefined,
      size: typeof size === 'number' ? size : undefined,
    };
  }

  async callRoll(of: RollOf): Promise<RollCall> {
    return guarded(() => {
      // A push that broke off has no answers to come, and what is read from here on is newer than they are.
      this.#inFlight.recover();
      return new SqliteRollCall(this.#driver, of, {
        set: (name) => this.#sets.id(name),
        collection: (name) => this.#collections.id(name),
        rows: (ids) => this.#rowsById(ids),
        breathe,
      });
    });
  }

  async hasMoreThan(set: string, rows: number): Promise<boolean> {
    return guarded(() => {
      const id = this.#sets.id(set);
      return id !== undefined && this.#sql.rowAfter.get(id, rows) !== undefined;
    });
  }

  async kept(set: string, now: Instant): Promise<number> {
    return guarded(() => {
      const id = this.#sets.id(set);
      return id === undefined ? 0 : this.#ranks.kept(id, now);
    });
  }

  async ranked(
    set: string,
    which: 'worst-kept' | 'best-cut',
    now: Instant,
    limit: number,
  ): Promise<readonly LedgerRow[]> {
    await breathe();
    return guarded(() => {
      this.#ready();
      const id = this.#sets.id(set);
      if (id === undefined) return [];
      const context = this.#context(set, id);
      return this.#ranks.ranked(id, which, now, limit).map((stored) => toRow(stored, context));
    });
  }

  async collections(): Promise<readonly string[]> {
    return guarded(() => this.#sql.collections.all()).map(({ name }) => String(name));
  }

  async held(): Promise<readonly HeldDeletion[]> {
    return guarded(() => this.#held.all());
  }

  /** Before the first look at rows: what a process that died left on its way. One that only counts must not touch it. */
  #ready(): void {
    if (this.#recovered) return;
    this.#inFlight.recover();
    this.#recovered = true;
  }

  #rowsById(ids: readonly number[]): LedgerRow[] {
    const rows = guarded(() => this.#sql.rowsById.all(JSON.stringify(ids)));
    const contexts = new Map<number, RowContext>();
    return (rows as unknown as [number, ...StoredRow][]).map(([set, ...stored]) => {
      const context = contexts.get(set) ?? this.#context(this.#sets.name(set), set);
      contexts.set(set, context);
      return toRow(stored, context);
    });
  }

  #due(set: string, id: number, range: DueRange): DueWork {
    const page = readDuePage(this.#sql.duePage.all(...range));
    const rows = page.others.length === 0 ? [] : this.#others(set, id, page.others);
    return { fresh: page.fresh, rows, next: page.size < range[4] ? undefined : page.last };
  }

  /** All rows of the keys that these rows have. */
  #others(set: string, id: number, ids: readonly number[]): LedgerRow[] {
    const context = this.#context(set, id);
    const shared = new Set<string>();
    const rows: LedgerRow[] = [];
    for (const stored of this.#sql.rowsOfPage.all(JSON.stringify(ids)) as unknown as StoredRow[]) {
      if (stored[12] === 1) shared.add(stored[1]);
      else rows.push(toRow(stored, context));
    }
    // Keys with several rows need all of them, due or not.
    if (shared.size > 0) for (const row of this.#rows(set, id, [...shared])) rows.push(row);
    return rows;
  }

  #rows(set: string, id: number, keys: readonly string[]): LedgerRow[] {
    const context = this.#context(set, id);
    const rows = this.#sql.rows.all(id, JSON.stringify(keys)) as unknown as StoredRow[];
    return rows.map((stored) => toRow(stored, context));
  }

  #context(set: string, id: number): RowContext {
    return {
      set,
      collection: (collection) => this.#collections.name(collection),
      isInFlight: this.#inFlight.isEmpty(id) ? undefined : (key) => this.#inFlight.has(id, key),
    };
  }
}

type DueRange = readonly [
  set: number,
  now: Instant,
  dueAt: Instant,
  after: string | number,
  limit: number,
];
