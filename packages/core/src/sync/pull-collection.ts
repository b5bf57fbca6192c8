import type { FetchEnd, IndicatorPage } from '../ports/indicator-source.port.ts';
import type { Checkpoint, LedgerRow, LedgerSetDefinition } from '../ports/ledger.port.ts';
import type { Instant } from '../time/instant.ts';
import { planPage } from './plan-page.ts';
import type { SyncContext } from './sync-context.ts';
import { type TargetSet, targetSet, type WantedEntry, wantedEntries } from './wanted-entry.ts';

/** Entries gathered from several pages before the ledger is written: few, large transactions. */
const ENTRIES_PER_SAVE = 5_000;

export interface PullOutcome {
  readonly fetched: number;
  readonly end: FetchEnd;
}

/**
 * Reads what changed in a collection since its checkpoint into the ledger. Rows and checkpoint of a stretch are saved
 * together; nothing is sent to the console. `onSaved` is told how many rows became due, after each save.
 */
export async function pullCollection(
  collection: string,
  context: SyncContext,
  onSaved: (due: number) => void = () => undefined,
): Promise<PullOutcome> {
  const { source, checkpoints } = context.ports;
  const since = (await checkpoints.checkpoint(collection))?.resumeFrom;
  const stretch = new Stretch(collection, context, onSaved);
  const pages = source.changesSince(collection, since, context.signal);
  let fetched = 0;
  for (;;) {
    const step = await pages.next();
    if (step.done) {
      await stretch.save(step.value.resumeFrom);
      return { fetched, end: step.value };
    }
    fetched += step.value.indicators.length + step.value.unreadable.length;
    context.onProgress?.({ phase: 'pull', collection, fetched, total: step.value.total });
    await stretch.add(step.value);
  }
}

/** The pages read since the last save. */
class Stretch {
  readonly #collection: string;
  readonly #context: SyncContext;
  readonly #onSaved: (due: number) => void;
  readonly #targets = new Map<string, TargetSet>();
  #entries: WantedEntry[] = [];
  #resumeFrom: Instant | undefined;
  #saved: Instant | undefined;

  constructor(collection: string, context: SyncContext, onSaved: (due: number) => void) {
    this.#collection = collection;
    this.#context = context;
    this.#onSaved = onSaved;
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
    if (this.#entries.length >= ENTRIES_PER_SAVE) await this.save(this.#resumeFrom);
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

  async save(resumeFrom: Instant | undefined): Promise<void> {
    const entries = this.#entries;
    this.#entries = [];
    if (entries.length === 0 && resumeFrom === this.#saved) return;
    const due = await this.#context.ledgerTurn.run(() => this.#write(entries, resumeFrom));
    this.#saved = resumeFrom;
    this.#onSaved(due);
  }

  async #write(entries: readonly WantedEntry[], resumeFrom: Instant | undefined): Promise<number> {
    const { ledger, clock } = this.#context.ports;
    const put: LedgerRow[] = [];
    const define: LedgerSetDefinition[] = [];
    const now = clock.now();
    for (const [set, ofSet] of bySet(entries)) {
      const known = await ledger.rows(set, [...new Set(ofSet.map((entry) => entry.key))]);
      const { timeToLiveMs } = this.#context.rules;
      const plan = planPage(ofSet, known, { collection: this.#collection, timeToLiveMs, now });
      this.#context.tally.skipped(set, plan.tooOld);
      if (plan.put.length === 0) continue;
      this.#context.watched.wrote(set, plan.put);
      define.push({ name: set, elementType: (ofSet[0] as WantedEntry).elementType });
      for (const row of plan.put) put.push(row);
    }
    const checkpoint: Checkpoint | undefined =
      resumeFrom === undefined ? undefined : { collection: this.#collection, resumeFrom };
    await ledger.apply({ define, put, ...(checkpoint && { checkpoint }) });
    return put.reduce((due, row) => due + Number(row.dueAt <= now), 0);
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
