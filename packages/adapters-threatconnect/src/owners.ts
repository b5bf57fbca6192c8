import type { FeedbackDestination } from '@intelbridge/core';
import type { Owner } from './api-version.ts';
import type { OpenSession } from './session.ts';

/** The owners this account sees, and where new indicators go by default. */
export interface Owners {
  readonly all: readonly Owner[];
  /** The Organization of the API user. */
  readonly own: string;
}

/** Rejects with VendorError. */
export async function readOwners(
  session: OpenSession,
  signal: AbortSignal | undefined,
): Promise<Owners> {
  const [own, all] = await Promise.all([
    session.ownOwner(signal),
    session.newest((version) => version.owners(signal)),
  ]);
  return { all, own };
}

/** Those that may be added to, as far as the platform tells: v2 does not (dossier §2.4). The default one first. */
export function toDestinations(
  { all, own }: Owners,
  defaultOwner: string | undefined,
): readonly FeedbackDestination[] {
  const names = all.filter(({ mayAdd }) => mayAdd !== false).map(({ name }) => name);
  const chosen = [defaultOwner, own].find((name) => name !== undefined && names.includes(name));
  return names
    .map((name) => ({ name, isDefault: name === chosen }))
    .toSorted((a, b) => Number(b.isDefault) - Number(a.isDefault) || a.name.localeCompare(b.name));
}
