import type { SyncReport } from '../report/sync-report.ts';
import { compareConsole } from './compare-console.ts';
import { dropAbsent, retireCollection } from './drop-absent.ts';
import { fitBudget } from './fit-budget.ts';
import { pullCollection } from './pull-collection.ts';
import { pushSets } from './push-sets.ts';
import { removeEmptySets } from './remove-empty-sets.ts';
import { reportFailure, toReportedError } from './report-failure.ts';
import { newContext, type SyncContext, type SyncOptions, type SyncPorts } from './sync-context.ts';

/**
 * Brings the reference sets up to what the collections hold: reads what changed since the last run, or everything, works
 * out what that means for the sets, and sends it. Failures of the platform or the console are in the report; a
 * cancellation rejects with the signal's reason. After any end the next run goes on where this one stopped.
 */
export async function syncCollections(
  collections: readonly string[],
  ports: SyncPorts,
  options: SyncOptions,
): Promise<SyncReport> {
  const start = newContext(ports, options, new Set());
  let context: SyncContext;
  try {
    const { elementTypes } = await ports.sets.capabilities(options.signal);
    await ports.source.requireCollections(collections, options.signal);
    context = { ...newContext(ports, options, elementTypes), tally: start.tally };
  } catch (error) {
    reportFailure(error, start);
    for (const name of collections) {
      start.tally.collection({ name, fetched: 0, complete: false, full: false });
    }
    return start.tally.report([], []);
  }
  await reconcile(collections, context);
  const { ledger, clock } = ports;
  return context.tally.report(await ledger.sets(clock.now()), await ledger.held());
}

async function reconcile(collections: readonly string[], context: SyncContext): Promise<void> {
  await retireOthers(collections, context);
  const pulls: Pulled[] = [];
  for (const collection of collections) pulls.push(await pull(collection, context));
  try {
    if (pulls.some(({ listed }) => listed !== 'changes')) {
      await compareConsole(
        context.partial !== true && pulls.every(({ listed }) => listed === 'all'),
        context,
      );
    }
    await fitBudgets(context);
    await pushSets(context);
    await removeEmptySets(context);
  } catch (error) {
    reportFailure(error, context);
  }
}

/** Collections that left the settings. */
async function retireOthers(collections: readonly string[], context: SyncContext): Promise<void> {
  if (context.partial === true) return;
  for (const name of await context.ports.ledger.collections()) {
    if (!collections.includes(name)) await retireCollection(name, context);
  }
}

async function fitBudgets(context: SyncContext): Promise<void> {
  const { ledger, clock } = context.ports;
  const { budget } = context.rules;
  for (const set of await ledger.sets(clock.now())) {
    const mayExceed = budget !== null && (await ledger.hasMoreThan(set.name, budget));
    if (set.cut > 0 || mayExceed) await fitBudget(set.name, context);
  }
}

/** `some`: the listing had gaps. */
interface Pulled {
  readonly listed: 'all' | 'some' | 'changes';
}

async function pull(name: string, context: SyncContext): Promise<Pulled> {
  const { tally, ports } = context;
  try {
    const pulled = await pullCollection(name, context);
    const { fetched, end, listing } = pulled;
    const { complete } = end;
    const full = listing !== undefined;
    tally.collection({ name, fetched, complete, full, ...(!complete && { reason: end.reason }) });
    if (complete) {
      await dropAbsent(name, pulled, context);
      return { listed: full ? 'all' : 'changes' };
    }
    ports.log('warn', `${name}: ${end.reason}`, { collection: name });
    const cause = toReportedError(end.cause);
    if (cause) tally.error(cause);
    return { listed: full ? 'some' : 'changes' };
  } catch (error) {
    const { message } = reportFailure(error, context);
    tally.collection({ name, fetched: 0, complete: false, full: false, reason: message });
    return { listed: 'changes' };
  }
}
