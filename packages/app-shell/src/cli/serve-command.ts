import { offenseJobs } from '../run/offense-jobs.ts';
import { syncJob } from '../run/sync-job.ts';
import { Scheduler } from '../scheduler/scheduler.ts';
import { EXIT } from './exit-code.ts';
import type { CommonFlags } from './invocation.ts';
import type { Surroundings } from './surroundings.ts';
import { withApp } from './with-app.ts';

/** `serve`: syncs, exports offenses and writes notes at the intervals of the settings until Ctrl-C or SIGTERM. */
export function serveCommand(flags: CommonFlags, surroundings: Surroundings): Promise<number> {
  const toFailure = (errors: readonly unknown[]) => ({ ok: false, errors });
  return withApp({ flags, surroundings, toFailure, service: true }, async ({ app, signal }) => {
    const { intervalHours } = app.settings.threatq;
    const scheduler = new Scheduler(app.clock, app.log);
    const jobs = [syncJob(app), ...offenseJobs(app)];
    for (const job of jobs) scheduler.start(job);
    app.log('info', 'started', {
      store: app.storeFolder,
      intervalHours,
      jobs: jobs.map(({ name }) => name),
    });
    await aborted(signal);
    await scheduler.stop();
    app.log('info', 'stopped');
    return EXIT.ok;
  });
}

function aborted(signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  if (signal.aborted) resolve();
  signal.addEventListener('abort', () => resolve(), { once: true });
  return promise;
}
