import type { ThreatconnectSimulator } from '../threatconnect-simulator.ts';
import { seedRows } from './seed-rows.ts';

export interface SeedOptions {
  /** Further Sources, so that lists of owners have more than one page; default 0. */
  readonly extraOwners?: number;
}

type Seedable = Pick<ThreatconnectSimulator, 'addExclusionList' | 'addIndicator' | 'addOwner'>;

/** Names of the owners that a seeded instance has besides the first user's Organization. */
export const seedOwners = {
  community: 'Common Community',
  /** The first user may only read it. */
  source: 'Example Blocklist',
  /** The first user does not see it. */
  hidden: 'Closed Community',
} as const;

/** Fills an instance with owners, an exclusion list and indicators of every kind. Returns the ids. */
export function seedThreatconnect(
  platform: Seedable,
  { extraOwners = 0 }: SeedOptions = {},
): readonly string[] {
  const { community, source, hidden } = seedOwners;
  platform.addOwner({ name: community, type: 'Community', role: 'Contributor' });
  platform.addOwner({ name: source, type: 'Source', role: 'Subscriber' });
  platform.addOwner({ name: hidden, type: 'Community', role: null });
  for (let n = 1; n <= extraOwners; n += 1)
    platform.addOwner({ name: `Example Feed ${n}`, type: 'Source', role: 'User' });
  platform.addExclusionList({
    name: 'Indicator-Address-IPv4',
    values: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '127.0.0.1'],
  });
  platform.addExclusionList({ name: 'Indicator-Host', values: ['www.example.com'] });
  return seedRows(seedOwners).map((row) => platform.addIndicator(row));
}
