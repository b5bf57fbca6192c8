import { HOUR_MS, type SyncProgress, type SyncReport } from '@intelbridge/core';
import type { App } from '../composition/compose.ts';
import { sectionOf } from '../config/section-of.ts';
import type { Job } from '../scheduler/job.ts';
import { type RunOptions, runSync } from './run-sync.ts';
import { waitAskedFor } from './wait-asked-for.ts';

/** The sync that `serve` repeats. */
export function syncJob(app: App): Job {
  const { intervalHours, pullImmediately } = sectionOf(app.settings, 'threatq');
  return {
    name: 'sync',
    intervalMs: intervalHours * HOUR_MS,
    immediately: pullImmediately,
    canRunFull: true,
    run: asJob(app, runSync),
  };
}

type Sync = (app: App, options: RunOptions) => Promise<SyncReport>;

/** How a job does a sync: one that fails is logged and does not end the program. */
export function asJob(app: App, sync: Sync): Job['run'] {
  return async (signal, tell, request) => {
    try {
      const full = request?.full === true;
      const report = await sync(app, { signal, onProgress: tellProgress(tell), full });
      logReport(report, app);
      return { waitMs: waitAskedFor(report.errors) };
    } catch (error) {
      signal.throwIfAborted();
      app.log('error', error instanceof Error ? error.message : String(error));
      return {};
    }
  };
}

/** Of a sync, as jobs tell it; a pull of several collections starts anew with each. */
export function tellProgress(tell: Parameters<Job['run']>[1]) {
  return (progress: SyncProgress) => {
    if (progress.phase === 'pull') {
      const { collection, fetched: done, total } = progress;
      return tell?.({ phase: `reading ${collection}`, done, total });
    }
    if (progress.phase === 'compare') {
      return tell?.({ phase: `comparing ${progress.set}`, done: progress.entries });
    }
    return tell?.({ phase: `writing ${progress.set}`, done: progress.written });
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
