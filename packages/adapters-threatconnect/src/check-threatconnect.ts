import { VendorError } from '@intelbridge/core';
import type { ThreatconnectOptions } from './http/threatconnect-api.ts';
import { readOwners } from './owners.ts';
import { OpenSession } from './session.ts';

/** What a connection test finds out. */
export interface ThreatconnectCheck {
  readonly apiVersion: 'v2' | 'v3';
  /** How many owners the account sees. */
  readonly owners: number;
  /** To how many of them it may add; undefined where the platform does not tell. */
  readonly writable: number | undefined;
  /** In plain words, what an administrator should look into. */
  readonly warnings: readonly string[];
}

/** Most owners that a message names. */
const MOST_NAMES = 10;

/** Signs in and looks around; changes nothing. Rejects with VendorError, of kind `config` for a default owner that is not there. */
export async function checkThreatconnect(
  options: ThreatconnectOptions,
  signal: AbortSignal,
): Promise<ThreatconnectCheck> {
  const session = new OpenSession(options);
  // The cheapest call of v2, which tells a wrong key from a wrong clock on every platform.
  const { all, own } = await readOwners(session, signal);
  const apiVersion = await session.newest(async ({ name }) => name);
  const { defaultOwner = own } = options.config;
  const chosen = all.find(({ name }) => name === defaultOwner);
  if (chosen === undefined)
    throw unknownOwner(
      defaultOwner,
      all.map(({ name }) => name),
    );
  const tells = all.some(({ mayAdd }) => mayAdd !== undefined);
  return {
    apiVersion,
    owners: all.length,
    writable: tells ? all.filter(({ mayAdd }) => mayAdd !== false).length : undefined,
    warnings:
      chosen.mayAdd === false
        ? [`the account may not add indicators to its default owner "${defaultOwner}"`]
        : [],
  };
}

function unknownOwner(name: string, there: readonly string[]): VendorError {
  const shown = there.slice(0, MOST_NAMES).map((each) => `"${each}"`);
  const more = there.length > MOST_NAMES ? ` and ${there.length - MOST_NAMES} more` : '';
  return new VendorError(
    'config',
    'ThreatConnect',
    `ThreatConnect has no owner "${name}" for this account; it has ${shown.join(', ')}${more}. Correct the default owner.`,
  );
}
