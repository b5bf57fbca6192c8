import { isVendorError } from '../errors/vendor-error.ts';
import type { LedgerSet } from '../ports/ledger.port.ts';
import type { ReferenceSet } from '../ports/reference-sets.port.ts';
import { compareSet } from './compare-set.ts';
import { reportFailure } from './report-failure.ts';
import type { SyncContext } from './sync-context.ts';

/**
 * Compares what the console really holds with the ledger: entries that are missing are sent again, entries of ours that
 * nothing asks for are taken away, and those of other hands are left alone or adopted. `listedAll`: every collection of
 * the settings was listed completely just now, without which nothing may be called unasked for.
 */
export async function compareConsole(listedAll: boolean, context: SyncContext): Promise<void> {
  const { ledger, sets, clock } = context.ports;
  const known = await ledger.sets(clock.now());
  const onConsole = await sets.list(`${context.rules.brand} `, context.signal);
  const byName = new Map(onConsole.map((set) => [set.name, set]));
  for (const set of known) await compareOne(set, byName.get(set.name), listedAll, context);
  if (!listedAll) return;
  const names = new Set(known.map(({ name }) => name));
  for (const set of onConsole) {
    if (!names.has(set.name)) await compareOne(unknownSet(set), set, listedAll, context);
  }
}

/** A failure costs this set its comparison and nothing else. */
async function compareOne(
  set: LedgerSet,
  console: ReferenceSet | undefined,
  listedAll: boolean,
  context: SyncContext,
): Promise<void> {
  context.signal?.throwIfAborted();
  const { name, elementType } = set;
  const { timeToLiveMs } = context.rules;
  try {
    if (console === undefined || !set.fed) await compareSet(set, console, listedAll, context);
    else {
      const spec = { name, elementType, timeToLiveMs };
      const ensured = await context.ports.sets.ensure(spec, context.signal);
      await compareSet(set, ensured.id === 0 ? console : ensured, listedAll, context);
    }
  } catch (error) {
    if (isVendorError(error) && error.kind !== 'config' && error.kind !== 'protocol') throw error;
    reportFailure(error, context);
  }
}

/** A set named like ours that the ledger knows nothing of: the store was lost, or the vendor's own app made it. */
const unknownSet = ({ name, elementType }: ReferenceSet): LedgerSet => ({
  name,
  elementType,
  confirmed: 0,
  due: 0,
  fed: false,
  cut: 0,
});
