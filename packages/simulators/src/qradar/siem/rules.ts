const FIRST_RULE_ID = 100_401;

/** A custom rule as `/analytics/rules` shows it. */
export interface AnalyticsRule {
  readonly id: number;
  readonly identifier: string;
  readonly name: string;
  readonly type: 'EVENT' | 'FLOW' | 'COMMON' | 'USER';
  readonly origin: 'SYSTEM' | 'OVERRIDE' | 'USER';
  readonly enabled: boolean;
  readonly owner: string;
  readonly creation_date: number;
  readonly modification_date: number;
  readonly linked_rule_identifier: string | null;
  readonly base_host_id: number;
  readonly base_capacity: number;
  readonly average_capacity: number;
  readonly capacity_timestamp: number;
}

/** The rules of a console; a name not seen before becomes one by being used. */
export class Rules {
  readonly #rows = new Map<number, AnalyticsRule>();
  readonly #byName = new Map<string, AnalyticsRule>();
  readonly #createdMs: number;

  constructor(createdMs: number) {
    this.#createdMs = createdMs;
  }

  get rows(): readonly AnalyticsRule[] {
    return [...this.#rows.values()];
  }

  get(id: number): AnalyticsRule | undefined {
    return this.#rows.get(id);
  }

  named(name: string): AnalyticsRule {
    const known = this.#byName.get(name);
    if (known !== undefined) return known;
    const id = FIRST_RULE_ID + this.#rows.size;
    const rule: AnalyticsRule = {
      id,
      identifier: `SYSTEM-${id - 99_000}`,
      name,
      type: 'EVENT',
      origin: 'SYSTEM',
      enabled: true,
      owner: 'admin',
      creation_date: this.#createdMs,
      modification_date: this.#createdMs,
      linked_rule_identifier: null,
      base_host_id: 0,
      base_capacity: 0,
      average_capacity: 0,
      capacity_timestamp: 0,
    };
    this.#rows.set(id, rule);
    this.#byName.set(name, rule);
    return rule;
  }
}
