import type { ReferenceSet, ReferenceSets } from '@intelbridge/core';
import type { App } from '../composition/compose.ts';
import { lockStore } from '../composition/lock-store.ts';
import { sectionOf } from '../config/section-of.ts';
import { BLOCKLIST_BRAND } from './run-blocklist.ts';
import { THREATQ_BRAND } from './sync-rules.ts';

export interface RemovedSets {
  readonly removed: number;
  /** They hold entries of others, rules use them, or the settings keep them. */
  readonly kept: number;
}

const BATCH = 5_000;

/**
 * Takes our entries out of the reference sets, and away the sets that are empty then; nothing unless the administrator has
 * said so in the settings. Rejects with VendorError and StorageError.
 */
export async function removeOwnSets(app: App, signal?: AbortSignal): Promise<RemovedSets> {
  const lock = lockStore(app.storeFolder, 'sync');
  try {
    const brands = [THREATQ_BRAND, BLOCKLIST_BRAND];
    const sets = (
      await Promise.all(brands.map((brand) => app.sets.list(`${brand} `, signal)))
    ).flat();
    if (!sectionOf(app.settings, 'qradar').removeSetsOnUninstall)
      return { removed: 0, kept: sets.length };
    const { ownSource } = await app.sets.capabilities(signal);
    const gone: boolean[] = [];
    for (const set of sets) {
      await takeOut(app.sets, set, ownSource, signal);
      gone.push(await app.sets.remove(set, signal));
    }
    const removed = gone.filter(Boolean).length;
    return { removed, kept: gone.length - removed };
  } finally {
    lock.release();
  }
}

/** Listed to the end before anything goes: a listing that shrinks meanwhile skips entries. */
async function takeOut(
  sets: ReferenceSets,
  set: ReferenceSet,
  ownSource: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const ours: string[] = [];
  for await (const page of sets.entries(set, signal)) {
    for (const { value, source } of page) if (source === ownSource) ours.push(value);
  }
  for (let at = 0; at < ours.length; at += BATCH) {
    await sets.write(set, { upsert: [], remove: ours.slice(at, at + BATCH) }, signal);
  }
}
