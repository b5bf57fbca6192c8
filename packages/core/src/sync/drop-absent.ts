import type { HeldDeletion, LedgerRow, LedgerSet, RollCall } from '../ports/ledger.port.ts';
import { asks, groupByKey, wasSent } from './decide-entry.ts';
import { isAllowed, isSuspicious, UNSUSPICIOUS } from './deletion-guard.ts';
import type { PullOutcome } from './pull-collection.ts';
import type { SyncContext } from './sync-context.ts';

const ROWS_PER_PAGE = 5_000;

/**
 * Takes from the collection what its complete listing did not name; rows of other collections keep their entries. So much
 * at once that it cannot be believed is held until an administrator says yes. Only asked after a complete reading.
 */
export async function dropAbsent(
  collection: string,
  pulled: PullOutcome,
  context: SyncContext,
): Promise<void> {
  const { roll } = pulled;
  if (roll === undefined) return;
  const { ledger } = context.ports;
  const held = (await ledger.held()).filter((each) => each.collection === collection);
  const missing = await countMissing(roll, context);
  const holds = await toHold(collection, missing, held, pulled, context);
  const heldSets = new Set(holds.map(({ set }) => set));
  await unlist(roll, heldSets, context);
  const release = held.filter(({ set }) => !heldSets.has(set));
  if (holds.length + release.length > 0) await ledger.apply({ hold: holds, release });
  for (const hold of holds) {
    const { set, entries, of } = hold;
    context.ports.log('info', 'a deletion is held', { set, collection, entries, of });
  }
}

/** Takes everything from a collection that is not in the settings any more. */
export async function retireCollection(collection: string, context: SyncContext): Promise<void> {
  const { ledger } = context.ports;
  const roll = await ledger.callRoll({ collection });
  await unlist(roll, new Set(), context);
  const held = (await ledger.held()).filter((each) => each.collection === collection);
  await ledger.apply({ retire: collection, release: held });
}

/** Entries per set that would go: those the console may hold and no other collection asks for. */
async function countMissing(
  roll: RollCall,
  context: SyncContext,
): Promise<ReadonlyMap<string, number>> {
  const missing = new Map<string, number>();
  let rows = 0;
  for await (const page of roll.absent(ROWS_PER_PAGE)) {
    rows += page.length;
    for (const [set, ofSet] of bySet(page)) {
      const gone = await goingEntries(set, ofSet, context);
      missing.set(set, (missing.get(set) ?? 0) + gone);
    }
  }
  return rows > UNSUSPICIOUS ? missing : new Map();
}

async function goingEntries(
  set: string,
  absent: readonly LedgerRow[],
  { ports: { ledger, clock } }: SyncContext,
): Promise<number> {
  const now = clock.now();
  const collection = absent[0]?.collection;
  const keys = [...new Set(absent.map(({ key }) => key))];
  const groups = groupByKey(await ledger.rows(set, keys));
  return groups.filter(
    (rows) => wasSent(rows) && !rows.some((row) => row.collection !== collection && asks(row, now)),
  ).length;
}

async function toHold(
  collection: string,
  missing: ReadonlyMap<string, number>,
  held: readonly HeldDeletion[],
  { listing, fetched, sizeBefore = 0 }: PullOutcome,
  { ports: { ledger, clock } }: SyncContext,
): Promise<HeldDeletion[]> {
  if (missing.size === 0) return [];
  // Other rules move whole sets, so there the collection's own size has to do.
  const shrank = isSuspicious(sizeBefore - fetched, sizeBefore);
  const sizes = new Map((await ledger.sets(clock.now())).map((set) => [set.name, set]));
  const holds: HeldDeletion[] = [];
  for (const [set, entries] of missing) {
    const before = held.find((each) => each.set === set);
    const of = Math.max(entries, sizeOf(sizes.get(set)));
    const suspicious = listing === 'rules' ? shrank : isSuspicious(entries, of);
    if (!suspicious || entries === 0 || isAllowed(entries, before)) continue;
    const since = before?.since ?? clock.now();
    holds.push({ set, collection, entries, of, since, confirmed: false });
  }
  return holds;
}

const sizeOf = (set: LedgerSet | undefined): number => set?.confirmed ?? 0;

async function unlist(
  roll: RollCall,
  except: ReadonlySet<string>,
  { signal }: SyncContext,
): Promise<void> {
  signal?.throwIfAborted();
  for await (const _step of roll.unlistAbsent(except)) signal?.throwIfAborted();
}

function bySet(rows: readonly LedgerRow[]): Map<string, LedgerRow[]> {
  const sets = new Map<string, LedgerRow[]>();
  for (const row of rows) {
    const ofSet = sets.get(row.set);
    if (ofSet) ofSet.push(row);
    else sets.set(row.set, [row]);
  }
  return sets;
}
