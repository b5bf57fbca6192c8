import { isVendorError } from '../errors/vendor-error.ts';
import type { DueWork, LedgerSet } from '../ports/ledger.port.ts';
import type { EntryChange, ReferenceSet, RefusedEntry } from '../ports/reference-sets.port.ts';
import type { Instant } from '../time/instant.ts';
import { decideEntry, type EntryDecision, groupByKey } from './decide-entry.ts';
import type { PushBatch } from './push-batch.ts';
import { type Answered, saveAnswers } from './save-answers.ts';
import type { SyncContext } from './sync-context.ts';

/** Entries per request to the console, and per save: thousands, as measured; see docs/adr/0006. */
const ENTRIES_PER_PUSH = 5_000;
const GONE_PER_SAVE = 50_000;

/**
 * Sends what is due in a set and saves what the console confirmed, batch by batch. A set with nothing due costs no
 * request. Rejects with VendorError; what was confirmed before stays saved, the rest stays due.
 */
export async function pushSet(set: LedgerSet, context: SyncContext): Promise<void> {
  const { clock, ledger } = context.ports;
  const pages = new Pages(set.name, clock.now(), context);
  const sending = new Sending(set, context);
  let batch = await pages.prepare(ledger.due(set.name, pages.now, ENTRIES_PER_PUSH));
  try {
    while (batch !== undefined) {
      context.signal?.throwIfAborted();
      const sent = sending.send(batch);
      // Read, decided and noted while the console works on this one.
      const next = pages.next();
      await Promise.all([sent, next]);
      batch = await next;
    }
  } finally {
    await sending.finish();
  }
}

/** The work of a set, page by page. */
class Pages {
  readonly now: Instant;
  readonly #set: string;
  readonly #context: SyncContext;
  #last: DueWork | undefined;
  /** Of two pages: one is read while the other is sent and the one before it is saved. */
  #handled: readonly ReadonlySet<string>[] = [];

  constructor(set: string, now: Instant, context: SyncContext) {
    this.#set = set;
    this.now = now;
    this.#context = context;
  }

  next(): Promise<PushBatch | undefined> {
    const after = this.#last?.next;
    if (after === undefined) return Promise.resolve(undefined);
    const { ledger } = this.#context.ports;
    return this.prepare(ledger.due(this.#set, this.now, ENTRIES_PER_PUSH, after));
  }

  /** Decides what to do about a page, and notes what will be sent. Undefined when there is no more work. */
  async prepare(reading: Promise<DueWork>): Promise<PushBatch | undefined> {
    const work = await reading;
    this.#last = work;
    const { fresh, gone } = work;
    if (work.rows.length + fresh.keys.length + gone.keys.length === 0) return undefined;
    const { ports, rules } = this.#context;
    const groups = groupByKey(work.rows).filter(
      ([{ key }]) => !this.#handled.some((keys) => keys.has(key)),
    );
    const decisions = groups.map((rows) => decideEntry(rows, this.now, rules.timeToLiveMs));
    this.#handled = [sharedKeys(decisions), ...this.#handled.slice(0, 1)];
    const { keys, withdrawn } = toSend(work, decisions);
    const sent = { set: this.#set, keys };
    if (keys.length > 0) await ports.ledger.markSent(sent, withdrawn);
    return { set: this.#set, fresh, gone, decisions, sent };
  }
}

/** A key with several rows may be in a later page as well that was read before this one was saved. */
function sharedKeys(decisions: readonly EntryDecision[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { key, rows } of decisions) if (rows.length > 1) keys.add(key);
  return keys;
}

function ensureSet(set: LedgerSet, { ports, rules, signal }: SyncContext): Promise<ReferenceSet> {
  const { name, elementType } = set;
  return ports.sets.ensure({ name, elementType, timeToLiveMs: rules.timeToLiveMs }, signal);
}

/** Sends one batch after the other, and saves what was answered while the console works on the next. */
class Sending {
  readonly #set: LedgerSet;
  readonly #context: SyncContext;
  #target: ReferenceSet | undefined;
  #unsaved: Answered[] = [];

  constructor(set: LedgerSet, context: SyncContext) {
    this.#set = set;
    this.#context = context;
  }

  async send(batch: PushBatch): Promise<void> {
    const { clock } = this.#context.ports;
    if (isNothingToSend(batch)) {
      this.#unsaved.push({ batch, refused: [], sentAt: clock.now() });
      return this.finish();
    }
    this.#target ??= await ensureSet(this.#set, this.#context);
    const sentAt = clock.now();
    const writing = writeOrRemake(this.#target, this.#set, toChange(batch), this.#context);
    // Saved first or failed first, neither may keep the other from ending.
    const saving = isWorthSaving(this.#unsaved) ? this.finish() : Promise.resolve();
    const [written, saved] = await Promise.allSettled([writing, saving]);
    if (written.status === 'rejected') throw written.reason;
    const { used, refused } = written.value;
    this.#target = used;
    this.#unsaved.push({ batch, refused, sentAt });
    if (saved.status === 'rejected') throw saved.reason;
  }

  /** Saves what is still unsaved. */
  async finish(): Promise<void> {
    const answered = this.#unsaved;
    this.#unsaved = [];
    if (answered.length > 0) await saveAnswers(answered, this.#context);
  }
}

const isNothingToSend = ({ fresh, gone, decisions }: PushBatch): boolean =>
  fresh.keys.length + gone.keys.length === 0 && decisions.every(({ action }) => action === 'none');

/** Forgetting rows rewrites most of the index of keys, few or many: they are gathered. */
function isWorthSaving(answered: readonly Answered[]): boolean {
  const isOnlyGone = answered.every(
    ({ batch: { fresh, decisions } }) => fresh.keys.length + decisions.length === 0,
  );
  const gone = answered.reduce((sum, { batch }) => sum + batch.gone.keys.length, 0);
  return !isOnlyGone || gone >= GONE_PER_SAVE;
}

function toSend({ fresh, gone }: DueWork, decisions: readonly EntryDecision[]) {
  const keys = [...fresh.keys, ...gone.keys];
  let withdrawn = gone.keys.length;
  for (const { action, key, confirmed } of decisions) {
    if (action === 'add' || action === 'remove') keys.push(key);
    if (action === 'remove' && confirmed) withdrawn += 1;
  }
  return { keys, withdrawn };
}

function toChange({ fresh, gone, decisions }: PushBatch): EntryChange {
  const upsert = [...fresh.values];
  const remove = [...gone.values];
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
  change: EntryChange,
  context: SyncContext,
): Promise<{ used: ReferenceSet; refused: readonly RefusedEntry[] }> {
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
