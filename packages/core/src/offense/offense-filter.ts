import type { Offense, OffenseStatus } from './offense.ts';

/** Which offenses are wanted: those that fulfil every part. An empty list or 0 asks for nothing. */
export interface OffenseFilter {
  /** One of these. */
  readonly statuses: readonly OffenseStatus[];
  /** At least so much, 0 to 10. */
  readonly minSeverity: number;
  readonly minMagnitude: number;
  /** At least one of these names, exactly. */
  readonly categories: readonly string[];
  /** One of these. */
  readonly ids: readonly number[];
  /** At least one of these stands in the description, in any case. */
  readonly keywords: readonly string[];
}

/** What a filter looks at. */
export type FilteredOffense = Pick<
  Offense,
  'id' | 'status' | 'severity' | 'magnitude' | 'categories' | 'description'
>;

/** Asks for every offense. */
export const ANY_OFFENSE: OffenseFilter = {
  statuses: [],
  minSeverity: 0,
  minMagnitude: 0,
  categories: [],
  ids: [],
  keywords: [],
};

export function isWanted(offense: FilteredOffense, filter: OffenseFilter): boolean {
  return (
    isOneOf(filter.statuses, offense.status) &&
    offense.severity >= filter.minSeverity &&
    offense.magnitude >= filter.minMagnitude &&
    isOneOf(filter.ids, offense.id) &&
    holdsAny(filter.categories, (category) => offense.categories.includes(category)) &&
    speaksOf(filter.keywords, offense.description)
  );
}

function speaksOf(keywords: readonly string[], description: string): boolean {
  const text = keywords.length === 0 ? '' : description.toLowerCase();
  return holdsAny(keywords, (keyword) => text.includes(keyword.toLowerCase()));
}

const isOneOf = <T>(wanted: readonly T[], value: T): boolean =>
  holdsAny(wanted, (each) => each === value);

const holdsAny = <T>(wanted: readonly T[], holds: (each: T) => boolean): boolean =>
  wanted.length === 0 || wanted.some(holds);
