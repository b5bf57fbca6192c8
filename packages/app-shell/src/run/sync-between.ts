import type { SyncReport } from '@intelbridge/core';
import type { App } from '../composition/compose.ts';
import { betweenSystems } from './between-systems.ts';

interface Asked {
  readonly full?: boolean | undefined;
  readonly collections?: readonly string[] | undefined;
}

/** Does a sync, of everything where it is between other systems than the last good one. Rejects as it does, and with StorageError. */
export function syncBetween(
  app: App,
  source: 'threatq' | 'crowdsec',
  { full = false, collections }: Asked,
  sync: (full: boolean) => Promise<SyncReport>,
): Promise<SyncReport> {
  return betweenSystems(app, {
    what: `systems of the sync from ${source}`,
    systems: [source, 'qradar'],
    // The collections that are left out are still of those before.
    isWhole: collections === undefined,
    run: (isOther) => sync(full || isOther),
  });
}
