import { type LedgerChange, NEVER, type SentKeys } from '@intelbridge/core';
import { MemoryLedger } from '@intelbridge/core/fakes';

/** A ledger that holds the engine to the terms of the port, where the fake would put up with anything. */
export class CheckedLedger extends MemoryLedger {
  readonly #noted = new Set<string>();

  override async markSent(sent: SentKeys, withdrawn: number): Promise<void> {
    for (const key of sent.keys) this.#noted.add(`${sent.set} ${key}`);
    await super.markSent(sent, withdrawn);
  }

  override async apply(change: LedgerChange): Promise<void> {
    const { define = [], put = [], settle = [], drop = [], release = [], answered = [] } = change;
    for (const { name, elementType } of define) texts(name, elementType);
    for (const row of put) instants(row.updatedAt, row.expiresAt, row.dueAt);
    for (const row of settle) instants(row.dueAt);
    for (const row of [...put, ...settle, ...drop]) {
      texts(row.set, row.key, row.collection, row.origin);
    }
    for (const { set, collection } of release) texts(set, collection);
    if (change.checkpoint) instants(change.checkpoint.resumeFrom);
    for (const sent of answered) this.#answer(sent);
    await super.apply(change);
  }

  /** What was noted as sent and not answered since. */
  get unanswered(): readonly string[] {
    return [...this.#noted];
  }

  #answer({ set, keys }: SentKeys): void {
    for (const key of keys) {
      if (!this.#noted.delete(`${set} ${key}`)) throw new Error(`${key} was never noted as sent`);
    }
  }
}

function texts(...values: readonly unknown[]): void {
  if (values.some((value) => typeof value !== 'string'))
    throw new Error('the ledger was given no text');
}

function instants(...values: readonly unknown[]): void {
  const isInstant = (value: unknown) => typeof value === 'number' && value >= 0 && value <= NEVER;
  if (!values.every(isInstant)) throw new Error('the ledger was given no instant');
}
