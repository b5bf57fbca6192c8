import type { SyncReport } from '../report/sync-report.ts';
import { Pusher } from './pusher.ts';
import { newContext, type SyncOptions, type SyncPorts } from './sync-context.ts';

/** Sends what the ledger already knows to be due, without reading any platform. */
export async function pushLedger(ports: SyncPorts, options: SyncOptions): Promise<SyncReport> {
  const { elementTypes } = await ports.sets.capabilities(options.signal);
  const context = newContext(ports, options, elementTypes);
  await new Pusher(context).finish();
  return context.tally.report(await ports.ledger.sets(ports.clock.now()));
}
