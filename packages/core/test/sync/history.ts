import {
  DAY_MS,
  ELEMENT_TYPES,
  elementTypeFor,
  entriesOf,
  entryKey,
  HOUR_MS,
  type Indicator,
  type SyncRules,
  setName,
  syncCollections,
  VendorError,
} from '@intelbridge/core';
import fc from 'fast-check';
import { dyingPorts, Killed } from './killed-run.ts';
import { RULES, SyncBench } from './sync-bench.ts';

type Listed = Pick<Indicator, 'type' | 'value' | 'status' | 'score'>;

/** What may happen between two runs, and the runs themselves. */
export type Step =
  | { readonly do: 'list'; readonly collection: string; readonly indicator: Listed }
  | { readonly do: 'leave'; readonly collection: string; readonly indicator: Listed }
  | { readonly do: 'wait'; readonly hours: number }
  | { readonly do: 'settings'; readonly rules: Partial<SyncRules> }
  | { readonly do: 'collections'; readonly collections: readonly string[] }
  | { readonly do: 'remove by hand'; readonly set: number; readonly entry: number }
  | { readonly do: 'add by hand'; readonly set: number; readonly entry: number }
  | { readonly do: 'delete set'; readonly set: number }
  | { readonly do: 'platform breaks'; readonly pages: number }
  | { readonly do: 'console refuses'; readonly writes: number }
  | { readonly do: 'run'; readonly full: boolean }
  | { readonly do: 'die'; readonly at: number; readonly when: 'before' | 'after' | 'half' };

const COLLECTIONS = ['one', 'two', 'three'];
const collection = fc.constantFrom(...COLLECTIONS);
const score = fc.integer({ min: 0, max: 3 });
const status = fc.constantFrom('deployable', 'deployable', 'deployable', 'whitelisted', 'expired');
const address = fc.integer({ min: 1, max: 7 }).map((n) => `192.0.2.${n}`);
const url = fc.constantFrom(
  'http://a.example/X',
  'http://a.example/x',
  'a.example/x',
  'b.example/',
);
const indicator = fc.oneof(
  fc.record({ type: fc.constant('IP Address'), value: address, status, score }),
  fc.record({ type: fc.constant('URL'), value: url, status, score }),
) as fc.Arbitrary<Listed>;
const small = fc.integer({ min: 0, max: 5 });

const SETTINGS: readonly Partial<SyncRules>[] = [
  { timeToLiveMs: 30 * DAY_MS },
  { timeToLiveMs: 7 * DAY_MS },
  { timeToLiveMs: null },
  { prefixSets: true },
  { prefixSets: false },
  { prefixScheme: true },
  { prefixScheme: false },
  { budget: 2 },
  { budget: 3 },
  { budget: null },
  { removeEmptySets: true },
];

const is = <Name extends Step['do']>(name: Name) => ({ do: fc.constant(name) });

