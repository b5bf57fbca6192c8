import { isVendorError } from '@intelbridge/core';

const NOT_FOUND = 1002;

/** The console has no such offense, or none that the token may see (dossier §4.2). */
export const isGone = (error: unknown): boolean =>
  isVendorError(error) && error.status === 404 && error.code === NOT_FOUND;
