import type { VendorErrorKind } from '@intelbridge/core';
import type { z } from 'zod';

/** What a reply has to look like. */
export type ReplySchema = z.ZodType;

/** What a reply is once it was read by its schema. */
export type Parsed<Shape extends ReplySchema> = z.output<Shape>;

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export type CallBody =
  | { readonly json: unknown }
  /** JSON already, for bodies of thousands of rows. */
  | { readonly jsonText: string }
  /** Sent as application/x-www-form-urlencoded. */
  | { readonly form: Readonly<Record<string, string>> };

/** One call to a vendor. */
export interface VendorCall<Shape extends z.ZodType> {
  readonly method: HttpMethod;
  /**
   * Path below the client's base URL, starting with `/`, its segments already encoded as the vendor wants them; or a whole
   * URL (a next link), which is refused before anything is sent unless it is of the client's own origin.
   */
  readonly path: string;
  /** What messages and logs show in place of `path`, where that holds a value that has no place there. */
  readonly shownPath?: string;
  /** Encoded once; `undefined` values are left out. */
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: CallBody;
  /** What a good answer looks like; an answer that does not fit is a VendorError of kind `protocol`. */
  readonly schema: Shape;
  /** Statuses that are good answers. Default: every 2xx. */
  readonly accept?: readonly number[];
  /** Whether the call may be sent again after a failure. Default: true for GET, PUT and DELETE, else false. */
  readonly repeatable?: boolean;
  /** Time for the whole call with all its tries, from the start of the first; default: the client's. */
  readonly timeoutMs?: number;
  /** Gives the reply's text as well, as it was received. */
  readonly keepText?: boolean;
  readonly signal?: AbortSignal | undefined;
}

export interface VendorReply<T> {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly data: T;
  /** With `keepText`. */
  readonly text?: string;
}

/** What a vendor's own error body says, once its adapter has read it. Fields left out keep what the status says. */
export interface ReadError {
  readonly kind?: VendorErrorKind;
  /**
   * One sentence without secrets. With a `kind` that an operator puts right (`auth`, `forbidden`, `config`) it is the whole
   * message; else vendor, method and path stand before it.
   */
  readonly message?: string;
  readonly code?: number;
}

/** What a signature is over. */
export interface SignedRequest {
  readonly method: HttpMethod;
  /** Path and query exactly as they are sent. */
  readonly target: string;
}

/** How a client proves who it is. */
export interface Credentials {
  /** Headers for the next request; asked anew for every try. */
  headers(signal: AbortSignal, request: SignedRequest): Promise<Readonly<Record<string, string>>>;
  /**
   * The vendor answered 401 to a request that carried `sent`. Resolves true if other headers can be had, and the request
   * is then tried once more. Any number of concurrent callers cause one renewal.
   */
  refused?(sent: Readonly<Record<string, string>>, signal?: AbortSignal): Promise<boolean>;
}
