import type { SyncReport } from '@intelbridge/core';
import type { App } from '../composition/compose.ts';
import { sectionOf } from '../config/section-of.ts';
import { hostOf } from './host-of.ts';

interface Asked {
  readonly full?: boolean | undefined;
  readonly collections?: readonly string[] | undefined;
}

/**
 * Does a sync, of everything where it is between other systems than the last good one: what the ledger knows was read of those
 * and written to those. Rejects as it does, and with StorageError.
 */
export async function syncBetween(
  { settings, store: { facts } }: App,
  source: 'threatq' | 'crowdsec',
  { full = false, collections }: Asked,
  sync: (full: boolean) => Promise<SyncReport>,
): Promise<SyncReport> {
  const key = `systems of the sync from ${source}`;
  const systems = [source, 'qradar' as const].map((each) => hostOf(sectionOf(settings, each).url));
  const now = systems.join(' ');
  const before = await facts.read(key);
  if (before === undefined) await facts.write(key, now);
  const isOther = before !== undefined && before !== now;
  const report = await sync(full || isOther);
  // The collections that are left out are still of those before.
  if (isOther && report.ok && collections === undefined) await facts.write(key, now);
  return report;
}
