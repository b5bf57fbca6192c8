import { type Offered, offered } from '../composition/offered.ts';
import { offeredOwners } from '../composition/offered-owners.ts';
import type { SystemSection } from '../run/check-connections.ts';

export interface ChoiceSource {
  /** The system that knows them; undefined: none is asked. */
  readonly from?: SystemSection;
  readonly ask: Offered;
}

/** Settings whose choices are known somewhere, by their paths. */
export const CHOICES: ReadonlyMap<string, ChoiceSource> = new Map<string, ChoiceSource>([
  ['threatq.collections', { from: 'threatq', ask: offered.collections }],
  ['threatq.timezone', { ask: offered.timeZones }],
  ['threatconnect.defaultOwner', { from: 'threatconnect', ask: offeredOwners }],
  ['offenses.indicatorStatus', { from: 'threatq', ask: offered.statuses }],
  ['offenses.categories', { from: 'qradar', ask: offered.categories }],
]);
