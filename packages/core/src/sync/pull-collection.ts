import type { FetchEnd, IndicatorPage } from '../ports/indicator-source.port.ts';
import type { Checkpoint, LedgerRow, LedgerSetDefinition, RollCall } from '../ports/ledger.port.ts';
import type { Instant } from '../time/instant.ts';
import { type Listing, listingNeeded } from './listing-needed.ts';
import { planPage } from './plan-page.ts';
import type { SyncContext } from './sync-context.ts';
import { type TargetSet, targetSet, type WantedEntry, wantedEntries } from './wanted-entry.ts';

/** Entries gathered before the ledger is written: a save of 1,000 rewrites as much of the index of keys as one of 5,000. */
const ENTRIES_PER_SAVE = 5_000;

export interface PullOutcome {
  readonly fetched: number;
  readonly end: FetchEnd;
  /** Why the whole collection was read; undefined if only its changes were. */
  readonly listing: Listing | undefined;
  /** Who was listed; undefined unless the whole collection was read. */
  readonly roll: RollCall | undefined;
  /** How many indicators the collection had when it was last listed completely. */
  readonly sizeBefore: number | undefined;
}

/**
 * Reads what changed in a collection since its checkpoint, or all of it, into the ledger. Rows and checkpoint of a stretch
 * are saved together; nothing is sent to the console, and nothing is concluded from what is missing.
 */
export async function pullCollection(
  collection: string,
  context: SyncContext,
): Promise<PullOutcome> {
  const { source, checkpoints, ledger } = context.ports;
  const before = await checkpoints.checkpoint(collection);
  const listing = listingNeeded(before, context);
  const roll = listing === undefined ? undefined : await ledger.callRoll({ collection });
  const stretch = new Stretch(collection, before, roll, context);
  const since = listing === undefined ? before?.resumeFrom : undefined;
  const pages = source.changesSince(collection, since, context.signal);
  let fetched = 0;
  try {
    for (;;) {
      const step = await pages.next();
      if (step.done) {
        await stretch.end(step.value, fetched);
        return { fetched, end: step.value, listing, roll, sizeBefore: before?.size };
      }
      fetched += step.value.indicators.length + step.value.unreadable.length;
      context.onProgress?.({ phase: 'pull', collection, fetched, total: step.value.total });
      await stretch.add(step.value);
    }
  } finally {
    // However it ends, nothing is written behind the caller's back.
    await stretch.quiet();
  }
}

/** The pages read since the last save. */
class Stretch {
  readonly #collection: string;
  readonly #before: Checkpoint | undefined;
  readonly #roll: RollCall | undefined;
  readonly #context: SyncContext;
  readonly #targets = new Map<string, TargetSet>();
  /** The save under way while the next pages are read; what makes it fail is told by the next one, and at the end. */
  #saving: Promise<void> = Promise.resolve();
  #entries: WantedEntry[] = [];
  #resumeFrom: Instant | undefined;

  constructor(
    collection: string,
    before: Checkpoint | undefined,
    roll: RollCall | undefined,
    context: SyncContext,
  ) {
    this.#collection = collection;
    this.#before = before;
    this.#roll = roll;
    this.#context = context;
  }

  async add(page: IndicatorPage): Promise<void> {
    const { rules, tally } = this.#context;
    for (const { value, reason } of page.unreadable) {
      tally.reject({ set: `${rules.brand} (unreadable)`, value, reason });
    }
    for (const indicator of page.indicators) {
      const entries = wantedEntries(indicator, this.#target(indicator.type), rules);
      if (entries === undefined) continue;
      if ('reason' in entries) tally.reject(entries);
      else for (const entry of entries) this.#entries.push(entry);
    }
    this.#resumeFrom = page.resumeFrom ?? this.#resumeFrom;
    if (this.#entries.length >= ENTRIES_PER_SAVE) await this.#save(this.#midway());
  }

  async end(end: FetchEnd, fetched: number): Promise<void> {
    await this.#saveRest(end, fetched);
    await this.#saving;
  }

  /** Resolves when nothing is being saved any more, however that went. */
  async quiet(): Promise<void> {
    await Promise.allSettled([this.#saving]);
  }

  /** An unchanged checkpoint is not written. */
  async #saveRest({ complete, resumeFrom }: FetchEnd, fetched: number): Promise<void> {
    this.#resumeFrom = resumeFrom;
    const isListed = complete && this.#roll !== undefined && resumeFrom !== undefined;
    const { clock } = this.#context.ports;
    const checkpoint = isListed
      ? { ...this.#checkpoint(resumeFrom), listedAt: clock.now(), size: fetched }
      : this.#midway();
    const same = !isListed && checkpoint?.resumeFrom === this.#before?.resumeFrom;
    if (this.#entries.length === 0 && (checkpoint === undefined || same)) return;
    await this.#save(checkpoint);
  }

  /**
   * A collection that is listed anew keeps its old checkpoint until the end: half of it under new rules would look like
   * all of it.
   */
  #midway(): Checkpoint | undefined {
    const isFirst = this.#before === undefined;
    if (this.#resumeFrom === undefined || (this.#roll !== undefined && !isFirst)) return undefined;
    return this.#checkpoint(this.#resumeFrom);
  }

  #checkpoint(resumeFrom: Instant): Checkpoint {
    return {
      collection: this.#collection,
      resumeFrom,
      rules: this.#context.digest,
      listedAt: this.#before?.listedAt,
      size: this.#before?.size,
    };
  }

  /** Worked out once a type and not for every indicator. */
  #target(type: string): TargetSet {
    const known = this.#targets.get(type);
    if (known !== undefined) return known;
    const { rules, offered } = this.#context;
    const target = targetSet(type, this.#collection, rules, offered);
    this.#targets.set(type, target);
    return target;
  }

  /** One after the other, so that a checkpoint never runs ahead of rows. */
  async #save(checkpoint: Checkpoint | undefined): Promise<void> {
    const entries = this.#entries;
    this.#entries = [];
    await this.#saving;
    this.#saving = this.#write(entries, checkpoint);
    // It is awaited later; until then its failure is not one that nobody looks at.
    this.#saving.catch(() => undefined);
  }

  async #write(entries: readonly WantedEntry[], checkpoint: Checkpoint | undefined): Promise<void> {
    const { ledger, clock } = this.#context.ports;
    const { timeToLiveMs } = this.#context.rules;
    const put: LedgerRow[] = [];
    const define: LedgerSetDefinition[] = [];
    const planning = { collection: this.#collection, timeToLiveMs, now: clock.now() };
    for (const [set, ofSet] of bySet(entries)) {
      const known = await ledger.rows(set, [...new Set(ofSet.map((entry) => entry.key))]);
      const plan = planPage(ofSet, known, planning);
      this.#context.tally.skipped(set, plan.tooOld);
      this.#roll?.mark(plan.listed);
      if (plan.put.length === 0) continue;
      define.push({ name: set, elementType: (ofSet[0] as WantedEntry).elementType });
      for (const row of plan.put) put.push(row);
    }
    await ledger.apply({ define, put, ...(checkpoint && { checkpoint }) });
  }
}

function bySet(entries: readonly WantedEntry[]): Map<string, WantedEntry[]> {
  const sets = new Map<string, WantedEntry[]>();
  for (const entry of entries) {
    const ofSet = sets.get(entry.set);
    if (ofSet) ofSet.push(entry);
    else sets.set(entry.set, [entry]);
  }
  return sets;
}
