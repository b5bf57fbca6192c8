import type { SyncReport } from '../report/sync-report.ts';
import { pushSets } from './push-sets.ts';
import { newContext, type SyncOptions, type SyncPorts } from './sync-context.ts';

/** Sends what the ledger already knows to be due, without reading any platform. */
export async function pushLedger(ports: SyncPorts, options: SyncOptions): Promise<SyncReport> {
  const { elementTypes } = await ports.sets.capabilities(options.signal);
  const context = newContext(ports, options, elementTypes);
  await pushSets(context);
  const { ledger, clock } = ports;
  return context.tally.report(await ledger.sets(clock.now()), await ledger.held());
}
