import type { SetAges, SetChange } from '@intelbridge/core';
import type { App } from '../composition/compose.ts';
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

/** The reference sets on the console, with what the store knows of them. None where no platform feeds any. */
export async function describeSets(
  app: App,
  ages: readonly SetAges[],
  signal?: AbortSignal,
): Promise<SetsDescription> {
  const { qradar, threatq } = app.settings;
  if (qradar === undefined || threatq === undefined) return { sets: [], total: 0 };
  const { budget } = toSyncRules(app.settings);
  const [summary, known, changes] = await Promise.all([
    summariseReferenceSets(app, signal),
    app.store.ledger.sets(app.clock.now()),
    app.store.setHistory.lastChanges(),
  ]);
  const cut = new Map(known.map((set) => [set.name, set.cut]));
  const changed = new Map(changes.map(({ set, ...change }) => [set, change]));
  const expiry = new Map(ages.map(({ set, nextExpiryAt }) => [set, nextExpiryAt]));
  const sets = summary.sets.map((set) => ({
    ...set,
    budget: budget ?? undefined,
    leftOut: cut.get(set.name) ?? 0,
    nextExpiryAt: expiry.get(set.name),
    lastChange: changed.get(set.name),
  }));
  return { ...summary, sets };
}
