import type { Instant } from '../time/instant.ts';

/** `HIDDEN`: suppressed but alive. `CLOSED` is final; a new match makes a new offense (QRadar dossier §4.2). */
export const OFFENSE_STATUSES = ['OPEN', 'HIDDEN', 'CLOSED'] as const;

export type OffenseStatus = (typeof OFFENSE_STATUSES)[number];

/** By which property of its events the console gathered an offense, e.g. 0 `Source IP`, 3 `Username`. */
export interface OffenseType {
  readonly id: number;
  /** `Type <id>` where the console does not tell. */
  readonly name: string;
}

/** One offense as the console holds it. All its text is written by whoever attacks: untrusted. */
export interface Offense {
  readonly id: number;
  /** At most 65,000 characters; the rest is cut by the adapter. */
  readonly description: string;
  readonly status: OffenseStatus;
  /** 0 to 10, like the next three. */
  readonly severity: number;
  readonly magnitude: number;
  readonly credibility: number;
  readonly relevance: number;
  /** Names of low-level categories. */
  readonly categories: readonly string[];
  readonly type: OffenseType;
  /** What its type indexes: an address, a user name, a rule's name, … Empty where the console gives none. */
  readonly source: string;
  /** Time of its first event, which may lie long before the offense was made. */
  readonly startedAt: Instant;
  /** Time of its latest event. */
  readonly updatedAt: Instant;
  /** When any of its fields last changed, in whole seconds on consoles that tell; else as `updatedAt`. */
  readonly changedAt: Instant;
  readonly closedAt: Instant | undefined;
  readonly eventCount: number;
  readonly flowCount: number;
  readonly logSources: readonly string[];
  readonly sourceAddressIds: readonly number[];
  readonly localDestinationAddressIds: readonly number[];
  /** Where a browser shows it. */
  readonly link: string;
}

/** What the address ids of an offense stand for, as far as the console still knows them. */
export interface OffenseAddresses {
  readonly sources: readonly string[];
  readonly localDestinations: readonly string[];
}
