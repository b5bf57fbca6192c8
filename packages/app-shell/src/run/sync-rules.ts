import { DAY_MS, type SyncRules } from '@intelbridge/core';
import { sectionOf } from '../config/section-of.ts';
import type { Settings } from '../config/settings.config.ts';

/** The first word of ThreatQ's reference sets, as its users know them. */
export const THREATQ_BRAND = 'ThreatQ';

export function toSyncRules(settings: Settings): SyncRules {
  const { ttlDays, prefixSets, prefixScheme, budget, foreignEntries, removeEmptySets } = sectionOf(
    settings,
    'threatq',
  );
  return {
    brand: THREATQ_BRAND,
    prefixSets,
    prefixScheme,
    timeToLiveMs: ttlDays === 0 ? null : Math.round(ttlDays * DAY_MS),
    budget: budget === 0 ? null : budget,
    foreign: foreignEntries,
    removeEmptySets,
  };
}
