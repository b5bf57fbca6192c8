import { SHARED_DOMAIN } from './reference-set.ts';

/** The domain that a caller names; none is the shared one. `undefined` when it does not exist. */
export function toDomain(id: unknown, known: readonly number[]): number | undefined {
  if (id === undefined || id === null || id === SHARED_DOMAIN) return SHARED_DOMAIN;
  return known.find((domain) => domain === id);
}
