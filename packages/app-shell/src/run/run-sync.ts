import {
  HOUR_MS,
  type SyncPorts,
  type SyncProgress,
  type SyncReport,
  syncCollections,
  type Tally,
} from '@intelbridge/core';
import type { App } from '../composition/compose.ts';
import { lockStore } from '../composition/lock-store.ts';
import { type Rehearsed, rehearse } from '../composition/rehearse.ts';
import { sectionOf } from '../config/section-of.ts';
import { adviseOn } from './advise-on.ts';
import { logRun } from './log-run.ts';
import { syncBetween } from './sync-between.ts';
import { toSyncRules } from './sync-rules.ts';

/** Of a run that had nothing to do. */
const EMPTY_REPORT: SyncReport = { ok: true, collections: [], sets: [], held: [], errors: [] };

export interface RunOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: SyncProgress) => void) | undefined;
  /** Default: all collections of the settings; others are left as they are. */
  readonly collections?: readonly string[] | undefined;
  /** List every collection completely, whatever is due. */
  readonly full?: boolean | undefined;
}

/**
 * One sync of the settings' collections, which the log of runs remembers. Rejects with StorageError, of kind `locked` while
 * another process syncs the same store, and with the signal's reason when it fires.
 */
export async function runSync(app: App, options: RunOptions = {}): Promise<SyncReport> {
  if (!sectionOf(app.settings, 'threatq').ingest) return EMPTY_REPORT;
  const lock = lockStore(app.storeFolder, 'sync');
  try {
    return await logRun(app, options, (tally) => run(app, options, tally));
  } finally {
    lock.release();
  }
}

/** What a sync would do now: the same run as a rehearsal, which changes neither the store nor the console. */
export async function runPlan(app: Rehearsed, options: RunOptions = {}): Promise<SyncReport> {
  if (!sectionOf(app.settings, 'threatq').ingest) return EMPTY_REPORT;
  const copy = await rehearse(app);
  try {
    return await run(copy, options);
  } finally {
    await copy.close();
  }
}

async function run(app: App, options: RunOptions, tally?: Tally): Promise<SyncReport> {
  const threatq = sectionOf(app.settings, 'threatq');
  const { collections = threatq.collections, ...rest } = options;
  const report = await syncBetween(app, 'threatq', options, (full) =>
    syncCollections(collections, portsOf(app), {
      ...rest,
      full,
      tally,
      rules: toSyncRules(app.settings),
      partial: options.collections !== undefined,
      fullEveryMs: threatq.fullSync ? threatq.fullSyncHours * HOUR_MS : null,
    }),
  );
  return { ...report, errors: report.errors.map(adviseOn) };
}

export function portsOf(app: App): SyncPorts {
  const { ledger } = app.store;
  const { source, sets, clock, log } = app;
  return { source, sets, ledger, checkpoints: ledger, clock, log };
}
