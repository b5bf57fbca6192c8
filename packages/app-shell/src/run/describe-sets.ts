import type { SetAges, SetChange } from '@intelbridge/core';
import type { App } from '../composition/compose.ts';
import type { Settings } from '../config/settings.config.ts';
import { allLedgers } from './all-ledgers.ts';
import { toBlocklistRules } from './run-blocklist.ts';
import { type SetSummary, summariseReferenceSets } from './summarise-sets.ts';
import { toSyncRules } from './sync-rules.ts';

export interface SetDescription extends SetSummary {
  /** Most entries it may have; undefined: any number. */
  readonly budget: number | undefined;
  /** Indicators beyond that. */
  readonly leftOut: number;
  /** When the next of its entries reaches its time to live. */
  readonly nextExpiryAt: number | undefined;
  /** Undefined where no run changed it since such changes are kept. */
  readonly lastChange: Omit<SetChange, 'set'> | undefined;
}

export interface SetsDescription {
  readonly sets: readonly SetDescription[];
  readonly total: number;
}

/** The reference sets on the console, with what the store knows of them. None without a console. */
export async function describeSets(
  app: App,
  ages: readonly SetAges[],
  signal?: AbortSignal,
): Promise<SetsDescription> {
  if (app.settings.qradar === undefined) return { sets: [], total: 0 };
  const now = app.clock.now();
  const [summary, known, changes] = await Promise.all([
    summariseReferenceSets(app, signal),
    Promise.all(allLedgers(app).map((ledger) => ledger.sets(now))),
    app.store.setHistory.lastChanges(),
  ]);
  const cut = new Map(known.flat().map((set) => [set.name, set.cut]));
  const changed = new Map(changes.map(({ set, ...change }) => [set, change]));
  const expiry = new Map(ages.map(({ set, nextExpiryAt }) => [set, nextExpiryAt]));
  const sets = summary.sets.map((set) => ({
    ...set,
    budget: budgetOf(set.name, app.settings),
    leftOut: cut.get(set.name) ?? 0,
    nextExpiryAt: expiry.get(set.name),
    lastChange: changed.get(set.name),
  }));
  return { ...summary, sets };
}

/** Of the source that feeds the set. */
function budgetOf(name: string, settings: Settings): number | undefined {
  const rules = [
    ...(settings.threatq ? [toSyncRules(settings)] : []),
    ...(settings.crowdsec ? [toBlocklistRules(settings)] : []),
  ];
  return rules.find(({ brand }) => name.startsWith(`${brand} `))?.budget ?? undefined;
}
