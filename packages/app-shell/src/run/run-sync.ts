import { join } from 'node:path';
import { takeRunLock } from '@intelbridge/adapters-sqlite';
import {
  type SyncPorts,
  type SyncProgress,
  type SyncReport,
  syncCollections,
} from '@intelbridge/core';
import type { App } from '../composition/compose.ts';
import { openSqliteFile } from '../composition/sqlite-file.ts';
import { toSyncRules } from './sync-rules.ts';

export interface RunOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: SyncProgress) => void) | undefined;
  /** Default: all collections of the settings. */
  readonly collections?: readonly string[] | undefined;
}

/**
 * One sync of the settings' collections. Rejects with StorageError of kind `locked` while another process syncs the same
 * store, and with the signal's reason when it fires.
 */
export async function runSync(app: App, options: RunOptions = {}): Promise<SyncReport> {
  const { threatq } = app.settings;
  if (!threatq.ingest) return { ok: true, collections: [], sets: [], errors: [] };
  const lock = takeRunLock(openSqliteFile(join(app.storeFolder, 'run.lock')));
  try {
    return await syncCollections(options.collections ?? threatq.collections, portsOf(app), {
      rules: toSyncRules(app.settings),
      onProgress: options.onProgress,
      signal: options.signal,
    });
  } finally {
    lock.release();
  }
}

export function portsOf(app: App): SyncPorts {
  const { ledger } = app.store;
  const { source, sets, clock, log } = app;
  return { source, sets, ledger, checkpoints: ledger, clock, log };
}
