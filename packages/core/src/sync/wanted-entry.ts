import { entriesOf } from '../indicator/entries.ts';
import type { Indicator, IndicatorStatus } from '../indicator/indicator.ts';
import type { ElementType } from '../reference-set/element-type.ts';
import { elementTypeFor } from '../reference-set/element-types.ts';
import { entryKey } from '../reference-set/entry-value.ts';
import { setName } from '../reference-set/set-name.ts';
import type { Instant } from '../time/instant.ts';
import type { OfferedTypes, SyncRules } from './sync-rules.ts';

/** One entry that an indicator of a collection asks for, or no longer asks for. */
export interface WantedEntry {
  readonly set: string;
  readonly elementType: ElementType;
  readonly key: string;
  readonly origin: string;
  readonly value: string;
  readonly status: IndicatorStatus;
  readonly score: number | undefined;
  readonly updatedAt: Instant | undefined;
}

/** A value that no set can hold. */
export interface Rejected {
  readonly set: string;
  readonly value: string;
  readonly reason: string;
}

/** The set that indicators of one type of a collection belong into. */
export interface TargetSet {
  readonly set: string;
  readonly elementType: ElementType;
}

export function targetSet(
  type: string,
  collection: string,
  rules: SyncRules,
  offered: OfferedTypes,
): TargetSet {
  const set = setName(
    rules.brand,
    rules.typeNames?.[type] ?? type,
    rules.prefixSets ? collection : undefined,
  );
  return { set, elementType: elementTypeFor(type, offered) };
}

/** The entries of one indicator, or why it has none. A withdrawn indicator that could never be stored is no reject. */
export function wantedEntries(
  indicator: Indicator,
  { set, elementType }: TargetSet,
  rules: SyncRules,
): readonly WantedEntry[] | Rejected | undefined {
  const { type, value, status, score, updatedAt } = indicator;
  const entries = entriesOf(type, value, elementType, { prefixScheme: rules.prefixScheme });
  if (!entries.ok) {
    return status === 'deployable' ? { set, value, reason: entries.reason } : undefined;
  }
  return entries.values.map((entry) => ({
    set,
    elementType,
    key: entryKey(elementType, entry),
    origin: value,
    value: entry,
    status,
    score,
    updatedAt,
  }));
}
