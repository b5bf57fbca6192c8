import { CachedLookup, type EnrichReport, enrichOffenses } from '@intelbridge/core';
import type { App } from '../composition/compose.ts';
import { lockStore } from '../composition/lock-store.ts';
import { adviseOn } from './advise-on.ts';
import { logOffenseRun, notesDone } from './log-offense-run.ts';

/** So many addresses of an offense are looked up for its note, where they are wanted at all. */
const ADDRESSES_PER_NOTE = 20;

/**
 * Notes on the offenses of these ids, or on all that are not closed and have to do with an address. A round over all
 * rejects with StorageError of kind `locked` while another one works with the same store. Only where somebody named offenses
 * may the reserve of a quota be spent on them.
 */
export async function runNotes(
  app: App,
  which: readonly number[] | 'all',
  signal?: AbortSignal,
): Promise<EnrichReport> {
  const lock = which === 'all' ? lockStore(app.storeFolder, 'round of notes') : undefined;
  try {
    const startedAt = app.clock.now();
    const { offenses, offenseNotes: notes, turns, log, store, settings } = app;
    // A platform at hand is asked for the newest; what a service of the internet said today costs nothing again.
    const spending = which === 'all' ? 'automatic' : 'by-hand';
    const lookups = app.lookups.map((each) =>
      each.isCloud ? new CachedLookup(each, app.lookUps, spending) : each,
    );
    const ports = { offenses, notes, lookups, turns, log, ledger: store.notes };
    const addresses = settings.offenses.notesAddresses ? ADDRESSES_PER_NOTE : 0;
    const report = await enrichOffenses(which, ports, { addresses, signal });
    const advised = { ...report, errors: report.errors.map(adviseOn) };
    await logOffenseRun(app, startedAt, notesDone(advised));
    return advised;
  } finally {
    lock?.release();
  }
}
