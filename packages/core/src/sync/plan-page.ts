import type { LedgerRow } from '../ports/ledger.port.ts';
import type { Instant } from '../time/instant.ts';
import { dueAtOf, expiryOf } from './due-at.ts';
import type { WantedEntry } from './wanted-entry.ts';

export interface PagePlan {
  readonly put: readonly LedgerRow[];
  /** Rows the ledger had already that the page speaks of. */
  readonly listed: readonly LedgerRow[];
  /** Entries already past their time to live that no ledger row stands for. */
  readonly tooOld: number;
}

export interface PlanContext {
  readonly collection: string;
  readonly timeToLiveMs: number | null;
  readonly now: Instant;
}

const SEPARATOR = '\u0000';
/** Within one set and collection; nearly every origin is its key, and then no text is made. */
const idOf = ({ key, origin }: Pick<LedgerRow, 'key' | 'origin'>) =>
  origin === key ? key : key + SEPARATOR + origin;

/**
 * What a page of one set changes in the ledger. `known` are the ledger's rows of the page's keys, of every collection.
 * Only rows that differ are written: a page that says nothing new costs nothing.
 */
export function planPage(
  entries: readonly WantedEntry[],
  known: readonly LedgerRow[],
  context: PlanContext,
): PagePlan {
  const { rows, pushed } = index(known, context.collection);
  const put = new Map<string, LedgerRow>();
  const listed: LedgerRow[] = [];
  let tooOld = 0;
  for (const entry of entries) {
    const id = idOf(entry);
    const stored = rows.get(id);
    const held = put.get(id) ?? stored;
    if (stored) listed.push(stored);
    const next = nextRow(entry, held, pushed.get(entry.key), context);
    if (next === 'too-old') tooOld += 1;
    else if (next !== 'same') put.set(id, next);
  }
  return { put: [...put.values()], listed, tooOld };
}

/** The collection's own rows, and when the console last confirmed a key for whatever collection. */
function index(known: readonly LedgerRow[], collection: string) {
  const rows = new Map<string, LedgerRow>();
  const pushed = new Map<string, Instant>();
  for (const row of known) {
    if (row.collection === collection) rows.set(idOf(row), row);
    if (row.pushedAt !== undefined) {
      pushed.set(row.key, Math.max(row.pushedAt, pushed.get(row.key) ?? row.pushedAt));
    }
  }
  return { rows, pushed };
}

function nextRow(
  entry: WantedEntry,
  held: LedgerRow | undefined,
  pushedAt: Instant | undefined,
  { collection, timeToLiveMs, now }: PlanContext,
): LedgerRow | 'same' | 'too-old' {
  const listed = entry.status === 'deployable';
  if (!held && !listed) return 'same';
  const updatedAt = entry.updatedAt ?? held?.updatedAt ?? now;
  const expiresAt = expiryOf(updatedAt, timeToLiveMs);
  if (!held && expiresAt <= now) return 'too-old';
  const cut = held?.cut ?? false;
  const confirmedAt = held ? held.pushedAt : pushedAt;
  const { score } = entry;
  if (held && isSame(held, { updatedAt, expiresAt, score, listed })) return 'same';
  return {
    set: entry.set,
    key: entry.key,
    collection,
    origin: entry.origin,
    value: held?.value ?? entry.value,
    updatedAt,
    expiresAt,
    score,
    listed,
    cut,
    ref: held?.ref,
    pushedAt: confirmedAt,
    dueAt: dueAtOf({ listed, cut, pushedAt: confirmedAt, expiresAt }, timeToLiveMs),
  };
}

function isSame(
  held: LedgerRow,
  row: Pick<LedgerRow, 'updatedAt' | 'expiresAt' | 'score' | 'listed'>,
): boolean {
  return (
    held.updatedAt === row.updatedAt &&
    held.expiresAt === row.expiresAt &&
    held.score === row.score &&
    held.listed === row.listed
  );
}
