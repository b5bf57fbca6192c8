import type {
  LedgerChange,
  NumberedRow,
  RowLists,
  SentKeys,
  SettledLists,
  SettledRow,
} from '../ports/ledger.port.ts';
import type { RefusedEntry } from '../ports/reference-sets.port.ts';
import type { Instant } from '../time/instant.ts';
import type { EntryAction, EntryDecision } from './decide-entry.ts';
import type { PushBatch } from './push-batch.ts';
import {
  type EntryAnswer,
  type SettleContext,
  type Settlement,
  settleEntry,
} from './settle-entry.ts';
import { settleFresh, settleGone } from './settle-lists.ts';
import type { SyncContext } from './sync-context.ts';

type Reasons = ReadonlyMap<string, string>;

/** What the console answered to one batch. */
export interface Answered {
  readonly batch: PushBatch;
  readonly refused: readonly RefusedEntry[];
  readonly sentAt: Instant;
}

/** Saves in the ledger what the console answered to batches of one set, in one transaction, and counts it. */
export async function saveAnswers(
  answered: readonly Answered[],
  context: SyncContext,
): Promise<void> {
  const { clock, ledger } = context.ports;
  const { timeToLiveMs } = context.rules;
  const outcome = new Outcome();
  for (const { batch, refused, sentAt } of answered) {
    outcome.add(batch, reasonsOf(refused), { sentAt, now: clock.now(), timeToLiveMs });
  }
  await ledger.apply(outcome.change());
  for (const { batch, refused } of answered) count(batch, reasonsOf(refused), context);
}

const reasonsOf = (refused: readonly RefusedEntry[]): Reasons =>
  new Map(refused.map(({ value, reason }) => [value, reason]));

/** What batches change in the ledger. */
class Outcome {
  readonly #settle: SettledRow[] = [];
  readonly #drop: NumberedRow[] = [];
  readonly #settleLists: SettledLists[] = [];
  readonly #dropLists: RowLists[] = [];
  readonly #confirmed = new Map<string, number>();
  readonly #answered: SentKeys[] = [];

  add(batch: PushBatch, reasons: Reasons, context: SettleContext): void {
    let confirmed = 0;
    for (const decision of batch.decisions) {
      const settled = settleEntry(decision.rows, answerTo(decision, reasons), context);
      confirmed += this.#addEntry(decision, settled);
    }
    for (const settleLists of [settleFresh, settleGone]) {
      const settled = settleLists(batch, new Set(reasons.keys()), context);
      this.#settleLists.push(...settled.settle);
      this.#dropLists.push(...settled.drop);
      confirmed += settled.confirmed;
    }
    this.#confirmed.set(batch.set, (this.#confirmed.get(batch.set) ?? 0) + confirmed);
    this.#answered.push(batch.sent);
  }

  change(): LedgerChange {
    return {
      settle: this.#settle,
      settleLists: this.#settleLists,
      drop: this.#drop,
      dropLists: this.#dropLists,
      confirmed: this.#confirmed,
      answered: this.#answered,
    };
  }

  /** Returns by how many the confirmed entries change. */
  #addEntry({ action }: EntryDecision, settled: Settlement): number {
    for (const row of settled.settle) this.#settle.push(row);
    for (const row of settled.drop) this.#drop.push(row);
    // An entry to be taken away was no longer counted since it was sent.
    const counted = action !== 'remove' && settled.wasConfirmed;
    return Number(settled.present) - Number(counted);
  }
}

function answerTo({ action, value }: EntryDecision, reasons: Reasons): EntryAnswer {
  if (action === 'none') return 'untouched';
  // A removal the console refuses stays due: the entry is still there.
  if (reasons.has(value)) return action === 'remove' ? 'present' : 'refused';
  return action === 'remove' ? 'absent' : 'present';
}

function count(
  { set, fresh, gone, decisions }: PushBatch,
  reasons: Reasons,
  { tally, onProgress }: SyncContext,
): void {
  let written = 0;
  const did = (action: Exclude<EntryAction, 'none'>, value: string) => {
    const reason = reasons.get(value);
    if (reason === undefined) {
      tally.did(set, action, value);
      written += 1;
    } else tally.reject({ set, value, reason });
  };
  for (const value of fresh.values) did('add', value);
  for (const value of gone.values) did('remove', value);
  for (const { action, value } of decisions) {
    if (action !== 'none') did(action, value);
  }
  onProgress?.({ phase: 'push', set, written });
}
