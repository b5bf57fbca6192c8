import { isVendorError, type VendorErrorKind } from '../errors/vendor-error.ts';
import type { LedgerSet } from '../ports/ledger.port.ts';
import { pushSet } from './push-set.ts';
import { reportFailure } from './report-failure.ts';
import type { SyncContext } from './sync-context.ts';

/** Sets fed at once: two kept connections are the measured knee. */
const SETS_AT_ONCE = 2;

/** Failures of the connection, not of one set: the other sets would meet the same. */
const OF_THE_CONSOLE: ReadonlySet<VendorErrorKind> = new Set<VendorErrorKind>([
  'auth',
  'forbidden',
  'rate-limited',
  'unavailable',
]);

/** Pushes all that is due, two sets at a time. Failures of the console are in the tally; anything else is thrown. */
export async function pushSets(context: SyncContext): Promise<void> {
  const { ledger, clock } = context.ports;
  const sets = await ledger.sets(clock.now());
  // The largest first, so that it does not go on alone in the end.
  const queue = sets.filter(({ due }) => due > 0).sort((a, b) => b.due - a.due);
  let stopped = false;
  const push = async (set: LedgerSet): Promise<void> => {
    try {
      await pushSet(set, context);
    } catch (error) {
      stopped ||= !isVendorError(error) || OF_THE_CONSOLE.has(error.kind);
      reportFailure(error, context);
    }
  };
  const lane = async (): Promise<void> => {
    for (let set = queue.shift(); set && !stopped; set = queue.shift()) await push(set);
  };
  const lanes = Array.from({ length: SETS_AT_ONCE }, lane);
  // A lane that throws must not leave the other one writing behind the caller's back.
  const [failed] = (await Promise.allSettled(lanes)).filter(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}
