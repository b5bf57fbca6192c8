import { HOUR_MS, isVendorError, type SyncReport } from '@intelbridge/core';
import type { App } from '../composition/compose.ts';
import type { Job } from '../scheduler/scheduler.ts';
import { runSync } from './run-sync.ts';

/** The sync that `serve` repeats. A failed run is logged and does not end the program. */
export function syncJob(app: App): Job {
  const { intervalHours, pullImmediately } = app.settings.threatq;
  return {
    name: 'sync',
    intervalMs: intervalHours * HOUR_MS,
    immediately: pullImmediately,
    run: async (signal) => {
      try {
        logReport(await runSync(app, { signal }), app);
        return {};
      } catch (error) {
        signal.throwIfAborted();
        app.log('error', error instanceof Error ? error.message : String(error));
        return { waitMs: isVendorError(error) ? error.retryAfterMs : undefined };
      }
    },
  };
}

/** Values of indicators are untrusted text and have no place in a log. */
function logReport({ ok, collections, sets, held }: SyncReport, { log }: App): void {
  const counts = sets.map(({ rejected: _rejected, samples: _samples, ...set }) => set);
  const sum = (count: 'added' | 'refreshed' | 'removed' | 'rejectedCount') =>
    sets.reduce((all, set) => all + set[count], 0);
  const words = `${sum('added')} added, ${sum('refreshed')} refreshed, ${sum('removed')} removed, ${sum('rejectedCount')} rejected`;
  log(ok ? 'info' : 'warn', `sync ${ok ? 'done' : 'not complete'}: ${words}`, {
    ok,
    collections,
    sets: counts,
    held,
  });
}
