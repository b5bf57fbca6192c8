import type { ElementType } from '../reference-set/element-type.ts';

/** What the administrator chose about the sets. */
export interface SyncRules {
  /** First word of every set name, e.g. `ThreatQ`. */
  readonly brand: string;
  /** Put the collection's name into the names of its sets. */
  readonly prefixSets: boolean;
  /** A URL without scheme becomes an http and an https entry. */
  readonly prefixScheme: boolean;
  /** Entries leave this long after the indicator's last update; null: they stay while listed. */
  readonly timeToLiveMs: number | null;
}

/** What the console offers decides the types of sets (CIDR). */
export type OfferedTypes = ReadonlySet<ElementType>;
