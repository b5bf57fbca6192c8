import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@intelbridge/adapters-sqlite';
import { rehearsedSets, type SyncReport, syncCollections } from '@intelbridge/core';
import type { App } from '../composition/compose.ts';
import { openSqliteFile } from '../composition/sqlite-file.ts';
import type { RunOptions } from './run-sync.ts';
import { portsOf } from './run-sync.ts';
import { toSyncRules } from './sync-rules.ts';

/**
 * What a sync would do now: the same run, on a copy of the store that is thrown away, against a console that is read but
 * not written.
 */
export async function runPlan(app: App, options: RunOptions = {}): Promise<SyncReport> {
  const folder = mkdtempSync(join(tmpdir(), 'intelbridge-plan-'));
  try {
    const file = join(folder, 'store.sqlite');
    app.store.copyTo(file);
    const copy = openStore(openSqliteFile(file));
    try {
      const { ledger } = copy;
      const ports = { ...portsOf(app), ledger, checkpoints: ledger, sets: rehearsedSets(app.sets) };
      return await syncCollections(options.collections ?? app.settings.threatq.collections, ports, {
        rules: toSyncRules(app.settings),
        onProgress: options.onProgress,
        signal: options.signal,
      });
    } finally {
      copy.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
