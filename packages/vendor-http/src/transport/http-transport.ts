import { VendorError } from '@intelbridge/core';
import { Agent, type Dispatcher, Pool, ProxyAgent } from 'undici';
import { sentCertificates } from '../certificate/sent-certificates.ts';
import type { ShownCertificate } from '../certificate/shown-certificate.ts';
import { type Ends, toConnectionFailure } from '../failure/connection-failure.ts';
import type { Secret } from '../secret.ts';
import { toNoProxyTest } from './no-proxy.ts';
import { openTunnel, type Tunnel } from './open-tunnel.ts';
import { toTrust } from './trust.ts';

export interface ProxyOptions {
  /** `http://host:port` or `https://host:port`. */
  readonly url: URL;
  readonly username?: string | undefined;
  readonly password?: Secret | undefined;
  /** Hosts, domains, addresses and networks that are asked directly; as curl reads them. */
  readonly noProxy?: readonly string[] | undefined;
}

/** One remote system's connections. */
export interface TransportOptions {
  /** Kept connections per origin; default 2, where pushing is fastest. */
  readonly connections?: number | undefined;
  /** Default 10,000. */
  readonly connectTimeoutMs?: number | undefined;
  /** Trusted besides the default roots. */
  readonly caPem?: string | undefined;
  /** Default true. */
  readonly verifyTls?: boolean | undefined;
  readonly proxy?: ProxyOptions | undefined;
}

/** What goes out; `path` is sent as it stands. */
export interface OutgoingRequest {
  readonly origin: URL;
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
  readonly signal: AbortSignal;
}

/** Longer than the 5 s between two polls of a slow task; a server's own hint wins. */
const KEEP_ALIVE_MS = 15_000;

/** Owns the kept connections to one remote system; opens none before the first request. */
export class HttpTransport {
  readonly #direct: Agent;
  readonly #proxy: ProxyAgent | undefined;
  readonly #proxyHost: string | undefined;
  readonly #tunnel: Omit<Tunnel, 'to'> | undefined;
  readonly #isDirect: (url: URL) => boolean;

  /** Throws VendorError of kind `config` for a CA certificate, no-proxy network or login in the proxy's URL that cannot be read. */
  constructor(options: TransportOptions = {}) {
    const { proxy, connectTimeoutMs = 10_000, connections = 2, caPem, verifyTls = true } = options;
    const trust = readable('the CA certificate', () => toTrust(caPem, verifyTls));
    const tls = { timeout: connectTimeoutMs, allowH2: false, ...trust };
    const pool = {
      connections,
      allowH2: false,
      keepAliveTimeout: KEEP_ALIVE_MS,
      // The client's own deadline ends what takes too long.
      headersTimeout: 0,
      bodyTimeout: 0,
    };
    this.#direct = new Agent({ ...pool, connect: tls });
    this.#isDirect = readable('the no-proxy list', () => toNoProxyTest(proxy?.noProxy ?? []));
    this.#proxyHost = proxy?.url.host;
    if (proxy === undefined) return;
    const token = readable('the login in the URL of the proxy', () => proxyToken(proxy));
    this.#tunnel = { proxy: proxy.url, token, tls };
    this.#proxy = new ProxyAgent({
      ...pool,
      connectTimeout: connectTimeoutMs,
      uri: proxy.url.origin,
      requestTls: tls,
      proxyTls: tls,
      ...(token !== undefined && { token }),
      // A proxy that takes the connection and says nothing would block it for undici's 300 s.
      clientFactory: (origin, opts) =>
        new Pool(origin, { ...opts, headersTimeout: connectTimeoutMs }),
    });
  }

  /** Host and port of the proxy that requests to `url` go through. */
  proxyFor(url: URL): string | undefined {
    return this.#isDirect(url) ? undefined : this.#proxyHost;
  }

  /** Resolves when the head of the reply is there. Rejects with undici's errors or the signal's reason. */
  send({ origin, ...request }: OutgoingRequest): Promise<Dispatcher.ResponseData> {
    const dispatcher = this.#isDirect(origin) ? this.#direct : (this.#proxy ?? this.#direct);
    return dispatcher.request({ ...request, origin: origin.origin });
  }

  /**
   * What the server of `url` shows as its certificate and those above it, trusted or not, its own first; none where it is
   * not https. Nothing is sent to it. Rejects with VendorError, and with the signal's reason.
   */
  async certificatesOf(url: URL, signal: AbortSignal): Promise<readonly ShownCertificate[]> {
    if (url.protocol !== 'https:') return [];
    try {
      return await this.#certificatesOf(url, signal);
    } catch (error) {
      signal.throwIfAborted();
      throw toReachFailure(error, { host: url.host, proxy: this.proxyFor(url) });
    }
  }

  async #certificatesOf(url: URL, signal: AbortSignal): Promise<readonly ShownCertificate[]> {
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
    const port = Number(url.port || 443);
    if (this.#tunnel === undefined || this.#isDirect(url)) {
      return sentCertificates({ host, port }, signal);
    }
    const to = `${url.hostname}:${port}`;
    const tunnel = await openTunnel({ ...this.#tunnel, to }, signal);
    return sentCertificates({ host, port, tunnel }, signal);
  }

  /** Drops all connections, also those in use. */
  async close(): Promise<void> {
    await Promise.all([this.#direct.destroy(), this.#proxy?.destroy()]);
  }
}

function toReachFailure(error: unknown, ends: Ends): unknown {
  const failure = toConnectionFailure(error, ends);
  if (failure === undefined) return error;
  const { kind, sentence, problem: connection } = failure;
  const words = `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
  return new VendorError(kind, 'HTTP', words, { connection, cause: error });
}

/** A user name in the URL counts where none is given apart. */
function proxyToken({ url, username, password }: ProxyOptions): string | undefined {
  const user = username ?? decodeURIComponent(url.username);
  if (user === '') return undefined;
  const secret = password?.reveal() ?? decodeURIComponent(url.password);
  return `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`;
}

function readable<T>(what: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    throw new VendorError('config', 'HTTP', `HTTP: ${what} cannot be read: ${reason}`, {
      cause: error,
    });
  }
}
