import {
  CONSOLE,
  FOREIGN,
  type HeldDeletion,
  type LedgerRow,
  type LedgerSet,
  type RollCall,
} from '../ports/ledger.port.ts';
import type { ReferenceSet, ReferenceSetEntry } from '../ports/reference-sets.port.ts';
import { entryKey } from '../reference-set/entry-value.ts';
import { NEVER } from '../time/instant.ts';
import { groupByKey, type LedgerRows } from './decide-entry.ts';
import { isAllowed, isSuspicious } from './deletion-guard.ts';
import { dueAtOf, isConfirmed } from './due-at.ts';
import type { SyncContext } from './sync-context.ts';

const ROWS_PER_SAVE = 5_000;

/** One set, entry by entry. `console` undefined: it does not exist there. */
export async function compareSet(
  set: LedgerSet,
  console: ReferenceSet | undefined,
  listedAll: boolean,
  context: SyncContext,
): Promise<void> {
  const { ledger, sets } = context.ports;
  const { entrySource, ownSource } = await sets.capabilities(context.signal);
  const roll = await ledger.callRoll({ set: set.name });
  const comparing = new Comparing(set, { roll, entrySource, ownSource, listedAll }, context);
  let entries = 0;
  if (console !== undefined) {
    for await (const page of sets.entries(console, context.signal)) {
      context.signal?.throwIfAborted();
      await comparing.page(page);
      entries += page.length;
      context.onProgress?.({ phase: 'compare', set: set.name, entries });
    }
  }
  await comparing.takeOrphans(console, entries);
  await sendMissingAgain(set.name, roll, context);
}

interface ComparingOptions {
  readonly roll: RollCall;
  readonly entrySource: boolean;
  readonly ownSource: string;
  readonly listedAll: boolean;
}

class Comparing {
  readonly #set: LedgerSet;
  readonly #options: ComparingOptions;
  readonly #context: SyncContext;
  #orphans = 0;

  constructor(set: LedgerSet, options: ComparingOptions, context: SyncContext) {
    this.#set = set;
    this.#options = options;
    this.#context = context;
  }

