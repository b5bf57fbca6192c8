import { confirmHeld, discardHeld, type HeldDeletion, heldDeletions } from '@intelbridge/core';
import type { App } from '../composition/compose.ts';
import { lockStore } from '../composition/lock-store.ts';

const DECISIONS = { confirm: confirmHeld, discard: discardHeld } as const;

export type HeldDecision = keyof typeof DECISIONS;

/** Deletions that wait for an administrator, of every source. Rejects with StorageError. */
export async function allHeld(app: App): Promise<readonly HeldDeletion[]> {
  const blocklist = app.blocklist();
  const ofBlocklist = blocklist === undefined ? [] : await heldDeletions(blocklist.ledger);
  return [...(await heldDeletions(app.store.ledger)), ...ofBlocklist];
}

/**
 * Confirms or discards a held deletion while no sync of its source runs. Rejects with HeldError if it is not held, and with
 * StorageError of kind `locked` while one runs.
 */
export async function decideHeld(
  app: App,
  decision: HeldDecision,
  set: string,
  collection?: string,
): Promise<HeldDeletion> {
  const blocklist = app.blocklist();
  const ofBlocklist = blocklist === undefined ? [] : await heldDeletions(blocklist.ledger);
  const isOfBlocklist = blocklist !== undefined && ofBlocklist.some((each) => each.set === set);
  const lock = lockStore(app.storeFolder, isOfBlocklist ? 'sync of the blocklist' : 'sync');
  try {
    const { ledger } = isOfBlocklist ? blocklist : app.store;
    return await DECISIONS[decision](ledger, set, collection);
  } finally {
    lock.release();
  }
}
