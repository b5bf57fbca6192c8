import { isVendorError, type VendorError } from '@intelbridge/core';

/** A bad row, or a request line that is too long (dossier §3.1): 400, 413, 414, 431. */
const REFUSALS: ReadonlySet<number | undefined> = new Set([400, 413, 414, 431]);

export const isRefused = (error: unknown): error is VendorError =>
  isVendorError(error) && REFUSALS.has(error.status);
