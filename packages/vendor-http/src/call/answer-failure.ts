import type { Clock } from '@intelbridge/core';
import { FailedTry } from '../failure/failed-try.ts';
import { toRedirectFailure, toStatusFailure } from '../failure/status-failure.ts';
import { parseRetryAfter } from '../policy/retry-after.ts';
import { parseErrorBody } from '../reply/parse-reply.ts';
import { readBody } from '../reply/read-body.ts';
import type { ReadError } from '../vendor-call.ts';
import type { VendorClientOptions } from '../vendor-client-options.ts';
import type { Answer } from './answer.ts';
import type { OpenCall } from './open-call.ts';

const REDIRECTS: ReadonlySet<number> = new Set([300, 301, 302, 303, 305, 307, 308]);
const RETRYABLE: ReadonlySet<string> = new Set(['rate-limited', 'unavailable']);
const LARGEST_ERROR_BYTES = 1024 * 1024;

/** What an error reply holds; nothing if it cannot be read, since its status says enough. */
export async function errorBodyOf(answer: Answer): Promise<unknown> {
  try {
    return parseErrorBody(await readBody(answer.open(), LARGEST_ERROR_BYTES));
  } catch {
    return undefined;
  }
}

/** A reply whose status is not good, in the vendor's own words where its adapter can read them. */
export function toAnswerFailure(
  { status, headers }: Answer,
  body: unknown,
  opened: OpenCall,
  { baseUrl, readError }: VendorClientOptions,
  clock: Clock,
): FailedTry {
  const { kind, sentence, again } = REDIRECTS.has(status)
    ? toRedirectFailure(status, headers['location'], baseUrl)
    : toStatusFailure(status);
  const read = readError?.(status, body, headers);
  const retryAfterMs = parseRetryAfter(headers, clock.now());
  const failure = opened.failures.explained({ kind, sentence }, read, { status, retryAfterMs });
  return new FailedTry(failure, isCurable(read) ? again : 'never');
}

/** An error in a reply whose status was good. */
export function toHiddenFailure(status: number, read: ReadError, opened: OpenCall): FailedTry {
  const said = { kind: 'protocol', sentence: 'the reply reports an error' } as const;
  const failure = opened.failures.explained(said, read, { status });
  return new FailedTry(failure, failure.retryable ? 'yes' : 'never');
}

const isCurable = (read: ReadError | undefined): boolean =>
  read?.kind === undefined || RETRYABLE.has(read.kind);
