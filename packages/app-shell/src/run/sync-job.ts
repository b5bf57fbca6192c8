import { HOUR_MS, type SyncReport } from '@intelbridge/core';
import type { App } from '../composition/compose.ts';
import type { Job } from '../scheduler/scheduler.ts';
import { runSync } from './run-sync.ts';
import { waitAskedFor } from './wait-asked-for.ts';

/** The sync that `serve` repeats. A failed run is logged and does not end the program. */
export function syncJob(app: App): Job {
  const { intervalHours, pullImmediately } = app.settings.threatq;
  return {
    name: 'sync',
    intervalMs: intervalHours * HOUR_MS,
    immediately: pullImmediately,
    run: async (signal) => {
      try {
        const report = await runSync(app, { signal });
        logReport(report, app);
        return { waitMs: waitAskedFor(report.errors) };
      } catch (error) {
        signal.throwIfAborted();
        app.log('error', error instanceof Error ? error.message : String(error));
        return {};
      }
    },
  };
}

/** Values of indicators are untrusted text and have no place in a log. */
function logReport({ ok, collections, sets, held, errors }: SyncReport, { log }: App): void {
  const counts = sets.map(({ rejected: _rejected, samples: _samples, ...set }) => set);
  const sum = (count: 'added' | 'refreshed' | 'removed' | 'rejectedCount') =>
    sets.reduce((all, set) => all + set[count], 0);
  const words = `${sum('added')} added, ${sum('refreshed')} refreshed, ${sum('removed')} removed, ${sum('rejectedCount')} rejected`;
  const failures = new Set(errors.map(({ message }) => message.replace(/\.$/, '')));
  const said = [`sync ${ok ? 'done' : 'not complete'}: ${words}`, ...failures].join('. ');
  log(ok ? 'info' : 'warn', said, {
    ok,
    collections,
    sets: counts,
    held,
    errors,
  });
}
