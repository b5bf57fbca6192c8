/** Who has to act on a failure, and whether waiting can cure it. Callers test the kind, never the text. */
export type VendorErrorKind =
  | 'auth'
  | 'forbidden'
  | 'config'
  | 'rate-limited'
  | 'unavailable'
  | 'protocol'
  | 'unsupported';

/** What stood between us and the other system, where a connection to it failed; `proxy`: it will not let us through. */
export type ConnectionProblem =
  | 'unknown host'
  | 'unreachable'
  | 'certificate'
  | 'proxy'
  | 'proxy unreachable'
  | 'other protocol';

/** Kinds that may resolve by themselves; the scheduler tries exactly these again. */
const RETRYABLE: ReadonlySet<VendorErrorKind> = new Set<VendorErrorKind>([
  'rate-limited',
  'unavailable',
]);

export interface VendorErrorOptions {
  readonly cause?: unknown;
  /** How long the vendor asked to be left alone, in ms. */
  readonly retryAfterMs?: number | undefined;
  /** HTTP status, where an answer came. */
  readonly status?: number | undefined;
  /** The vendor's own error number, where its body had one (QRadar `code`). */
  readonly code?: number | undefined;
  readonly connection?: ConnectionProblem | undefined;
}

/** A call to another system failed. The message names vendor, method and path, never query, body, headers or secrets. */
export class VendorError extends Error {
  override readonly name = 'VendorError';
  readonly kind: VendorErrorKind;
  readonly vendor: string;
  readonly retryAfterMs: number | undefined;
  readonly status: number | undefined;
  readonly code: number | undefined;
  readonly connection: ConnectionProblem | undefined;

  constructor(
    kind: VendorErrorKind,
    vendor: string,
    message: string,
    options: VendorErrorOptions = {},
  ) {
    super(message, { cause: options.cause });
    this.kind = kind;
    this.vendor = vendor;
    this.retryAfterMs = options.retryAfterMs;
    this.status = options.status;
    this.code = options.code;
    this.connection = options.connection;
  }

  get retryable(): boolean {
    return RETRYABLE.has(this.kind);
  }
}

export function isVendorError(error: unknown): error is VendorError {
  return error instanceof VendorError;
}
