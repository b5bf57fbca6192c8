import type {
  Checkpoint,
  DueCursor,
  ElementType,
  HeldDeletion,
  Instant,
  LedgerSet,
  RollOf,
} from '@intelbridge/core';
import { type DueLists, nextOf } from './due-page.ts';
import { Held } from './held.ts';
import { InFlight } from './in-flight.ts';
import type { DueTexts, LedgerCalls, RowsText } from './ledger-calls.ts';
import { type LedgerStatements, prepareLedger } from './ledger-statements.ts';
import { LedgerWriter } from './ledger-writer.ts';
import { Names } from './names.ts';
import type { PackedChange } from './packed-change.ts';
import { Ranks } from './ranks.ts';
import { RollNumbers } from './roll-numbers.ts';
import { NO_TEXTS, RowTexts } from './row-texts.ts';
import { type AgesPart, AgesReader } from './set-ages.ts';
import type { SqliteDriver } from './sqlite-driver.ts';

/** Does what the ledger is asked, in the thread that has the file open. Takes that thread for some milliseconds a call. */
export class LedgerDesk implements LedgerCalls {
  readonly #driver: SqliteDriver;
  readonly #sql: LedgerStatements;
  readonly #sets: Names;
  readonly #collections: Names;
  readonly #inFlight: InFlight;
  readonly #ranks: Ranks;
  readonly #held: Held;
  readonly #numbers: RollNumbers;
  readonly #writer: LedgerWriter;
  readonly #texts: RowTexts;
  readonly #ages: AgesReader;
  #recovered = false;

  constructor(driver: SqliteDriver) {
    this.#driver = driver;
    this.#sql = prepareLedger(driver);
    this.#ranks = new Ranks(driver);
    this.#held = new Held(driver);
    this.#ages = new AgesReader(driver);
    this.#numbers = new RollNumbers(driver);
    this.#sets = new Names(driver, 'ref_set');
    this.#collections = new Names(driver, 'collection');
    this.#inFlight = new InFlight(driver);
    const parts = { sets: this.#sets, collections: this.#collections, inFlight: this.#inFlight };
    this.#texts = new RowTexts(parts);
    this.#writer = new LedgerWriter(driver, {
      ...parts,
      sql: this.#sql,
      ranks: this.#ranks,
      held: this.#held,
    });
  }

  rows(set: string, keys: string): RowsText {
    this.#ready();
    const id = this.#sets.id(set);
    return id === undefined ? NO_TEXTS : this.#texts.of(this.#sql.rows.all(id, keys));
  }

  numbered(ids: string): RowsText {
    return this.#texts.of(this.#sql.rowsById.all(ids));
  }

  due(
    set: string,
    now: Instant,
    limit: number,
    after: DueCursor | undefined,
  ): DueTexts | undefined {
    this.#ready();
    const id = this.#sets.id(set);
    if (id === undefined) return undefined;
    if (after === undefined) this.#inFlight.giveUp(id);
    const page = this.#sql.duePage.all(id, now, after?.dueAt ?? -1, after?.after ?? 0, limit);
    const lists = page[0] as unknown as DueLists;
    const [, ids, keys, sent, expires, goneIds, goneKeys, goneSent, goneExpires, others] = lists;
    return {
      fresh: [ids, keys, sent, expires],
      gone: [goneIds, goneKeys, goneSent, goneExpires],
      others: others === '[]' ? [] : this.#others(id, others),
      next: nextOf(lists, limit),
    };
  }

  markSent(set: string, keys: string, withdrawn: number): number | undefined {
    this.#ready();
    return this.#writer.markSent(set, keys, withdrawn);
  }

  apply(change: PackedChange): void {
    this.#ready();
    this.#writer.apply(change);
  }

  callRoll(): number {
    // A push that broke off has no answers to come, and what is read from here on is newer than they are.
    this.#inFlight.recover();
    return this.#numbers.last();
  }

  numbers(of: RollOf, after: number, last: number): Float64Array {
    const owner = 'set' in of ? this.#sets.id(of.set) : this.#collections.id(of.collection);
    return this.#numbers.page(of, owner, after, last);
  }

  unlist(ids: string, except: string): void {
    this.#sql.unlist.run(ids, except);
  }

  hasMoreThan(set: string, rows: number): boolean {
    const id = this.#sets.id(set);
    return id !== undefined && this.#sql.rowAfter.get(id, rows) !== undefined;
  }

  kept(set: string, now: Instant): number {
    const id = this.#sets.id(set);
    return id === undefined ? 0 : this.#ranks.kept(id, now);
  }

  ranked(set: string, which: 'worst-kept' | 'best-cut', now: Instant, limit: number): RowsText {
    this.#ready();
    const id = this.#sets.id(set);
    return id === undefined ? NO_TEXTS : this.#texts.of(this.#ranks.ranked(id, which, now, limit));
  }

  collections(): readonly string[] {
    return this.#sql.collections.all().map(({ name }) => String(name));
  }

  held(): readonly HeldDeletion[] {
    return this.#held.all();
  }

  sets(now: Instant): readonly LedgerSet[] {
    return this.#sql.sets.all(now).map((row) => ({
      name: String(row['name']),
      elementType: row['element_type'] as ElementType,
      confirmed: Number(row['confirmed']),
      due: Number(row['due']),
      fed: row['fed'] === 1,
      cut: Number(row['cut']),
    }));
  }

  ages(after: number, now: Instant): AgesPart {
    return this.#ages.part(after, now);
  }

  checkpoint(collection: string): Checkpoint | undefined {
    const row = this.#sql.checkpoint.get(collection);
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

  close(): void {
    this.#driver.close();
  }

  /** Before the first look at rows: what a process that died left on its way. One that only counts must not touch it. */
  #ready(): void {
    if (this.#recovered) return;
    this.#inFlight.recover();
    this.#recovered = true;
  }

  /** All rows of the keys that these rows have: keys with several need all of them, due or not. */
  #others(set: number, ids: string): readonly RowsText[] {
    const alone = this.#texts.of(this.#sql.aloneById.all(ids));
    const [shared] = this.#sql.sharedKeys.all(ids) as unknown as [[string]];
    if (shared[0] === '[]') return [alone];
    return [alone, this.#texts.of(this.#sql.rows.all(set, shared[0]))];
  }
}
