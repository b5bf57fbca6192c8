import type { Checkpoint } from '../ports/ledger.port.ts';
import type { SyncContext } from './sync-context.ts';

/** Why a whole collection is read: it never was, the rules changed, somebody asked, or it is time again. */
export type Listing = 'first' | 'rules' | 'asked' | 'due';

/** Undefined if reading its changes is enough. */
export function listingNeeded(
  before: Checkpoint | undefined,
  { digest, full, fullEveryMs, ports }: SyncContext,
): Listing | undefined {
  if (before === undefined) return 'first';
  if (before.rules !== digest) return 'rules';
  if (full === true) return 'asked';
  if (fullEveryMs === undefined || fullEveryMs === null) return undefined;
  const { listedAt } = before;
  const isDue = listedAt === undefined || ports.clock.now() - listedAt >= fullEveryMs;
  return isDue ? 'due' : undefined;
}
