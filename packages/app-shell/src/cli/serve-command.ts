import { jsonLog } from '../log/json-log.ts';
import { plainLog } from '../log/plain-log.ts';
import { type Service, startService } from '../run/start-service.ts';
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
  const { environment, output, clock } = surroundings;
  const { port, host: address } = flags;
  const input = { environment, flags: flags.set, store: flags.store, file: flags.settings };
  const stopping = untilStopped();
  const toFailure = (errors: readonly unknown[]) => ({ ok: false, errors });
  let service: Service | undefined;
  try {
    service = await startService({ input, clock, port, address, also: serviceLog(output) });
    await stopping.stopped;
    return EXIT.ok;
  } catch (error) {
    const { signal } = new AbortController();
    return reportEnd(error, signal, { flags, surroundings, toFailure });
  } finally {
    stopping.forget();
    await service?.close();
  }
}

const serviceLog = ({ stream, err }: Output) =>
  stream.isTTY ? plainLog('debug', err) : jsonLog('debug', err);
