import type { LookUpResult, VendorError } from '@intelbridge/core';
import { plainReason } from '@intelbridge/vendor-http';

export type Failure = Exclude<LookUpResult, { readonly outcome: 'found' | 'not-found' }>;

/** A failed request in the words of the person who looks up. */
export function toFailure(error: VendorError): Failure {
  const { kind, message, retryAfterMs } = error;
  if (kind === 'auth' || kind === 'config' || kind === 'forbidden') {
    return { outcome: 'denied', reason: message };
  }
  if (kind === 'rate-limited') {
    return { outcome: 'limited', reason: 'ThreatConnect was asked too often.', retryAfterMs };
  }
  return { outcome: 'unreachable', reason: plainReason(error), retryAfterMs };
}
