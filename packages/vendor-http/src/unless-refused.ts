import { isVendorError, type VendorError } from '@intelbridge/core';

/**
 * For what is only nice to know: undefined where the vendor will not or cannot say. Refused credentials, and what waiting may
 * cure, are thrown: the calls that matter would meet the same. `refused` is told why.
 */
export async function unlessRefused<T>(
  ask: () => Promise<T>,
  refused?: (error: VendorError) => void,
): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (!isVendorError(error) || error.kind === 'auth' || error.retryable) throw error;
    refused?.(error);
    return undefined;
  }
}
