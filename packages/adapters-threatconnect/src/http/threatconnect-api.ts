import type { Clock, HostFacts, Log } from '@intelbridge/core';
import {
  type HttpMethod,
  type HttpTransport,
  type Parsed,
  type ReplySchema,
  VendorClient,
  type VendorReply,
} from '@intelbridge/vendor-http';
import type { ThreatconnectConfig } from '../threatconnect.config.ts';
import { type QueryPairs, withQuery } from './encode.ts';
import { errorReader } from './error-body.ts';
import { ThreatconnectAuth } from './threatconnect-auth.ts';

export interface ThreatconnectOptions {
  readonly config: ThreatconnectConfig;
  readonly transport: HttpTransport;
  readonly clock: Clock;
  readonly log?: Log;
  /** Where it is kept over restarts that a platform has v2 only; else every process finds out anew. */
  readonly facts?: HostFacts;
  /** Jitter of the waits between tries. */
  readonly random?: () => number;
}

export interface ApiCall<Shape extends ReplySchema> {
  readonly method?: HttpMethod;
  /** Below the API, its segments encoded. */
  readonly path: string;
  /** For messages, where the path holds a value. */
  readonly shownPath?: string;
  readonly query?: QueryPairs;
  readonly json?: unknown;
  readonly schema: Shape;
}

/** No limit is documented; the platform's clients are modest (dossier §4.5). */
const CONCURRENCY = 8;

/** Signed calls of one instance. */
export class ThreatconnectApi {
  readonly #client: VendorClient;

  constructor({ config, transport, clock, log, random }: ThreatconnectOptions) {
    this.#client = new VendorClient({
      vendor: 'ThreatConnect',
      baseUrl: config.url,
      transport,
      clock,
      credentials: new ThreatconnectAuth(config.grant, clock),
      readError: errorReader(clock),
      errorsInSuccess: true,
      longIntegersAsText: true,
      timeoutMs: config.timeoutMs,
      pacing: { concurrency: CONCURRENCY },
      ...(log !== undefined && { log }),
      ...(random !== undefined && { random }),
    });
  }

  /** Rejects with VendorError. */
  call<Shape extends ReplySchema>(
    { method = 'GET', path, shownPath, query = [], json, schema }: ApiCall<Shape>,
    signal?: AbortSignal,
  ): Promise<VendorReply<Parsed<Shape>>> {
    return this.#client.call({
      method,
      path: withQuery(path, query),
      ...(shownPath !== undefined && { shownPath }),
      ...(json !== undefined && { body: { json } }),
      schema,
      signal,
    });
  }

  usage(): ReturnType<VendorClient['usage']> {
    return this.#client.usage();
  }

  health(): ReturnType<VendorClient['health']> {
    return this.#client.health();
  }
}
