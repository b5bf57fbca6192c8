import type { Clock, Log } from '@intelbridge/core';
import { type SettingsInput, storeOf } from '../config/load-settings.ts';
import { LogFiles } from '../log/log-files.ts';
import { AppHost } from '../server/app-host.ts';
import { type Listening, listen } from '../server/listen.ts';

export interface ServiceOptions {
  readonly input: SettingsInput;
  readonly clock: Clock;
  /** 0 takes a free one. */
  readonly port: number;
  /** As of `listen`. */
  readonly address?: string | undefined;
  /** Gets every line of the log files as well. */
  readonly also: Log;
}

/** What `serve` runs: the pages, the API and the jobs. */
export interface Service {
  readonly url: string;
  /** Stops the jobs, answers what was asked, then closes everything. */
  close(): Promise<void>;
}

/** Serves with wrong settings too, and says which. Rejects with SettingsError where the port cannot be had, and with StorageError. */
export async function startService(options: ServiceOptions): Promise<Service> {
  const { input, clock, port, address, also } = options;
  const { environment } = input;
  const logs = new LogFiles({ store: storeOf(input), level: 'info', also });
  const host = new AppHost({ input, clock, logs });
  let listening: Listening | undefined;
  const close = async () => {
    await host.close(listening?.close());
    if (listening !== undefined) logs.in('startup.log', () => host.log('info', 'stopped'));
    await logs.close();
  };
  try {
    await host.open();
    listening = await listen({ host, clock, environment, port, address });
    host.start();
    const { url } = listening;
    logs.in('startup.log', () => tellStart(host, url));
    return { url, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function tellStart(host: AppHost, url: string): void {
  host.log('info', 'started', { url, jobs: host.jobs().map(({ name }) => name) });
  if (host.problems.length === 0) return;
  host.log('warn', `not configured: ${host.problems.join(' ')}`);
}
