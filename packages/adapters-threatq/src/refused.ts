import { isVendorError, type VendorError } from '@intelbridge/core';

/** ThreatQ will not take what was sent, as it says by 400, 413, 422 or by `errors` inside a 200 (dossier §1). */
export function isRefused(error: unknown): error is VendorError {
  if (!isVendorError(error) || error.kind !== 'protocol') return false;
  const { status = 0 } = error;
  return status === 400 || status === 413 || status === 422 || (status >= 200 && status < 300);
}
