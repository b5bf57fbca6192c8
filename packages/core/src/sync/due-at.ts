import { FOREIGN, IN_DOUBT, type LedgerRow, NOW_DUE, REMOVAL_DUE } from '../ports/ledger.port.ts';
import { type Instant, NEVER } from '../time/instant.ts';

/** The instant an entry's platform expiry falls on. */
export function expiryOf(updatedAt: Instant, timeToLiveMs: number | null): Instant {
  return timeToLiveMs === null ? NEVER : updatedAt + timeToLiveMs;
}

/** Whether the console has confirmed the entry as ours. */
export function isConfirmed({ pushedAt }: Pick<LedgerRow, 'pushedAt'>): boolean {
  return pushedAt !== undefined && pushedAt !== IN_DOUBT && pushedAt !== FOREIGN;
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
  row: Pick<LedgerRow, 'listed' | 'cut' | 'pushedAt' | 'expiresAt'>,
  timeToLiveMs: number | null,
): Instant {
  const { listed, cut, pushedAt, expiresAt } = row;
  if (!listed) return REMOVAL_DUE;
  if (pushedAt === FOREIGN) return expiresAt;
  if (cut) return pushedAt === undefined ? expiresAt : REMOVAL_DUE;
  if (pushedAt === undefined || pushedAt === IN_DOUBT) return NOW_DUE;
  return Math.min(expiresAt, refreshAt(pushedAt, expiresAt, timeToLiveMs));
}
