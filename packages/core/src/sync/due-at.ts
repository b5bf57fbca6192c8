import { IN_DOUBT, type LedgerRow, NOW_DUE } from '../ports/ledger.port.ts';
import { type Instant, NEVER } from '../time/instant.ts';

/** The instant an entry's platform expiry falls on. */
export function expiryOf(updatedAt: Instant, timeToLiveMs: number | null): Instant {
  return timeToLiveMs === null ? NEVER : updatedAt + timeToLiveMs;
}

/** Whether the console has confirmed the entry. */
export function isConfirmed(row: Pick<LedgerRow, 'pushedAt'>): boolean {
  return row.pushedAt !== undefined && row.pushedAt !== IN_DOUBT;
}

/** When the console last confirmed the entry; undefined if it never did. */
export function lastConfirmed(rows: readonly LedgerRow[]): Instant | undefined {
  let last: Instant | undefined;
  for (const row of rows) {
    if (isConfirmed(row) && row.pushedAt !== undefined) last = Math.max(last ?? 0, row.pushedAt);
  }
  return last;
}

/**
 * When the console's own expiry (last seen plus time to live) would drop an entry that is still wanted until `until`:
 * it is marked seen again half a time to live earlier. NEVER if the console keeps it long enough.
 */
export function refreshAt(pushedAt: Instant, until: Instant, timeToLiveMs: number | null): Instant {
  if (timeToLiveMs === null || until <= pushedAt + timeToLiveMs) return NEVER;
  return pushedAt + Math.floor(timeToLiveMs / 2);
}

/** When the row next needs a look. */
export function dueAtOf(
  row: Pick<LedgerRow, 'listed' | 'pushedAt' | 'expiresAt'>,
  timeToLiveMs: number | null,
): Instant {
  if (!row.listed || row.pushedAt === undefined || row.pushedAt === IN_DOUBT) return NOW_DUE;
  return Math.min(row.expiresAt, refreshAt(row.pushedAt, row.expiresAt, timeToLiveMs));
}
