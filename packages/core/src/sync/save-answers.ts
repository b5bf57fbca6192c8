import type { LedgerChange, NumberedRow, SettledRow } from '../ports/ledger.port.ts';
import type { RefusedEntry } from '../ports/reference-sets.port.ts';
import type { Instant } from '../time/instant.ts';
import type { EntryAction, EntryDecision } from './decide-entry.ts';
import type { PushBatch } from './push-batch.ts';
import { type EntryAnswer, type Settlement, settleEntry } from './settle-entry.ts';
import { type FreshSettlement, settleFresh } from './settle-fresh.ts';
import type { SyncContext } from './sync-context.ts';

type Reasons = ReadonlyMap<string, string>;

/** Saves in the ledger what the console answered to the decisions of one batch, in one transaction, and counts it. */
export async function saveAnswers(
  batch: PushBatch,
  refused: readonly RefusedEntry[],
  sentAt: Instant,
  context: SyncContext,
): Promise<void> {
  const reasons: Reasons = new Map(refused.map(({ value, reason }) => [value, reason]));
  await settleAll(batch, reasons, sentAt, context);
  count(batch, reasons, context);
}

async function settleAll(
  batch: PushBatch,
  reasons: Reasons,
  sentAt: Instant,
  context: SyncContext,
): Promise<void> {
  const { clock, ledger } = context.ports;
  const settling = { sentAt, now: clock.now(), timeToLiveMs: context.rules.timeToLiveMs };
  const outcome = new Outcome();
  for (const decision of batch.decisions) {
    outcome.add(decision, settleEntry(decision.rows, answerTo(decision, reasons), settling));
  }
  const settled = settleFresh(batch, new Set(reasons.keys()), settling);
  await ledger.apply(outcome.change(batch, settled));
}

/** What one batch changes in the ledger. */
class Outcome {
  readonly #settle: SettledRow[] = [];
  readonly #drop: NumberedRow[] = [];
  #confirmed = 0;

  add({ action }: EntryDecision, settled: Settlement): void {
    for (const row of settled.settle) this.#settle.push(row);
    for (const row of settled.drop) this.#drop.push(row);
    // An entry to be taken away was no longer counted since it was sent.
    const counted = action !== 'remove' && settled.wasConfirmed;
    this.#confirmed += Number(settled.present) - Number(counted);
  }

  change({ set, sent }: PushBatch, fresh: FreshSettlement): LedgerChange {
    return {
      settle: this.#settle,
      settleFresh: fresh.settle,
      drop: this.#drop,
      confirmed: new Map([[set, this.#confirmed + fresh.confirmed]]),
      answered: sent,
    };
  }
}

function answerTo({ action, value }: EntryDecision, reasons: Reasons): EntryAnswer {
  if (action === 'none') return 'untouched';
  // A removal the console refuses stays due: the entry is still there.
  if (reasons.has(value)) return action === 'remove' ? 'present' : 'refused';
  return action === 'remove' ? 'absent' : 'present';
}

function count(
  { set, fresh, decisions }: PushBatch,
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
  for (const { action, value } of decisions) {
    if (action !== 'none') did(action, value);
  }
  onProgress?.({ phase: 'push', set, written });
}
