import {
  type Parsed,
  type ReplySchema,
  type VendorCall,
  VendorClient,
  type VendorReply,
} from '@intelbridge/vendor-http';
import type { QradarOptions } from '../qradar-options.ts';
import type { ApiVersion } from '../version/api-version.ts';
import { readError } from './error-body.ts';

export type QradarCall<Shape extends ReplySchema> = VendorCall<Shape> & {
  /** Sent as the `Version` header; only the list of versions goes without. */
  readonly version?: ApiVersion | undefined;
};

/** A call for the elements of a large list inside an object. */
export type QradarRowsCall = Omit<QradarCall<never>, 'schema' | 'body'> & {
  readonly at: readonly string[];
  readonly batch?: number;
  readonly optional?: boolean;
};

/** The API of one console. Rejects with VendorError; a kind `unsupported` means that the console lacks the endpoint. */
export class QradarApi {
  readonly #client: VendorClient;

  /** `needed`: what the token's user role has to allow, for the error that says so. */
  constructor(
    { config, transport, clock, log, random }: QradarOptions,
    needed = 'manage reference data',
  ) {
    const sec = { SEC: config.token.reveal() };
    this.#client = new VendorClient({
      vendor: 'QRadar',
      baseUrl: config.url,
      transport,
      credentials: { headers: () => Promise.resolve(sec) },
      headers: { accept: 'application/json' },
      readError: (status, body) => readError(status, body, needed),
      timeoutMs: config.timeoutMs,
      clock,
      log,
      random,
    });
  }

  call<Shape extends ReplySchema>({
    version,
    ...call
  }: QradarCall<Shape>): Promise<VendorReply<Parsed<Shape>>> {
    return this.#client.call({ ...call, headers: withVersion(call.headers, version) });
  }

  rows({ version, ...rest }: QradarRowsCall): AsyncGenerator<readonly unknown[], void, undefined> {
    return this.#client.streamRows({ ...rest, headers: withVersion(rest.headers, version) });
  }

  usage(): ReturnType<VendorClient['usage']> {
    return this.#client.usage();
  }

  health(): ReturnType<VendorClient['health']> {
    return this.#client.health();
  }
}

const withVersion = (
  headers: Readonly<Record<string, string>> = {},
  version: ApiVersion | undefined,
) => (version === undefined ? headers : { ...headers, version: version.text });
