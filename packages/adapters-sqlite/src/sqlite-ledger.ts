import type {
  Checkpoint,
  Checkpoints,
  DueCursor,
  DueWork,
  HeldDeletion,
  IndicatorAges,
  Instant,
  Ledger,
  LedgerChange,
  LedgerRow,
  LedgerSet,
  RollCall,
  RollOf,
  SentKeys,
  SetAges,
} from '@intelbridge/core';
import { NO_ROWS, readDuePage } from './due-page.ts';
import type { AskLedger } from './ledger-calls.ts';
import { packChange } from './packed-change.ts';
import { SqliteRollCall } from './roll-call.ts';
import { type AgesPart, AgesSum } from './set-ages.ts';
import { readRows } from './stored-row.ts';

/** The ledger and its checkpoints in one SQLite file, which this thread or another one has open. */
export class SqliteLedger implements Ledger, Checkpoints, IndicatorAges {
  readonly #ask: AskLedger;
  /** Under which number keys were noted when they were sent. */
  readonly #noted = new WeakMap<SentKeys['keys'], number>();

  constructor(ask: AskLedger) {
    this.#ask = ask;
  }

  async rows(set: string, keys: readonly string[]): Promise<readonly LedgerRow[]> {
    return keys.length === 0 ? [] : readRows(await this.#ask('rows', set, JSON.stringify(keys)));
  }

  async due(set: string, now: Instant, limit: number, after?: DueCursor): Promise<DueWork> {
    const texts = await this.#ask('due', set, now, limit, after);
    return texts
      ? readDuePage(texts)
      : { fresh: NO_ROWS, gone: NO_ROWS, rows: [], next: undefined };
  }

  async markSent({ set, keys }: SentKeys, withdrawn: number): Promise<void> {
    if (keys.length === 0) return;
    const noted = await this.#ask('markSent', set, JSON.stringify(keys), withdrawn);
    if (noted !== undefined) this.#noted.set(keys, noted);
  }

  apply(change: LedgerChange): Promise<void> {
    return this.#ask(
      'apply',
      packChange(change, (keys) => this.#noted.get(keys)),
    );
  }

  async callRoll(of: RollOf): Promise<RollCall> {
    return new SqliteRollCall(of, await this.#ask('callRoll'), this.#ask);
  }

  hasMoreThan(set: string, rows: number): Promise<boolean> {
    return this.#ask('hasMoreThan', set, rows);
  }

  kept(set: string, now: Instant): Promise<number> {
    return this.#ask('kept', set, now);
  }

  async ranked(
    set: string,
    which: 'worst-kept' | 'best-cut',
    now: Instant,
    limit: number,
  ): Promise<readonly LedgerRow[]> {
    return readRows(await this.#ask('ranked', set, which, now, limit));
  }

  collections(): Promise<readonly string[]> {
    return this.#ask('collections');
  }

  held(): Promise<readonly HeldDeletion[]> {
    return this.#ask('held');
  }

  sets(now: Instant): Promise<readonly LedgerSet[]> {
    return this.#ask('sets', now);
  }

  /** In many short looks, between which others are answered: what changes meanwhile may count twice or not at all. */
  async ages(now: Instant): Promise<readonly SetAges[]> {
    const sum = new AgesSum();
    for (let after: number | undefined = 0; after !== undefined; ) {
      const part: AgesPart = await this.#ask('ages', after, now);
      sum.add(part);
      after = part.next;
    }
    return sum.ages();
  }

  checkpoint(collection: string): Promise<Checkpoint | undefined> {
    return this.#ask('checkpoint', collection);
  }
}
