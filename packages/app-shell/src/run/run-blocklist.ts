import { DAY_MS, type SyncReport, type SyncRules, syncCollections } from '@intelbridge/core';
import type { App } from '../composition/compose.ts';
import { lockStore } from '../composition/lock-store.ts';
import { sectionOf } from '../config/section-of.ts';
import type { Settings } from '../config/settings.config.ts';
import { adviseOn } from './advise-on.ts';
import { logRun } from './log-run.ts';
import type { RunOptions } from './run-sync.ts';
import { syncBetween } from './sync-between.ts';

/** The first words of the sets that CrowdSec feeds. */
export const BLOCKLIST_BRAND = 'CrowdSec Malicious';

const NOTHING: SyncReport = { ok: true, collections: [], sets: [], held: [], errors: [] };

export function toBlocklistRules(settings: Settings): SyncRules {
  const { ttlDays, budget } = sectionOf(settings, 'crowdsec');
  return {
    brand: BLOCKLIST_BRAND,
    typeNames: { 'IP Address': 'IP', 'IPv6 Address': 'IPv6' },
    prefixSets: false,
    prefixScheme: false,
    timeToLiveMs: Math.round(ttlDays * DAY_MS),
    budget: budget === 0 ? null : budget,
    foreign: 'leave',
    removeEmptySets: false,
  };
}

/**
 * One sync of CrowdSec's blocklist, by the engine that syncs ThreatQ's collections, with a ledger of its own: neither takes the
 * other's entries for its own. The log of runs remembers it. Rejects like `runSync`.
 */
export async function runBlocklist(app: App, options: RunOptions = {}): Promise<SyncReport> {
  const blocklist = app.blocklist();
  if (blocklist === undefined) return NOTHING;
  const { source, ledger } = blocklist;
  const lock = lockStore(app.storeFolder, 'sync of the blocklist');
  try {
    return await logRun(app, { ...options, ledger }, async (tally) => {
      const { clock, log, sets } = app;
      const ports = { source, sets, ledger, checkpoints: ledger, clock, log };
      const collections = await source.collections(options.signal);
      const rules = toBlocklistRules(app.settings);
      const report = await syncBetween(app, 'crowdsec', options, (full) =>
        syncCollections(collections, ports, { ...options, full, rules, tally }),
      );
      return { ...report, errors: report.errors.map(adviseOn) };
    });
  } finally {
    lock.release();
  }
}
