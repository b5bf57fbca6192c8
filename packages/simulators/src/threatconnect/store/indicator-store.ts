import type { IndicatorType } from '../types/indicator-types.ts';
import { type IndicatorValues, lookupsOf } from '../types/indicator-values.ts';
import { GlobalFacts } from './global-facts.ts';
import { Indicator } from './indicator.ts';
import type { Owner } from './owners.ts';

/** What is left of an indicator that was deleted. */
export interface Tombstone {
  readonly owner: Owner;
  readonly type: IndicatorType;
  readonly summary: string;
  readonly dateAddedMs: number;
  readonly deletedMs: number;
}

const keyOf = ({ name }: IndicatorType, lookup: string): string => `${name}\n${lookup}`;

/** All copies of all owners; one per owner and value. */
export class IndicatorStore {
  readonly #byId = new Map<string, Indicator>();
  readonly #byValue = new Map<string, Set<Indicator>>();
  readonly #facts = new Map<string, GlobalFacts>();
  readonly tombstones: Tombstone[] = [];
  #nextId: bigint;

  constructor(firstId: string) {
    this.#nextId = BigInt(firstId);
  }

  add(type: IndicatorType, values: IndicatorValues, owner: Owner, nowMs: number): Indicator {
    const id = String(this.#nextId);
    this.#nextId += 1n;
    const facts = this.factsOf(type, values);
    const indicator = new Indicator({ id, type, owner, facts, values }, nowMs);
    this.#byId.set(id, indicator);
    this.#index(indicator);
    return indicator;
  }

  /** Other hashes of a file join those that are known. */
  addValues(indicator: Indicator, values: IndicatorValues): void {
    this.replaceValues(indicator, { ...indicator.values, ...values });
  }

  replaceValues(indicator: Indicator, values: IndicatorValues): void {
    this.#unindex(indicator);
    indicator.values = values;
    this.#index(indicator);
  }

  remove(indicator: Indicator, nowMs: number): void {
    this.#byId.delete(indicator.id);
    this.#unindex(indicator);
    const { owner, type, summary, dateAddedMs } = indicator;
    this.tombstones.push({ owner, type, summary, dateAddedMs, deletedMs: nowMs });
  }

  get(id: string): Indicator | undefined {
    return this.#byId.get(id);
  }

  /** The copies that have one of the values, oldest first. */
  copies(type: IndicatorType, values: IndicatorValues): readonly Indicator[] {
    const found = lookupsOf(type, values).flatMap((lookup) => [
      ...(this.#byValue.get(keyOf(type, lookup)) ?? []),
    ]);
    return [...new Set(found)];
  }

  inOwner(type: IndicatorType, values: IndicatorValues, owner: Owner): Indicator | undefined {
    return this.copies(type, values).find((each) => each.owner === owner);
  }

  /** In the order they were added. */
  rows(): Iterable<Indicator> {
    return this.#byId.values();
  }

  /** They outlive the copies: a value that comes back has its history. */
  factsOf(type: IndicatorType, values: IndicatorValues): GlobalFacts {
    const keys = lookupsOf(type, values).map((lookup) => keyOf(type, lookup));
    const known = keys.map((key) => this.#facts.get(key)).find((facts) => facts !== undefined);
    const facts = known ?? new GlobalFacts();
    for (const key of keys) this.#facts.set(key, facts);
    return facts;
  }

  #index(indicator: Indicator): void {
    for (const lookup of lookupsOf(indicator.type, indicator.values)) {
      const key = keyOf(indicator.type, lookup);
      const copies = this.#byValue.get(key) ?? new Set();
      this.#byValue.set(key, copies.add(indicator));
    }
  }

  #unindex(indicator: Indicator): void {
    for (const lookup of lookupsOf(indicator.type, indicator.values))
      this.#byValue.get(keyOf(indicator.type, lookup))?.delete(indicator);
  }
}
