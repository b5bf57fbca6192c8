import type { Clock, Log } from '@intelbridge/core';
import type { CircuitOptions } from './policy/circuit.ts';
import type { PaceOptions } from './policy/pace.ts';
import type { HttpTransport } from './transport/http-transport.ts';
import type { Credentials, ReadError } from './vendor-call.ts';

/** How one vendor's API is asked. */
export interface VendorClientOptions {
  /** As people know it; every message begins with it. */
  readonly vendor: string;
  /** Paths of calls are put behind it. */
  readonly baseUrl: URL;
  readonly transport: HttpTransport;
  readonly credentials: Credentials;
  /** On every request. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /**
   * Explains an error reply: `body` is parsed JSON, else text, else undefined; names of headers are in lower case. Also asked
   * about good statuses if `errorsInSuccess` is true; `undefined` then means that the reply is no error.
   */
  readonly readError?:
    | ((
        status: number,
        body: unknown,
        headers: Readonly<Record<string, string>>,
      ) => ReadError | undefined)
    | undefined;
  readonly errorsInSuccess?: boolean | undefined;
  /** A whole call with all its tries and waits; default 60,000. */
  readonly timeoutMs?: number | undefined;
  /** Default 4. */
  readonly maxTries?: number | undefined;
  /** Longest wait between two tries; default 30,000. Who asks for more gets a VendorError with `retryAfterMs` at once. */
  readonly maxWaitMs?: number | undefined;
  /** After decompression; default 64 MiB. For streamed rows: of one row. */
  readonly maxReplyBytes?: number | undefined;
  /** Whole numbers beyond 2^53 are read as text with all their digits; streamed rows are not concerned. Default: false. */
  readonly longIntegersAsText?: boolean | undefined;
  readonly pacing?: PaceOptions | undefined;
  readonly circuit?: CircuitOptions | undefined;
  readonly clock?: Clock | undefined;
  /** From 0 up to 1, as Math.random. */
  readonly random?: (() => number) | undefined;
  readonly log?: Log | undefined;
}

/** Since the client was made; every try counts. */
export interface VendorUsage {
  readonly requests: number;
  /** Of request bodies. */
  readonly bytesSent: number;
  /** Of reply bodies as they travelled, compressed or not. */
  readonly bytesReceived: number;
}
