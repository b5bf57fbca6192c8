import type { IndicatorType } from '../indicator/indicator-type.ts';
import type { ElementType } from '../reference-set/element-type.ts';

/** What the administrator chose about the sets. */
export interface SyncRules {
  /** First word of every set name, e.g. `ThreatQ`. */
  readonly brand: string;
  /** What types are called in names of sets; missing ones by their own name. */
  readonly typeNames?: Readonly<Partial<Record<IndicatorType, string>>> | undefined;
  /** Put the collection's name into the names of its sets. */
  readonly prefixSets: boolean;
  /** A URL without scheme becomes an http and an https entry. */
  readonly prefixScheme: boolean;
  /** Entries leave this long after the indicator's last update; null: they stay while listed. */
  readonly timeToLiveMs: number | null;
  /** Most entries of one set; null: no limit. */
  readonly budget: number | null;
  /**
   * Entries in our sets that another hand wrote: `leave` them alone, wanted or not, or `adopt` them, so that they are
   * ours from then on and those that nothing lists are taken away.
   */
  readonly foreign: 'leave' | 'adopt';
  /** Delete sets that nothing feeds any more, once they are empty. */
  readonly removeEmptySets: boolean;
}

/** What the console offers decides the types of sets (CIDR). */
export type OfferedTypes = ReadonlySet<ElementType>;

/** Rows of a collection are made by these rules; under others it has to be listed anew. */
export function rulesDigest(rules: SyncRules, offered: OfferedTypes): string {
  const { brand, prefixSets, prefixScheme, timeToLiveMs, typeNames } = rules;
  const types = [...offered].sort().join(' ');
  const names = typeNames === undefined ? [] : [typeNames];
  return JSON.stringify([brand, prefixSets, prefixScheme, timeToLiveMs, types, ...names]);
}
