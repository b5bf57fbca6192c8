import type { Call } from '../http/call.ts';
import type { Tombstone } from '../store/indicator-store.ts';
import type { Owner } from '../store/owners.ts';
import { sinceOf } from './v2-filters.ts';

const dayMs = 86_400_000;

/** What was deleted from an owner and is still remembered, newest first. Throws 400. */
export function deletedFrom(call: Call, owners: readonly Owner[]): readonly Tombstone[] {
  const { world } = call;
  const { deletedKeptDays } = world.behaviour;
  const since = sinceOf(call, 'deletedSince');
  const oldest = deletedKeptDays === null ? 0 : world.nowMs - deletedKeptDays * dayMs;
  return world.store.tombstones
    .filter(
      ({ owner, deletedMs }) => owners.includes(owner) && deletedMs >= Math.max(since, oldest),
    )
    .toReversed();
}
