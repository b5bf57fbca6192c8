import { intervalMs } from '../store/interval.ts';
import { type Entry, type ReferenceSet, SHARED_DOMAIN } from '../store/reference-set.ts';

/** An element as plain data; `domainId` is `null` for the shared domain. Instants are epoch milliseconds. */
export interface EntrySnapshot {
  readonly value: string;
  readonly source: string;
  readonly notes: string | null;
  readonly firstSeen: number;
  readonly lastSeen: number;
  readonly domainId: number | null;
}

export interface SetCount {
  readonly id: number;
  readonly name: string;
  readonly entryType: string;
  readonly count: number;
}

/** A set as plain data, its elements sorted by value. */
export interface SetSnapshot {
  readonly id: number;
  readonly name: string;
  readonly entryType: string;
  readonly namespace: string;
  readonly timeToLiveSeconds: number | null;
  readonly expiryType: string;
  readonly entries: readonly EntrySnapshot[];
}

/** Sets sorted by name. */
export const toSnapshots = (sets: readonly ReferenceSet[]): SetSnapshot[] =>
  byName(sets).map((set) => ({
    id: set.id,
    name: set.name,
    entryType: set.entryType,
    namespace: set.namespace,
    timeToLiveSeconds: set.timeToLive ? intervalMs(set.timeToLive) / 1_000 : null,
    expiryType: set.expiryType,
    entries: [...set.entries.values()].sort(byValue).map(toEntrySnapshot),
  }));

export const toCounts = (sets: readonly ReferenceSet[]): SetCount[] =>
  byName(sets).map(({ id, name, entryType, entries }) => ({
    id,
    name,
    entryType,
    count: entries.size,
  }));

const byName = (sets: readonly ReferenceSet[]): ReferenceSet[] =>
  sets.toSorted((a, b) => (a.name < b.name ? -1 : 1));

function byValue(a: Entry, b: Entry): number {
  if (a.value === b.value) return a.domainId - b.domainId;
  return a.value < b.value ? -1 : 1;
}

const toEntrySnapshot = ({ value, source, notes, firstSeen, lastSeen, domainId }: Entry) => ({
  value,
  source,
  notes,
  firstSeen,
  lastSeen,
  domainId: domainId === SHARED_DOMAIN ? null : domainId,
});
