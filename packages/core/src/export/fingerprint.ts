import type { Offense } from '../offense/offense.ts';
import { digestOf } from '../text/digest.ts';

/** Changes with what an event cannot do without; counters of events do not, or every event of an offense would be news. */
export function fingerprintOf(offense: Offense, platform: string): string {
  const facts = [
    platform,
    offense.description,
    offense.status,
    offense.severity,
    offense.magnitude,
    offense.credibility,
    offense.relevance,
    sorted(offense.categories),
    offense.type.id,
    offense.source,
    offense.closedAt ?? null,
    sorted(offense.logSources),
    sorted(offense.sourceAddressIds),
    sorted(offense.localDestinationAddressIds),
  ];
  return digestOf(JSON.stringify(facts));
}

/** Nobody promises the order of a list. */
const sorted = <T extends string | number>(list: readonly T[]): readonly T[] =>
  list.toSorted((a, b) => (a < b ? -1 : Number(a > b)));
