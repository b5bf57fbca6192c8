import { DAY_MS, type Indicator, type SyncRules } from '@intelbridge/core';
import fc from 'fast-check';

export const COLLECTIONS: readonly string[] = ['one', 'two', 'three'];

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
    arbitrary: fc.record({ ...is('collections'), collections: fc.subarray([...COLLECTIONS]) }),
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
