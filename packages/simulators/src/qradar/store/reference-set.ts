import type { EntryType } from './entry-value.ts';
import { type Interval, intervalMs } from './interval.ts';

/** The internal domain that shared data is kept under (dossier §3.1). */
export const SHARED_DOMAIN = 2_147_483_647;

export type Namespace = 'PRIVATE' | 'SHARED' | 'TENANT';
export type ExpiryType = 'FIRST_SEEN' | 'LAST_SEEN' | 'NO_EXPIRY';
export type LogOption = 'LOG_NONE' | 'LOG_EACH' | 'LOG_BATCH';

/** One element. Instants are epoch milliseconds. */
export interface Entry {
  readonly id: number;
  readonly set: ReferenceSet;
  readonly key: string;
  readonly value: string;
  readonly domainId: number;
  readonly firstSeen: number;
  lastSeen: number;
  source: string;
  notes: string | null;
}

export interface SetProperties {
  readonly name: string;
  readonly entryType: EntryType;
  readonly namespace: Namespace;
  readonly tenantId: number | null;
  readonly createdMs: number;
  expiryType: ExpiryType;
  timeToLive: Interval | undefined;
  logOption: LogOption;
  description: string | null;
}

/** One reference set with its elements in the order of their ids. */
export interface ReferenceSet extends SetProperties {
  readonly id: number;
  readonly entries: Map<string, Entry>;
  /** The domains that elements were ever stored under. */
  readonly domainIds: Set<number>;
  /** No element expires before this instant. */
  nextExpiryMs: number;
}

/** When an element runs out; `Infinity` for never. */
export function expiresAtMs({ set, firstSeen, lastSeen }: Entry): number {
  if (set.timeToLive === undefined || set.expiryType === 'NO_EXPIRY')
    return Number.POSITIVE_INFINITY;
  return (set.expiryType === 'FIRST_SEEN' ? firstSeen : lastSeen) + intervalMs(set.timeToLive);
}

/** What an element is unique by within its set. */
export const entryKey = (domainId: number, key: string): string =>
  domainId === SHARED_DOMAIN ? key : `${domainId}\u0000${key}`;
