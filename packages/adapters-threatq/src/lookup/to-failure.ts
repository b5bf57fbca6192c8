import type { LookUpResult, VendorError } from '@intelbridge/core';
import { plainReason } from '@intelbridge/vendor-http';

export type Failure = Exclude<LookUpResult, { readonly outcome: 'found' | 'not-found' }>;

/** A failed request in the words of the person who looks up. */
export function toFailure(error: VendorError): Failure {
  const { kind, retryAfterMs } = error;
  if (kind === 'auth' || kind === 'config') return { outcome: 'denied', reason: error.message };
  if (kind === 'forbidden') {
    const reason = 'ThreatQ does not let this account look up indicators; give it the permission.';
    return { outcome: 'denied', reason };
  }
  if (kind === 'rate-limited') {
    return { outcome: 'limited', reason: 'ThreatQ was asked too often.', retryAfterMs };
  }
  return { outcome: 'unreachable', reason: plainReason(error), retryAfterMs };
}
