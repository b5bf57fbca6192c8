import { HOUR_MS, isVendorError } from '@intelbridge/core';
import type { App } from '../composition/compose.ts';
import { runSync } from '../run/run-sync.ts';
import { type Job, Scheduler } from '../scheduler/scheduler.ts';
import { EXIT } from './exit-code.ts';
import type { Output } from './output.ts';
import { type CommonFlags, withApp } from './with-app.ts';

/** `serve`: pulls at the interval of the settings until Ctrl-C or SIGTERM. */
export function serveCommand(flags: CommonFlags, output: Output): Promise<number> {
  const failure = (errors: readonly unknown[]) => ({ ok: false, errors });
  return withApp(flags, output, failure, async ({ app, signal }) => {
    const scheduler = new Scheduler(app.clock, app.log);
    scheduler.start(syncJob(app));
    app.log('info', 'started', { store: app.storeFolder });
    await new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    await scheduler.stop();
    app.log('info', 'stopped');
    return EXIT.ok;
  });
}

export function syncJob(app: App): Job {
  const { intervalHours, pullImmediately } = app.settings.threatq;
  return {
    name: 'sync',
    intervalMs: intervalHours * HOUR_MS,
    immediately: pullImmediately,
    run: async (signal) => {
      try {
        const { ok, collections, sets } = await runSync(app, { signal });
        app.log(ok ? 'info' : 'warn', 'sync ended', {
          ok,
          collections,
          sets: sets.map(withoutRejects),
        });
        return {};
      } catch (error) {
        signal.throwIfAborted();
        const waitMs = isVendorError(error) ? error.retryAfterMs : undefined;
        app.log('error', error instanceof Error ? error.message : String(error));
        return { waitMs };
      }
    },
  };
}

/** Values of indicators are untrusted text and have no place in a log. */
const withoutRejects = <T extends { rejected: unknown }>({ rejected: _, ...counts }: T) => counts;