export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ ...is('list'), collection, indicator }) },
  { weight: 3, arbitrary: fc.record({ ...is('leave'), collection, indicator }) },
  { weight: 3, arbitrary: fc.record({ ...is('wait'), hours: fc.integer({ min: 1, max: 400 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({ ...is('settings'), rules: fc.constantFrom(...SETTINGS) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ ...is('collections'), collections: fc.subarray(COLLECTIONS) }),
  },
  { weight: 2, arbitrary: fc.record({ ...is('remove by hand'), set: small, entry: small }) },
  { weight: 2, arbitrary: fc.record({ ...is('add by hand'), set: small, entry: small }) },
  { weight: 1, arbitrary: fc.record({ ...is('delete set'), set: small }) },
  { weight: 1, arbitrary: fc.record({ ...is('platform breaks'), pages: small }) },
  { weight: 1, arbitrary: fc.record({ ...is('console refuses'), writes: small }) },
  { weight: 5, arbitrary: fc.record({ ...is('run'), full: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({
      ...is('die'),
      at: fc.integer({ min: 1, max: 60 }),
      when: fc.constantFrom('before', 'after', 'half'),
    }),
  },
) as fc.Arbitrary<Step>;

/** A bench that lives through a history. */
export class History {
  readonly bench = new SyncBench();
  #configured: readonly string[] = ['one', 'two'];

  constructor() {
    this.bench.rules = RULES;
    for (const name of COLLECTIONS) this.bench.source.put(name);
  }

  async play(given: Step): Promise<void> {
    const { bench } = this;
    switch (given.do) {
      case 'list':
        bench.clock.advance(1_000);
        return bench.list(given.collection, given.indicator);
      case 'leave':
        return bench.source.drop(given.collection, given.indicator);
      case 'wait':
        return void bench.clock.advance(given.hours * HOUR_MS);
      case 'settings':
        bench.rules = { ...bench.rules, ...given.rules };
        return;
      case 'collections':
        this.#configured = given.collections;
        return;
      case 'platform breaks':
        bench.source.pagesBeforeFailure = given.pages;
        return;
      case 'console refuses':
        return this.#refuse(given.writes);
      default:
        return this.#atTheConsole(given);
    }
  }

  /** A whole run without disturbance. */
  async run(full: boolean): Promise<void> {
    const { bench } = this;
    await syncCollections(this.#configured, bench.ports, { rules: bench.rules, full });
    this.heal();
  }

  heal(): void {
    this.bench.source.pagesBeforeFailure = Number.POSITIVE_INFINITY;
    this.bench.sets.beforeWrite = () => undefined;
  }

  /** What the sets should hold of ours: the best of all that a configured collection lists, deploys and has not outlived. */
  expected(): Record<string, string[]> {
    const { rules, clock, source } = this.bench;
    const ranked = new Map<string, { key: string; rank: readonly [number, number] }[]>();
    for (const name of this.#configured) {
      for (const { type, value, status: state, score: points, updatedAt = 0 } of source.all(name)) {
        const expiresAt = rules.timeToLiveMs === null ? Infinity : updatedAt + rules.timeToLiveMs;
        const elementType = elementTypeFor(type, new Set(ELEMENT_TYPES));
        const entries = entriesOf(type, value, elementType, rules);
        if (state !== 'deployable' || expiresAt <= clock.now() || !entries.ok) continue;
        const set = setName(rules.brand, type, rules.prefixSets ? name : undefined);
        const keys = entries.values.map((each) => entryKey(elementType, each));
        const rank = [points ?? -1, updatedAt] as const;
        ranked.set(set, [...(ranked.get(set) ?? []), ...keys.map((key) => ({ key, rank }))]);
      }
    }
    return Object.fromEntries(
      [...ranked].map(([set, rows]) => {
        rows.sort(
          (a, b) => b.rank[0] - a.rank[0] || b.rank[1] - a.rank[1] || (a.key < b.key ? -1 : 1),
        );
        const keys = [...new Set(rows.map(({ key }) => key))];
        return [set, keys.slice(0, rules.budget ?? keys.length).sort()];
      }),
    );
  }

  /** What the sets hold, of ours and of other hands. */
  async held(): Promise<{ ours: Record<string, string[]>; others: Record<string, string[]> }> {
    const { sets } = this.bench;
    const ours: Record<string, string[]> = {};
    const others: Record<string, string[]> = {};
    for (const set of await sets.list('ThreatQ ')) {
      for await (const page of sets.entries(set)) {
        for (const { value, source } of page) {
          const into = source === 'Intelbridge' ? ours : others;
          into[set.name] = [...(into[set.name] ?? []), value.toLowerCase()].sort();
        }
      }
    }
    return { ours, others };
  }

  #refuse(writes: number): void {
    let left = writes;
    this.bench.sets.beforeWrite = () => {
      left -= 1;
      if (left < 0) throw new VendorError('unavailable', 'memory', 'the console went away');
    };
  }

  async #atTheConsole(given: Step): Promise<void> {
    const { bench } = this;
    if (given.do === 'run') return this.run(given.full);
    if (given.do === 'die') return this.#die(given);
    if (!('set' in given)) return;
    const sets = await bench.sets.list('ThreatQ ');
    const set = sets[given.set];
    if (set === undefined) return;
    if (given.do === 'delete set') return bench.sets.deleteSet(set.name);
    if (given.do === 'add by hand') {
      const value = set.elementType === 'IP' ? `198.51.100.${given.entry}` : `hand-${given.entry}`;
      return bench.sets.addForeign(set.name, value);
    }
    const values: string[] = [];
    for await (const page of bench.sets.entries(set))
      values.push(...page.map(({ value }) => value));
    const value = values[given.entry];
    if (value !== undefined) bench.sets.removeEntry(set.name, value);
  }

  async #die({ at, when }: Extract<Step, { do: 'die' }>): Promise<void> {
    const { bench } = this;
    const ports = dyingPorts(bench.ports, at, when);
    try {
      await syncCollections(this.#configured, ports, { rules: bench.rules });
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
    this.heal();
  }
}
