import type { LedgerChange, LedgerRowId, SettledRow } from '../ports/ledger.port.ts';
import type { RefusedEntry } from '../ports/reference-sets.port.ts';
import type { Instant } from '../time/instant.ts';
import { type EntryDecision, groupByKey, type LedgerRows } from './decide-entry.ts';
import type { PushBatch } from './push-batch.ts';
import { type EntryAnswer, type Settlement, settleEntry } from './settle-entry.ts';
import type { SyncContext } from './sync-context.ts';

type Reasons = ReadonlyMap<string, string>;

/** Saves in the ledger what the console answered to the decisions of one batch, in one transaction, and counts it. */
export async function saveAnswers(
  batch: PushBatch,
  refused: readonly RefusedEntry[],
  sentAt: Instant,
  context: SyncContext,
): Promise<void> {
  const { set, decisions } = batch;
  const reasons: Reasons = new Map(refused.map(({ value, reason }) => [value, reason]));
  await context.ledgerTurn.run(() => settleAll(batch, reasons, sentAt, context));
  context.watched.release(set, batch.page);
  count(set, decisions, reasons, context);
}

async function settleAll(
  batch: PushBatch,
  reasons: Reasons,
  sentAt: Instant,
  context: SyncContext,
): Promise<void> {
  const { clock, ledger } = context.ports;
  const settling = { sentAt, now: clock.now(), timeToLiveMs: context.rules.timeToLiveMs };
  const latest = await latestRows(batch, context);
  const outcome = new Outcome();
  for (const decision of batch.decisions) {
    const rows = latest === undefined ? decision.rows : latest.get(decision.key);
    const settled = rows && settleEntry(rows, answerTo(decision, reasons), settling);
    outcome.add(decision, settled);
  }
  await ledger.apply(outcome.change(batch.set));
}

/** What one batch changes in the ledger. */
class Outcome {
  readonly #settle: SettledRow[] = [];
  readonly #drop: LedgerRowId[] = [];
  readonly #answered: string[] = [];
  #confirmed = 0;

  add({ key, action }: EntryDecision, settled: Settlement | undefined): void {
    if (action === 'add' || action === 'remove') this.#answered.push(key);
    if (settled === undefined) return;
    for (const row of settled.settle) this.#settle.push(row);
    for (const row of settled.drop) this.#drop.push(row);
    // An entry to be taken away was no longer counted since it was sent.
    const counted = action !== 'remove' && settled.wasConfirmed;
    this.#confirmed += Number(settled.present) - Number(counted);
  }

  change(set: string): LedgerChange {
    return {
      settle: this.#settle,
      drop: this.#drop,
      confirmed: new Map([[set, this.#confirmed]]),
      answered: { set, keys: this.#answered },
    };
  }
}

/** The rows as they are now; undefined if they are still those that the batch was decided from. */
async function latestRows(
  { set, decisions, page }: PushBatch,
  context: SyncContext,
): Promise<ReadonlyMap<string, LedgerRows> | undefined> {
  if (!page.touched) return undefined;
  const rows = await context.ports.ledger.rows(
    set,
    decisions.map(({ key }) => key),
  );
  return new Map(groupByKey(rows).map((group) => [group[0].key, group]));
}

function answerTo({ action, value }: EntryDecision, reasons: Reasons): EntryAnswer {
  if (action === 'none') return 'untouched';
  // A removal the console refuses stays due: the entry is still there.
  if (reasons.has(value)) return action === 'remove' ? 'present' : 'refused';
  return action === 'remove' ? 'absent' : 'present';
}

function count(
  set: string,
  decisions: readonly EntryDecision[],
  reasons: Reasons,
  { tally, onProgress }: SyncContext,
): void {
  let written = 0;
  for (const { action, value } of decisions) {
    if (action === 'none') continue;
    const reason = reasons.get(value);
    if (reason !== undefined) tally.reject({ set, value, reason });
    else {
      tally.did(set, action);
      written += 1;
    }
  }
  onProgress?.({ phase: 'push', set, written });
}
