import { isVendorError } from '../errors/vendor-error.ts';
import type { DueWork, LedgerSet } from '../ports/ledger.port.ts';
import type { EntryChange, ReferenceSet, RefusedEntry } from '../ports/reference-sets.port.ts';
import type { Instant } from '../time/instant.ts';
import { decideEntry, type EntryDecision, groupByKey } from './decide-entry.ts';
import { saveAnswers } from './save-answers.ts';
import type { SyncContext } from './sync-context.ts';

/** Entries per request to the console, and per save: thousands, as measured; see docs/adr/0006. */
const ENTRIES_PER_PUSH = 5_000;

/** One page of work, and how often pulls had written the set when it was read. */
interface Page {
  readonly work: DueWork;
  readonly pulled: number;
}

/**
 * Sends what is due in a set and saves what the console confirmed, batch by batch. A set with nothing due costs no
 * request. Rejects with VendorError; what was confirmed before stays saved, the rest stays due.
 */
export async function pushSet(set: LedgerSet, context: SyncContext): Promise<void> {
  const { clock } = context.ports;
  const now = clock.now();
  let page = await readPage(undefined, set.name, now, context);
  let target: ReferenceSet | undefined;
  let before: ReadonlySet<string> = new Set();
  while (page.work.rows.length > 0) {
    context.signal?.throwIfAborted();
    const groups = groupByKey(page.work.rows).filter(([{ key }]) => !before.has(key));
    const decisions = groups.map((rows) => decideEntry(rows, now, context.rules.timeToLiveMs));
    const ahead = nextPage(page, set.name, now, context);
    const batch = { set: set.name, decisions, pulled: page.pulled };
    if (decisions.some(({ action }) => action !== 'none')) {
      target ??= await ensureSet(set, context);
      target = await pushBatch(target, set, batch, context);
    } else {
      await saveAnswers(batch, [], clock.now(), context);
    }
    before = sharedKeys(decisions);
    page = await ahead;
  }
}

/** What is decided about the entries of one page. */
export interface PushBatch {
  readonly set: string;
  readonly decisions: readonly EntryDecision[];
  readonly pulled: number;
}

/** A key with several rows may be in the next page as well, which was read before this one was saved. */
function sharedKeys(decisions: readonly EntryDecision[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { key, rows } of decisions) if (rows.length > 1) keys.add(key);
  return keys;
}

async function readPage(
  after: DueWork['next'],
  set: string,
  now: Instant,
  { ports: { ledger }, pulled }: SyncContext,
): Promise<Page> {
  const seen = pulled.get(set) ?? 0;
  return { pulled: seen, work: await ledger.due(set, now, ENTRIES_PER_PUSH, after) };
}

/** Read while the console works. */
function nextPage(
  { work: { next } }: Page,
  set: string,
  now: Instant,
  context: SyncContext,
): Promise<Page> {
  if (next === undefined) return Promise.resolve({ work: { rows: [], next }, pulled: 0 });
  const ahead = readPage(next, set, now, context);
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
  batch: PushBatch,
  context: SyncContext,
): Promise<ReferenceSet> {
  const { ledger, clock } = context.ports;
  const keys: string[] = [];
  let withdrawn = 0;
  for (const { action, key, confirmed } of batch.decisions) {
    if (action === 'add' || action === 'remove') keys.push(key);
    if (action === 'remove' && confirmed) withdrawn += 1;
  }
  await ledger.markSent({ set: set.name, keys }, withdrawn);
  const sentAt = clock.now();
  const { used, refused } = await writeOrRemake(target, set, batch.decisions, context);
  await saveAnswers(batch, refused, sentAt, context);
  return used;
}

function toChange(decisions: readonly EntryDecision[]): EntryChange {
  const upsert: string[] = [];
  const remove: string[] = [];
  for (const { action, value } of decisions) {
    if (action === 'remove') remove.push(value);
    else if (action !== 'none') upsert.push(value);
  }
  return { upsert, remove };
}

/** A set that somebody deleted meanwhile is made again, once. */
async function writeOrRemake(
  target: ReferenceSet,
  set: LedgerSet,
  decisions: readonly EntryDecision[],
  context: SyncContext,
): Promise<{ used: ReferenceSet; refused: readonly RefusedEntry[] }> {
  const change = toChange(decisions);
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
