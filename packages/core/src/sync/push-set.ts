import { isVendorError } from '../errors/vendor-error.ts';
import type { DueWork, LedgerSet } from '../ports/ledger.port.ts';
import type { ReferenceSet, RefusedEntry } from '../ports/reference-sets.port.ts';
import type { Instant } from '../time/instant.ts';
import { decideEntry, type EntryDecision, groupByKey } from './decide-entry.ts';
import { saveAnswers } from './save-answers.ts';
import type { SyncContext } from './sync-context.ts';

/** Entries per request to the console, and per save: thousands, as measured; see docs/adr/0006. */
export const ENTRIES_PER_PUSH = 5_000;

/**
 * Sends what is due in a set and saves what the console confirmed, batch by batch. A set with nothing due costs no
 * request. Rejects with VendorError; what was confirmed before stays saved, the rest stays due.
 */
export async function pushSet(set: LedgerSet, context: SyncContext): Promise<void> {
  const { ledger, clock } = context.ports;
  const now = clock.now();
  let work = await ledger.due(set.name, now, ENTRIES_PER_PUSH);
  let target: ReferenceSet | undefined;
  while (work.rows.length > 0) {
    context.signal?.throwIfAborted();
    const decisions = groupByKey(work.rows).map((rows) =>
      decideEntry(rows, now, context.rules.timeToLiveMs),
    );
    const ahead = nextWork(work, set.name, now, context);
    if (decisions.some(({ action }) => action !== 'none')) {
      target ??= await ensureSet(set, context);
      target = await pushBatch(target, set, decisions, context);
    } else {
      await saveAnswers(set.name, decisions, [], clock.now(), context);
    }
    work = await ahead;
  }
}

/** Read while the console works. */
function nextWork(
  work: DueWork,
  set: string,
  now: Instant,
  { ports: { ledger } }: SyncContext,
): Promise<DueWork> {
  if (work.next === undefined) return Promise.resolve({ rows: [], next: undefined });
  const ahead = ledger.due(set, now, ENTRIES_PER_PUSH, work.next);
  // If the push before it fails, nobody awaits this reading any more.
  ahead.catch(() => undefined);
  return ahead;
}

function ensureSet(set: LedgerSet, { ports, rules, signal }: SyncContext): Promise<ReferenceSet> {
  const { name, elementType } = set;
  return ports.sets.ensure({ name, elementType, timeToLiveMs: rules.timeToLiveMs }, signal);
}

async function pushBatch(
  target: ReferenceSet,
  set: LedgerSet,
  decisions: readonly EntryDecision[],
  context: SyncContext,
): Promise<ReferenceSet> {
  const { ledger, clock } = context.ports;
  const adds = decisions.filter(({ action }) => action === 'add');
  await ledger.markSent(
    set.name,
    adds.map(({ key }) => key),
  );
  const sentAt = clock.now();
  const { used, refused } = await writeOrRemake(target, set, decisions, context);
  await saveAnswers(set.name, decisions, refused, sentAt, context);
  return used;
}

/** A set that somebody deleted meanwhile is made again, once. */
async function writeOrRemake(
  target: ReferenceSet,
  set: LedgerSet,
  decisions: readonly EntryDecision[],
  context: SyncContext,
): Promise<{ used: ReferenceSet; refused: readonly RefusedEntry[] }> {
  const values = (...actions: readonly string[]) =>
    decisions.filter(({ action }) => actions.includes(action)).map(({ value }) => value);
  const change = { upsert: values('add', 'refresh'), remove: values('remove') };
  const { sets } = context.ports;
  try {
    return { used: target, ...(await sets.write(target, change, context.signal)) };
  } catch (error) {
    if (!isVendorError(error) || error.kind !== 'protocol') throw error;
    if (error.status !== 404 && error.status !== 422) throw error;
    const used = await ensureSet(set, context);
    if (used.id === target.id) throw error;
    return { used, ...(await sets.write(used, change, context.signal)) };
  }
}
