import { FOREIGN, type LedgerRow } from '../ports/ledger.port.ts';
import type { Instant } from '../time/instant.ts';
import { isConfirmed, lastConfirmed, refreshAt } from './due-at.ts';

/** What one entry of the console needs: to be added, marked seen again, taken away, or nothing. */
export type EntryAction = 'add' | 'refresh' | 'remove' | 'none';

export interface EntryDecision {
  readonly action: EntryAction;
  readonly key: string;
  /** The value to send. */
  readonly value: string;
  /** Whether the console had confirmed the entry before. */
  readonly confirmed: boolean;
  /** What it was decided from. */
  readonly rows: LedgerRows;
}

/** All rows of one key. */
export type LedgerRows = readonly [LedgerRow, ...LedgerRow[]];

/** A row whose collection asks for its entry. */
export function asks(row: LedgerRow, now: Instant): boolean {
  return row.listed && row.expiresAt > now;
}

/** A row that asks and for which there is room in the set. */
export function isWanted(row: LedgerRow, now: Instant): boolean {
  return asks(row, now) && !row.cut;
}

/**
 * Decides for one key from all its rows: the set holds the union, so the entry stays while any collection asks for it.
 * An entry that was never sent is not taken away: it may be somebody else's.
 */
export function decideEntry(
  rows: LedgerRows,
  now: Instant,
  timeToLiveMs: number | null,
): EntryDecision {
  const wanted = rows.filter((row) => isWanted(row, now));
  const confirmed = rows.some(isConfirmed);
  const { key, value } = wanted[0] ?? rows[0];
  return { action: actionFor(rows, wanted, now, timeToLiveMs), key, value, confirmed, rows };
}

function actionFor(
  rows: readonly LedgerRow[],
  wanted: readonly LedgerRow[],
  now: Instant,
  timeToLiveMs: number | null,
): EntryAction {
  if (wanted.length === 0) return wasSent(rows) ? 'remove' : 'none';
  const pushedAt = lastConfirmed(rows);
  if (pushedAt === undefined) {
    return rows.some((row) => row.pushedAt === FOREIGN) ? 'none' : 'add';
  }
  const until = Math.max(...wanted.map((row) => row.expiresAt));
  return refreshAt(pushedAt, until, timeToLiveMs) <= now ? 'refresh' : 'none';
}

/** Whether the console may hold the entry as ours. */
export function wasSent(rows: readonly LedgerRow[]): boolean {
  return rows.some(({ pushedAt }) => pushedAt !== undefined && pushedAt !== FOREIGN);
}

/** Neighbouring rows of one key, as `Ledger.due` delivers them. */
export function groupByKey(rows: readonly LedgerRow[]): [LedgerRow, ...LedgerRow[]][] {
  const groups: [LedgerRow, ...LedgerRow[]][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.[0].key === row.key) last.push(row);
    else groups.push([row]);
  }
  return groups;
}
