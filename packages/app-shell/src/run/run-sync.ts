import {
  type SyncPorts,
  type SyncProgress,
  type SyncReport,
  syncCollections,
} from '@intelbridge/core';
import type { App } from '../composition/compose.ts';
import { lockStore } from '../composition/lock-store.ts';
import { rehearse } from '../composition/rehearse.ts';
import { adviseOn } from './advise-on.ts';
import { toSyncRules } from './sync-rules.ts';

export interface RunOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: SyncProgress) => void) | undefined;
  /** Default: all collections of the settings. */
  readonly collections?: readonly string[] | undefined;
}

/**
 * One sync of the settings' collections. Rejects with StorageError, of kind `locked` while another process syncs the same
 * store, and with the signal's reason when it fires.
 */
export async function runSync(app: App, options: RunOptions = {}): Promise<SyncReport> {
  const lock = lockStore(app.storeFolder);
  try {
    return await run(app, options);
  } finally {
    lock.release();
  }
}

/** What a sync would do now: the same run as a rehearsal, which changes neither the store nor the console. */
export async function runPlan(app: App, options: RunOptions = {}): Promise<SyncReport> {
  const copy = rehearse(app);
  try {
    return await run(copy, options);
  } finally {
    await copy.close();
  }
}

async function run(app: App, options: RunOptions): Promise<SyncReport> {
  const { threatq } = app.settings;
  if (!threatq.ingest) return { ok: true, collections: [], sets: [], errors: [] };
  const { onProgress, signal, collections = threatq.collections } = options;
  const rules = toSyncRules(app.settings);
  const report = await syncCollections(collections, portsOf(app), { rules, onProgress, signal });
  return { ...report, errors: report.errors.map(adviseOn) };
}

export function portsOf(app: App): SyncPorts {
  const { ledger } = app.store;
  const { source, sets, clock, log } = app;
  return { source, sets, ledger, checkpoints: ledger, clock, log };
}
