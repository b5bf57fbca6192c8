import { confirmHeld, discardHeld, type HeldDeletion } from '@intelbridge/core';
import type { App } from '../composition/compose.ts';
import { lockStore } from '../composition/lock-store.ts';

const DECISIONS = { confirm: confirmHeld, discard: discardHeld } as const;

export type HeldDecision = keyof typeof DECISIONS;

/**
 * Confirms or discards a held deletion while no sync runs. Rejects with HeldError if it is not held, and with StorageError of
 * kind `locked` while a sync runs.
 */
export async function decideHeld(
  app: App,
  decision: HeldDecision,
  set: string,
  collection?: string,
): Promise<HeldDeletion> {
  const lock = lockStore(app.storeFolder, 'sync');
  try {
    return await DECISIONS[decision](app.store.ledger, set, collection);
  } finally {
    lock.release();
  }
}
