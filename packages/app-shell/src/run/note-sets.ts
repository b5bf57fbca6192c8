import { type SyncReport, toReportedError } from '@intelbridge/core';
import type { App } from '../composition/compose.ts';

/** Keeps how large the sets are after a run. A history that cannot be written costs a warning and not the run. */
export async function noteSets(
  { store, clock, log }: App,
  { sets: done }: SyncReport,
): Promise<void> {
  const now = clock.now();
  try {
    const did = new Map(done.map((set) => [set.name, set]));
    const sets = (await store.ledger.sets(now)).map(({ name, confirmed }) => {
      const { added = 0, removed = 0 } = did.get(name) ?? {};
      return { set: name, entries: confirmed, added, removed };
    });
    await store.setHistory.note(now, sets);
  } catch (error) {
    const known = toReportedError(error);
    if (known === undefined) throw error;
    log('warn', `the sizes of the sets are not in the history: ${known.message}`);
  }
}
