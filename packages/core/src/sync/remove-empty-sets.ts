import { isVendorError } from '../errors/vendor-error.ts';
import { CONSOLE } from '../ports/ledger.port.ts';
import type { SyncContext } from './sync-context.ts';

/** Deletes sets that nothing feeds any more; one that the console keeps, because rules use it, stays. */
export async function removeEmptySets(context: SyncContext): Promise<void> {
  const { ledger, sets, clock } = context.ports;
  const unfed = (await ledger.sets(clock.now())).filter(({ fed }) => !fed);
  if (unfed.length === 0 || !context.rules.removeEmptySets) return;
  const onConsole = await sets.list(`${context.rules.brand} `, context.signal);
  for (const { name } of unfed) {
    const set = onConsole.find((each) => each.name === name);
    try {
      const isGone = set === undefined || (await sets.remove(set, context.signal));
      const held = { set: name, collection: CONSOLE };
      if (isGone) await ledger.apply({ undefine: [name], release: [held] });
    } catch (error) {
      if (!isVendorError(error) || error.retryable || error.kind === 'auth') throw error;
      context.ports.log('warn', 'an empty reference set could not be deleted', { set: name });
    }
  }
}
