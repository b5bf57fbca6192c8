import type { LedgerRow } from '../ports/ledger.port.ts';
import type { Instant } from '../time/instant.ts';
import { isWanted } from './decide-entry.ts';
import { dueAtOf } from './due-at.ts';
import type { SyncContext } from './sync-context.ts';

const ROWS_AT_ONCE = 5_000;

/** Better stands first: by score, then by last update, then by key, so that no two are equal. */
function compareRank(a: LedgerRow, b: LedgerRow): number {
  const byScore = (b.score ?? -1) - (a.score ?? -1);
  if (byScore !== 0) return byScore;
  if (a.updatedAt !== b.updatedAt) return b.updatedAt - a.updatedAt;
  return a.key < b.key ? -1 : Number(a.key > b.key);
}

/**
 * Keeps the best of a set up to its budget: changes those outside that are better for those inside that are worse, cuts the
 * worst where there are too many, and lets the best come in where there is room. It costs what changes, not what the set
 * holds.
 */
export async function fitBudget(set: string, context: SyncContext): Promise<void> {
  const budget = context.rules.budget ?? Number.POSITIVE_INFINITY;
  const fitting = new Fitting(set, context);
  while (await fitting.exchange()) context.signal?.throwIfAborted();
  let kept = await fitting.kept();
  while (kept > budget) {
    context.signal?.throwIfAborted();
    kept -= await fitting.cutWorst(kept - budget);
  }
  for (let come = Number.NaN; kept < budget && come !== 0; kept += come) {
    context.signal?.throwIfAborted();
    come = await fitting.keepBest(budget - kept);
  }
}

class Fitting {
  readonly #set: string;
  readonly #now: Instant;
  readonly #context: SyncContext;

  constructor(set: string, context: SyncContext) {
    this.#set = set;
    this.#context = context;
    this.#now = context.ports.clock.now();
  }

  kept(): Promise<number> {
    return this.#context.ports.ledger.kept(this.#set, this.#now);
  }

  /** The best outside against the worst inside; false if there is nothing to change. */
  async exchange(): Promise<boolean> {
    const best = await this.#ranked('best-cut');
    if (best.length === 0) return false;
    const worst = await this.#ranked('worst-kept');
    const better = best.findIndex((row, at) => {
      const other = worst[at];
      return other === undefined || compareRank(row, other) >= 0;
    });
    const pairs = better === -1 ? best.length : better;
    if (pairs === 0) return false;
    await this.#mark({ cut: worst.slice(0, pairs), keep: best.slice(0, pairs) });
    return true;
  }

  /** Cuts rows from the worst on, at most a page, until so many entries are out; an entry is out with its last row. */
  async cutWorst(entries: number): Promise<number> {
    const rows = await this.#ranked('worst-kept');
    const inside = await this.#rowsInside(rows);
    const cut: LedgerRow[] = [];
    let out = 0;
    for (const row of rows) {
      if (out === entries) break;
      const left = (inside.get(row.key) ?? 1) - 1;
      inside.set(row.key, left);
      cut.push(row);
      if (left === 0) out += 1;
    }
    await this.#mark({ cut, keep: [] });
    return out;
  }

  /** Lets rows in from the best on, at most a page, until so many entries have come; 0 if nothing is cut. */
  async keepBest(entries: number): Promise<number> {
    const rows = await this.#ranked('best-cut');
    const inside = await this.#rowsInside(rows);
    const keep: LedgerRow[] = [];
    let come = 0;
    for (const row of rows) {
      if (come === entries) break;
      const before = inside.get(row.key) ?? 0;
      inside.set(row.key, before + 1);
      keep.push(row);
      if (before === 0) come += 1;
    }
    await this.#mark({ cut: [], keep });
    return keep.length > 0 && come === 0 ? this.keepBest(entries) : come;
  }

  #ranked(which: 'worst-kept' | 'best-cut'): Promise<readonly LedgerRow[]> {
    return this.#context.ports.ledger.ranked(this.#set, which, this.#now, ROWS_AT_ONCE);
  }

  /** How many rows of each entry are inside. */
  async #rowsInside(rows: readonly LedgerRow[]): Promise<Map<string, number>> {
    const keys = [...new Set(rows.map(({ key }) => key))];
    const inside = new Map<string, number>();
    for (const row of await this.#context.ports.ledger.rows(this.#set, keys)) {
      if (isWanted(row, this.#now)) inside.set(row.key, (inside.get(row.key) ?? 0) + 1);
    }
    return inside;
  }

  async #mark({
    cut,
    keep,
  }: Readonly<Record<'cut' | 'keep', readonly LedgerRow[]>>): Promise<void> {
    const { ports, rules } = this.#context;
    const change = (row: LedgerRow, isCut: boolean): LedgerRow => {
      const next = { ...row, cut: isCut };
      return { ...next, dueAt: dueAtOf(next, rules.timeToLiveMs) };
    };
    const put = [...cut.map((row) => change(row, true)), ...keep.map((row) => change(row, false))];
    if (put.length > 0) await ports.ledger.apply({ put });
  }
}