  async page(entries: readonly ReferenceSetEntry[]): Promise<void> {
    const { ports, rules } = this.#context;
    const groups = await this.#groups(entries);
    const put: LedgerRow[] = [];
    let confirmed = 0;
    for (const entry of entries) {
      const rows = groups.get(this.#key(entry));
      if (rows === undefined) {
        this.#orphans += Number(this.#isOrphan(entry));
        continue;
      }
      this.#options.roll.mark(rows);
      const pushedAt = this.#pushedAt(entry, rows);
      const was = rows.some(isConfirmed);
      confirmed += Number(isConfirmed({ pushedAt })) - Number(was);
      for (const row of rows) {
        if (row.pushedAt === pushedAt || (was && isConfirmed({ pushedAt }))) continue;
        const next = { ...row, pushedAt };
        put.push({ ...next, dueAt: dueAtOf(next, rules.timeToLiveMs) });
      }
    }
    if (put.length === 0) return;
    await ports.ledger.apply({ put, confirmed: new Map([[this.#set.name, confirmed]]) });
  }

  /** Entries of ours that nothing asks for become rows that wait to be taken away, unless they are too many to be believed. */
  async takeOrphans(console: ReferenceSet | undefined, entries: number): Promise<void> {
    if (!this.#options.listedAll) return;
    const { ledger, sets } = this.#context.ports;
    const { name, elementType } = this.#set;
    const held = (await ledger.held()).find((each) => each.set === name && each.collection === '');
    if (console === undefined || this.#orphans === 0) {
      if (held) await ledger.apply({ release: [held] });
      return;
    }
    if (isSuspicious(this.#orphans, entries) && !isAllowed(this.#orphans, held)) {
      await ledger.apply({ define: [{ name, elementType }], hold: [this.#hold(entries, held)] });
      return;
    }
    await ledger.apply({ define: [{ name, elementType }], release: held ? [held] : [] });
    for await (const page of sets.entries(console, this.#context.signal)) {
      const groups = await this.#groups(page);
      const orphans = page.filter(
        (entry) => !groups.has(this.#key(entry)) && this.#isOrphan(entry),
      );
      const put = orphans.map((entry) => this.#orphanRow(entry));
      const confirmed = new Map([[name, put.length]]);
      if (put.length > 0) await ledger.apply({ put, confirmed });
    }
  }

  /** What the ledger should say about an entry that is on the console. */
  #pushedAt(entry: ReferenceSetEntry, rows: LedgerRows): LedgerRow['pushedAt'] {
    const last = rows.find(isConfirmed)?.pushedAt;
    if (this.#isOurs(entry)) return last ?? this.#seenAt(entry);
    if (this.#context.rules.foreign === 'leave') return FOREIGN;
    // To be written over, which makes it ours.
    return last ?? (rows[0].pushedAt === FOREIGN ? undefined : rows[0].pushedAt);
  }

  /** An old console names no source, so what the ledger speaks of counts as ours. */
  #isOurs({ source }: ReferenceSetEntry): boolean {
    return !this.#options.entrySource || source === this.#options.ownSource;
  }

  #isOrphan(entry: ReferenceSetEntry): boolean {
    const isAdopted = this.#context.rules.foreign === 'adopt' && this.#set.fed;
    if (!this.#options.entrySource) return isAdopted;
    return isAdopted || this.#isOurs(entry);
  }

  #orphanRow(entry: ReferenceSetEntry): LedgerRow {
    const { value } = entry;
    const key = this.#key(entry);
    const seenAt = this.#seenAt(entry);
    const row = { set: this.#set.name, key, collection: CONSOLE, origin: key, value };
    const state = { listed: false, cut: false, pushedAt: seenAt, score: undefined };
    const times = { updatedAt: seenAt, expiresAt: NEVER };
    return { ...row, ...state, ...times, dueAt: dueAtOf({ ...state, ...times }, null) };
  }

  #hold(of: number, held: HeldDeletion | undefined): HeldDeletion {
    const since = held?.since ?? this.#context.ports.clock.now();
    const { name } = this.#set;
    return { set: name, collection: CONSOLE, entries: this.#orphans, of, since, confirmed: false };
  }

  /** The console's clock is not ours, and an instant must not be taken for a sentinel. */
  #seenAt({ lastSeen }: ReferenceSetEntry): number {
    const now = this.#context.ports.clock.now();
    return lastSeen === undefined || lastSeen <= FOREIGN ? now : Math.min(lastSeen, now);
  }

  #key({ value }: ReferenceSetEntry): string {
    return entryKey(this.#set.elementType, value);
  }

  async #groups(entries: readonly ReferenceSetEntry[]): Promise<ReadonlyMap<string, LedgerRows>> {
    const keys = entries.map((entry) => this.#key(entry));
    const rows = await this.#context.ports.ledger.rows(this.#set.name, keys);
    return new Map(groupByKey(rows).map((group) => [group[0].key, group]));
  }
}

/** What the ledger took for confirmed, or for another hand's, and the console does not hold. */
async function sendMissingAgain(
  set: string,
  roll: RollCall,
  { ports: { ledger }, rules: { timeToLiveMs }, tally }: SyncContext,
): Promise<void> {
  for await (const rows of roll.absent(ROWS_PER_SAVE)) {
    // All rows of a key at once: a later page that names it again must not count it again.
    const groups = groupByKey(await ledger.rows(set, [...new Set(rows.map(({ key }) => key))]));
    const put = groups.flat().flatMap((row) => {
      const next = { ...row, pushedAt: undefined };
      return row.pushedAt === undefined ? [] : { ...next, dueAt: dueAtOf(next, timeToLiveMs) };
    });
    const lost = groups.filter((group) => group.some(isConfirmed)).length;
    tally.repaired(set, lost);
    await ledger.apply({ put, confirmed: new Map([[set, -lost]]) });
  }
}
