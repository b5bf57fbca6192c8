import {
  type ExportProgress,
  type ExportReport,
  exportOffenses,
  HOUR_MS,
  SECOND_MS,
} from '@intelbridge/core';
import type { App } from '../composition/compose.ts';
import { lockStore } from '../composition/lock-store.ts';
import { sectionOf } from '../config/section-of.ts';
import type { Settings } from '../config/settings.config.ts';
import { adviseOn } from './advise-on.ts';
import { betweenSystems } from './between-systems.ts';
import { hostOf } from './host-of.ts';
import { exportDone, logOffenseRun } from './log-offense-run.ts';

export interface ExportRunOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: ExportProgress) => void) | undefined;
}

/**
 * One export of the offenses that the settings want, whether or not `serve` is to repeat it. Rejects with StorageError, of
 * kind `locked` while another process exports from the same store, and with the signal's reason when it fires.
 */
export async function runExport(app: App, options: ExportRunOptions = {}): Promise<ExportReport> {
  const lock = lockStore(app.storeFolder, 'export of offenses');
  try {
    const { offenses, intelEvents: events, offenseEvents: search, clock, log, store } = app;
    const startedAt = clock.now();
    const ports = { offenses, events, search, ledger: store.exports, clock, log };
    const given = { ...toExportOptions(app.settings), ...options };
    const report = await betweenSystems(app, {
      what: 'platform of the export of offenses',
      systems: ['threatq'],
      isWhole: given.filter.ids.length === 0,
      run: (fromStart) => exportOffenses(ports, { ...given, fromStart }),
    });
    const advised = { ...report, errors: report.errors.map(adviseOn) };
    await logOffenseRun(app, startedAt, exportDone(advised));
    return advised;
  } finally {
    lock.release();
  }
}

function toExportOptions(settings: Settings) {
  const { offenses } = settings;
  const { statuses, minSeverity, minMagnitude, categories, ids, keywords } = offenses;
  return {
    filter: { statuses, minSeverity, minMagnitude, categories, ids, keywords },
    rules: {
      console: hostOf(sectionOf(settings, 'qradar').url),
      platform: hostOf(sectionOf(settings, 'threatq').url),
      privateAddresses: offenses.privateIndicators,
    },
    lookBackMs: offenses.lookbackHours === 0 ? null : offenses.lookbackHours * HOUR_MS,
    relatedEvents: offenses.relatedEvents
      ? { rows: offenses.relatedEventRows, timeoutMs: offenses.relatedEventSeconds * SECOND_MS }
      : undefined,
  };
}
