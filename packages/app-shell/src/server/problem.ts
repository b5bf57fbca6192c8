import { HeldError, isVendorError, StorageError, type VendorErrorKind } from '@intelbridge/core';
import { SettingsError } from '../config/settings-error.ts';
import type { ConnectionTest } from '../settings/connection-test.ts';
import { type RefusalCode, SettingsRefused } from '../settings/settings-refused.ts';

/** A refusal in the words of whoever asked. */
export class Problem extends Error {
  readonly status: number;
  /** For programs; stable. */
  readonly code: string;
  /** After which it may be repeated; undefined: nobody knows. */
  readonly retryAfterSeconds: number | undefined;
  /** What more there is to say. */
  readonly more: Pick<ProblemBody, 'errors' | 'test'>;

  constructor(status: number, code: string, message: string, more: ProblemDetails = {}) {
    super(message);
    const { retryAfterSeconds, ...rest } = more;
    this.status = status;
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
    this.more = rest;
  }
}

interface ProblemDetails extends Pick<ProblemBody, 'errors' | 'test'> {
  readonly retryAfterSeconds?: number;
}

const SOON_SECONDS = 2;

export const takingUp = (): Problem =>
  new Problem(503, 'reopening', 'Intelbridge is taking up its settings. Try again in a moment.', {
    retryAfterSeconds: SOON_SECONDS,
  });

export const notConfigured = (): Problem =>
  new Problem(
    503,
    'not-configured',
    'Intelbridge is not configured yet. An administrator does that on its configuration page.',
  );

/** RFC 9457. */
export interface ProblemBody {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  /** Stands in the log, too. */
  readonly requestId: string;
  readonly errors?: readonly { readonly at: string; readonly message: string }[];
  /** Of a connection, where that is why. */
  readonly test?: ConnectionTest | undefined;
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Not logged in',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Not now',
  413: 'Too large',
  415: 'Not JSON',
  422: 'Not acceptable as it is',
  500: 'Internal error',
  502: 'Another system failed',
  503: 'Not available',
};

const BY_KIND: Readonly<Record<VendorErrorKind, number>> = {
  auth: 502,
  forbidden: 502,
  config: 502,
  'rate-limited': 503,
  unavailable: 502,
  protocol: 502,
  unsupported: 502,
};

export const titleOf = (status: number): string => TITLES[status] ?? 'Error';

/** Undefined for a bug. */
export function toProblem(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  if (error instanceof SettingsRefused) return toRefusal(error);
  if (error instanceof HeldError) return new Problem(409, 'not-held', error.message);
  if (error instanceof SettingsError) return notConfigured();
  if (error instanceof StorageError) {
    return new Problem(error.kind === 'locked' ? 409 : 503, `store-${error.kind}`, error.message);
  }
  if (isVendorError(error)) return new Problem(BY_KIND[error.kind], error.kind, error.message);
  return undefined;
}

const BY_REFUSAL: Readonly<Record<RefusalCode, number>> = {
  'bad-settings': 422,
  'test-failed': 422,
  'changed-meanwhile': 409,
  'no-section': 404,
  'no-choices': 404,
};

function toRefusal({ code, message, faults, test }: SettingsRefused): Problem {
  const errors = faults.map((fault) =>
    typeof fault === 'string' ? { at: '', message: fault } : { at: fault.at, message: fault.what },
  );
  return new Problem(BY_REFUSAL[code], code, message, {
    ...(errors.length > 0 && { errors }),
    ...(test !== undefined && { test }),
  });
}
