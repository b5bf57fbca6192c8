import type { LedgerRow, LedgerRowId } from '../ports/ledger.port.ts';
import type { RefusedEntry } from '../ports/reference-sets.port.ts';
import type { Instant } from '../time/instant.ts';
import { type EntryDecision, groupByKey } from './decide-entry.ts';
import { type EntryAnswer, settleEntry } from './settle-entry.ts';
import type { SyncContext } from './sync-context.ts';

/** Saves in the ledger what the console answered to the decisions of one batch, in one transaction, and counts it. */
export async function saveAnswers(
  set: string,
  decisions: readonly EntryDecision[],
  refused: readonly RefusedEntry[],
  sentAt: Instant,
  context: SyncContext,
): Promise<void> {
  const reasons = new Map(refused.map(({ value, reason }) => [value, reason]));
  const answers = new Map<string, EntryAnswer>();
  for (const decision of decisions) {
    const reason = reasons.get(decision.value);
    if (reason !== undefined) context.tally.reject({ set, value: decision.value, reason });
    // A removal the console refuses stays due: the entry is still there.
    if (reason !== undefined && decision.action === 'remove') continue;
    answers.set(decision.key, reason === undefined ? answerTo(decision) : 'refused');
  }
  await context.ledgerTurn.run(() => settleAll(set, answers, sentAt, context));
  count(set, decisions, reasons, context);
}

async function settleAll(
  set: string,
  answers: ReadonlyMap<string, EntryAnswer>,
  sentAt: Instant,
  { ports: { ledger, clock }, rules: { timeToLiveMs } }: SyncContext,
): Promise<void> {
  const put: LedgerRow[] = [];
  const drop: LedgerRowId[] = [];
  let confirmed = 0;
  const now = clock.now();
  const rows = await ledger.rows(set, [...answers.keys()]);
  for (const group of groupByKey(rows)) {
    const answer = answers.get(group[0].key) ?? 'untouched';
    const settled = settleEntry(group, answer, { sentAt, now, timeToLiveMs });
    put.push(...settled.put);
    drop.push(...settled.drop);
    confirmed += settled.confirmed;
  }
  await ledger.apply({ put, drop, confirmed: new Map([[set, confirmed]]) });
}

function answerTo({ action }: EntryDecision): EntryAnswer {
  if (action === 'none') return 'untouched';
  return action === 'remove' ? 'absent' : 'present';
}

function count(
  set: string,
  decisions: readonly EntryDecision[],
  reasons: ReadonlyMap<string, string>,
  { tally, onProgress }: SyncContext,
): void {
  let written = 0;
  for (const { action, value } of decisions) {
    if (action === 'none' || reasons.has(value)) continue;
    tally.did(set, action);
    written += 1;
  }
  onProgress?.({ phase: 'push', set, written });
}
