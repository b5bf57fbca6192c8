import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { RequestHandler } from 'msw';
import { createCertificate } from './certificate.ts';
import { createClock, type SimulatorClock } from './clock.ts';
import { controlHandlers } from './control.ts';
import { Faults } from './faults.ts';
import { RequestCounts, type RequestSummary } from './request-counts.ts';
import { toListener } from './to-listener.ts';

/** A simulator that is listening on 127.0.0.1. */
export interface RunningSimulator {
  readonly url: URL;
  /** The authority to trust; `undefined` without TLS. */
  readonly caPem: string | undefined;
  readonly clock: SimulatorClock;
  readonly faults: Faults;
  /** What was asked so far. */
  requests(): RequestSummary;
  resetRequests(): void;
  /** Drops all connections, also those that are waiting. */
  close(): Promise<void>;
}

/** How handlers are served. */
export interface ServeOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** HTTPS under a fresh authority of its own. */
  readonly tls?: boolean;
  readonly clock?: SimulatorClock;
  readonly faults?: Faults;
  /** Vendor's own routes under `/_control/`; they need no login and meet no faults. */
  readonly control?: readonly RequestHandler[];
  /** The vendor's shape of an error, for the fault kind `status`. */
  readonly errorReply?: (status: number) => Response;
  /** How paths are put together when requests are counted; by default numbers and hashes are. */
  readonly patternOf?: (pathname: string) => string;
}

/** Serves msw handlers by a real server on 127.0.0.1. A route that no handler answers gets 501. */
export async function startSimulator(
  handlers: readonly RequestHandler[],
  options: ServeOptions = {},
): Promise<RunningSimulator> {
  const { clock = createClock(), faults = new Faults(), errorReply = plainError } = options;
  const counts = new RequestCounts(options.patternOf);
  const closing = new AbortController();
  const certificate = options.tls === true ? await createCertificate() : undefined;
  const listener = toListener({
    handlers: [...handlers],
    control: [...controlHandlers({ clock, faults, counts }), ...(options.control ?? [])],
    counts,
    faults,
    faultContext: { errorReply, signal: closing.signal },
  });
  const server =
    certificate === undefined ? plainServer(listener) : createTlsServer(certificate, listener);
  server.keepAliveTimeout = 60_000;
  server.on('connection', () => counts.connected());
  const port = await listen(server, options.port ?? 0);
  return {
    url: new URL(`${certificate === undefined ? 'http' : 'https'}://127.0.0.1:${port}/`),
    caPem: certificate?.caPem,
    clock,
    faults,
    requests: () => counts.summary(),
    resetRequests: () => counts.reset(),
    close: () => close(server, closing),
  };
}

const plainServer = (listener: RequestListener): Server => createServer(listener);

const plainError = (status: number): Response => Response.json({ error: status }, { status });

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function close(server: Server, closing: AbortController): Promise<void> {
  closing.abort();
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
