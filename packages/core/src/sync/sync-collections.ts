import type { SyncReport } from '../report/sync-report.ts';
import { pullCollection } from './pull-collection.ts';
import { Pusher } from './pusher.ts';
import { reportFailure, toReportedError } from './report-failure.ts';
import { newContext, type SyncContext, type SyncOptions, type SyncPorts } from './sync-context.ts';

/**
 * Brings the reference sets up to what the collections hold: reads what changed since the last run, sends what that
 * changes, and removes what was withdrawn or has outlived its time. Failures of the platform or the console are in the
 * report; a cancellation rejects with the signal's reason. After any end the next run goes on where this one stopped.
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
    context = { ...start, offered: elementTypes };
  } catch (error) {
    reportFailure(error, start);
    for (const name of collections) start.tally.collection({ name, fetched: 0, complete: false });
    return start.tally.report([]);
  }
  const pusher = new Pusher(context);
  for (const collection of collections) await pull(collection, context, pusher);
  await pusher.finish();
  return context.tally.report(await ports.ledger.sets(ports.clock.now()));
}

async function pull(name: string, context: SyncContext, pusher: Pusher): Promise<void> {
  const { tally, ports } = context;
  try {
    const { fetched, end } = await pullCollection(name, context, (due) => pusher.saved(due));
    const { complete } = end;
    tally.collection({ name, fetched, complete, ...(!complete && { reason: end.reason }) });
    if (complete) return;
    ports.log('warn', `${name}: ${end.reason}`, { collection: name });
    const cause = toReportedError(end.cause);
    if (cause) tally.error(cause);
  } catch (error) {
    const { message } = reportFailure(error, context);
    tally.collection({ name, fetched: 0, complete: false, reason: message });
  }
}
