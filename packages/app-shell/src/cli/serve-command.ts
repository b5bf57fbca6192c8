import { loadSettings, storeOf } from '../config/load-settings.ts';
import { jsonLog } from '../log/json-log.ts';
import { LogFiles } from '../log/log-files.ts';
import { plainLog } from '../log/plain-log.ts';
import { AppHost } from '../server/app-host.ts';
import { type Listening, listen } from '../server/listen.ts';
import { EXIT } from './exit-code.ts';
import type { CommonFlags } from './invocation.ts';
import type { Output } from './output.ts';
import { reportEnd } from './report-end.ts';
import type { Surroundings } from './surroundings.ts';
import { untilStopped } from './until-stopped.ts';

export interface ServeFlags extends CommonFlags {
  readonly port: number;
  readonly host?: string;
}

/** `serve`: the app's pages and API, and what is done at the intervals of the settings, until Ctrl-C or SIGTERM. */
export async function serveCommand(flags: ServeFlags, surroundings: Surroundings): Promise<number> {
  const { environment, output } = surroundings;
  const input = { environment, flags: flags.set, store: flags.store, file: flags.settings };
  const logs = new LogFiles({ store: storeOf(input), level: 'info', also: serviceLog(output) });
  const host = new AppHost({ ...surroundings, logs, load: () => loadSettings(input) });
  const stopping = untilStopped();
  const toFailure = (errors: readonly unknown[]) => ({ ok: false, errors });
  let listening: Listening | undefined;
  try {
    host.open();
    listening = await listen({ ...surroundings, ...flags, host, address: flags.host });
    host.start();
    logs.in('startup.log', () => tellStart(host, listening?.url));
    await stopping.stopped;
    return EXIT.ok;
  } catch (error) {
    const { signal } = new AbortController();
    return reportEnd(error, signal, { flags, surroundings, toFailure });
  } finally {
    stopping.forget();
    await Promise.all([listening?.close(), host.close()]);
    if (listening !== undefined) logs.in('startup.log', () => host.log('info', 'stopped'));
    await logs.close();
  }
}

function tellStart(host: AppHost, url: string | undefined): void {
  host.log('info', 'started', { url, jobs: host.jobs().map(({ name }) => name) });
  if (host.problems.length === 0) return;
  host.log('warn', `not configured: ${host.problems.join(' ')}`);
}

const serviceLog = ({ stream, err }: Output) =>
  stream.isTTY ? plainLog('debug', err) : jsonLog('debug', err);
