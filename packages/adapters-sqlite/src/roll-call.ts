import type { LedgerRow, RollCall, RollOf } from '@intelbridge/core';
import type { AskLedger } from './ledger-calls.ts';
import { readRows } from './stored-row.ts';

/** One bit per row says who is there; rows made later have higher numbers and count as there. */
export class SqliteRollCall implements RollCall {
  readonly #of: RollOf;
  readonly #last: number;
  readonly #ask: AskLedger;
  readonly #present: Uint8Array;

  constructor(of: RollOf, last: number, ask: AskLedger) {
    this.#of = of;
    this.#last = last;
    this.#ask = ask;
    this.#present = new Uint8Array((last >>> 3) + 1);
  }

  mark(rows: readonly LedgerRow[]): void {
    for (const { ref = 0 } of rows) {
      if (ref > this.#last) continue;
      this.#present[ref >>> 3] = (this.#present[ref >>> 3] ?? 0) | (1 << (ref & 7));
    }
  }

  async *absent(limit: number): AsyncGenerator<readonly LedgerRow[], void, undefined> {
    let waiting: number[] = [];
    for await (const ids of this.#absentNumbers()) {
      waiting.push(...ids);
      for (; waiting.length >= limit; waiting = waiting.slice(limit)) {
        yield await this.#rows(waiting.slice(0, limit));
      }
    }
    if (waiting.length > 0) yield await this.#rows(waiting);
  }

  async *unlistAbsent(except: ReadonlySet<string>): AsyncGenerator<void, void, undefined> {
    const sets = JSON.stringify([...except]);
    for await (const ids of this.#absentNumbers()) {
      if (ids.length > 0) yield await this.#ask('unlist', JSON.stringify(ids), sets);
    }
  }

  async *#absentNumbers(): AsyncGenerator<readonly number[], void, undefined> {
    for (let after = 0; ; ) {
      const ids = await this.#ask('numbers', this.#of, after, this.#last);
      const last = ids.at(-1);
      if (last === undefined) return;
      after = last;
      yield [...ids].filter((id) => !this.#isPresent(id));
    }
  }

  async #rows(ids: readonly number[]): Promise<readonly LedgerRow[]> {
    return readRows(await this.#ask('numbered', JSON.stringify(ids)));
  }

  #isPresent(id: number): boolean {
    return ((this.#present[id >>> 3] ?? 0) & (1 << (id & 7))) !== 0;
  }
}
