import type { IndicatorType } from '../types/indicator-types.ts';
import { type IndicatorValues, summaryOf } from '../types/indicator-values.ts';
import type { GlobalFacts } from './global-facts.ts';
import type { Owner } from './owners.ts';

/** Instants are epoch milliseconds; the platform writes whole seconds. */
export interface Attribute {
  readonly id: number;
  readonly type: string;
  value: string;
  /** v2 `displayed`, v3 `default`: shown as description or source. */
  isDefault: boolean;
  readonly dateAddedMs: number;
  readonly createdBy: number | null;
}

export interface Group {
  readonly id: number;
  readonly type: string;
  readonly name: string;
  readonly dateAddedMs: number;
}

/** Named things hung on an indicator; ids and descriptions belong to the name. */
export interface Named {
  readonly id: number;
  readonly name: string;
}

/** What the owner of a copy may set. */
export interface OwnFields {
  rating: number | undefined;
  confidence: number | undefined;
  privateFlag: boolean;
  active: boolean;
  activeLocked: boolean;
  dnsActive: boolean;
  whoisActive: boolean;
  size: number | undefined;
  firstSeenMs: number | undefined;
  lastSeenMs: number | undefined;
}

export const unsetFields: Readonly<OwnFields> = {
  rating: undefined,
  confidence: undefined,
  privateFlag: false,
  active: true,
  activeLocked: false,
  dnsActive: false,
  whoisActive: false,
  size: undefined,
  firstSeenMs: undefined,
  lastSeenMs: undefined,
};

/** One owner's copy of an indicator. */
export class Indicator {
  /** Digits; may be beyond 2^53. */
  readonly id: string;
  readonly type: IndicatorType;
  readonly owner: Owner;
  readonly facts: GlobalFacts;
  readonly dateAddedMs: number;
  lastModifiedMs: number;
  values: IndicatorValues;
  readonly fields: OwnFields = { ...unsetFields };
  attributes: Attribute[] = [];
  tags: Named[] = [];
  securityLabels: Named[] = [];
  groups: Group[] = [];

  constructor(
    key: Pick<Indicator, 'id' | 'type' | 'owner' | 'facts' | 'values'>,
    dateAddedMs: number,
  ) {
    this.id = key.id;
    this.type = key.type;
    this.owner = key.owner;
    this.facts = key.facts;
    this.values = key.values;
    this.dateAddedMs = dateAddedMs;
    this.lastModifiedMs = dateAddedMs;
  }

  get summary(): string {
    return summaryOf(this.type, this.values);
  }

  /** The n-th of `value1`, `value2`, `value3`. */
  value(n: number): string | undefined {
    const key = this.type.keys[n - 1];
    return key === undefined ? undefined : this.values[key.name];
  }

  /** Value of the newest default attribute of a type: `Description` or `Source`. */
  shown(type: string): string | undefined {
    return this.attributes.findLast((each) => each.type === type && each.isDefault)?.value;
  }
}
