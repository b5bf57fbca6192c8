import { type SyncReport, toReportedError } from '@intelbridge/core';
import type { App } from '../composition/compose.ts';
import { allLedgers } from './all-ledgers.ts';

/** Keeps how large the sets are after a run. A history that cannot be written costs a warning and not the run. */
export async function noteSets(app: App, { sets: done }: SyncReport): Promise<void> {
  const { store, clock, log } = app;
  const now = clock.now();
  try {
    const did = new Map(done.map((set) => [set.name, set]));
    const known = await Promise.all(allLedgers(app).map((ledger) => ledger.sets(now)));
    const sets = known.flat().map(({ name, confirmed }) => {
      const { added = 0, removed = 0 } = did.get(name) ?? {};
      return { set: name, entries: confirmed, added, removed };
    });
    await store.setHistory.note(now, sets);
  } catch (error) {
    const failure = toReportedError(error);
    if (failure === undefined) throw error;
    log('warn', `the sizes of the sets are not in the history: ${failure.message}`);
  }
}
