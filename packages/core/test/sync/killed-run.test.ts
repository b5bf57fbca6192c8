import { DAY_MS, HOUR_MS, type Indicator, syncCollections } from '@intelbridge/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Killed } from '../life.ts';
import { dyingPorts } from './killed-run.ts';
import { modelRuns } from './model-runs.ts';
import { SyncBench } from './sync-bench.ts';

type Step =
  | { readonly do: 'list'; readonly collection: string; readonly indicator: Partial<Indicator> }
  | { readonly do: 'wait'; readonly hours: number }
  | { readonly do: 'sync' }
  | { readonly do: 'die'; readonly at: number; readonly when: 'before' | 'after' | 'half' };

const COLLECTIONS = ['one', 'two'];
const SETS = ['ThreatQ IP Address', 'ThreatQ URL'];

const indicator = fc.record({
  type: fc.constant('IP Address'),
  value: fc.integer({ min: 1, max: 6 }).map((n) => `192.0.2.${n}`),
  status: fc.constantFrom('deployable', 'deployable', 'deployable', 'whitelisted', 'expired'),
});
const url = fc.record({
  type: fc.constant('URL'),
  value: fc.constantFrom('http://a.example/X', 'http://a.example/x', 'a.example/x', 'b.example/'),
  status: fc.constantFrom('deployable', 'deployable', 'whitelisted'),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('list' as const),
      collection: fc.constantFrom(...COLLECTIONS),
      indicator: fc.oneof(indicator, url) as fc.Arbitrary<Partial<Indicator>>,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      hours: fc.integer({ min: 1, max: 500 }),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ do: 'sync' as const }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('die' as const),
      at: fc.integer({ min: 1, max: 25 }),
      when: fc.constantFrom('before' as const, 'after' as const, 'half' as const),
    }),
  },
);

function newBench(): SyncBench {
  const bench = new SyncBench();
  bench.rules = { ...bench.rules, prefixScheme: true };
  for (const collection of COLLECTIONS) bench.source.put(collection);
  return bench;
}

async function play(bench: SyncBench, given: Step): Promise<void> {
  if (given.do === 'wait') bench.clock.advance(given.hours * HOUR_MS);
  if (given.do === 'list') {
    bench.clock.advance(1_000);
    bench.list(given.collection, given.indicator);
  }
  if (given.do === 'sync') await bench.sync(...COLLECTIONS);
  if (given.do === 'die') {
    const ports = dyingPorts(bench.ports, given.at, given.when);
    await syncCollections(COLLECTIONS, ports, { rules: bench.rules }).catch((error: unknown) => {
      if (!(error instanceof Killed)) throw error;
    });
  }
}

/** What each set should hold: everything some collection lists, deployable and not yet outlived. */
function expected(steps: readonly Step[], bench: SyncBench): Record<string, string[]> {
  const held = new Map(SETS.map((name) => [name, new Set<string>()]));
  for (const { indicator: listed, at: touched } of latestOf(steps)) {
    if (listed.status !== 'deployable' || touched + 30 * DAY_MS <= bench.clock.now()) continue;
    for (const value of entriesOf(listed)) held.get(`ThreatQ ${listed.type}`)?.add(value);
  }
  return Object.fromEntries([...held].map(([name, values]) => [name, [...values].sort()]));
}

function entriesOf({ type, value = '' }: Partial<Indicator>): string[] {
  const both = type === 'URL' && !value.includes('://');
  const values = both ? [`http://${value}`, `https://${value}`] : [value];
  return values.map((each) => each.toLowerCase());
}

function latestOf(steps: readonly Step[]) {
  const latest = new Map<string, { indicator: Partial<Indicator>; at: number }>();
  let at = new SyncBench().clock.now();
  for (const given of steps) {
    if (given.do === 'wait') at += given.hours * HOUR_MS;
    if (given.do !== 'list') continue;
    at += 1_000;
    const { collection, indicator: listed } = given;
    latest.set(`${collection} ${listed.type} ${listed.value}`, { indicator: listed, at });
  }
  return latest.values();
}

describe('a run that is killed', () => {
  it('changes nothing in the end: the next run leads to the state of an undisturbed one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 30 }), async (steps) => {
        const bench = newBench();
        for (const given of steps) await play(bench, given);
        await bench.sync(...COLLECTIONS);
        const held = await Promise.all(
          SETS.map(async (name) => [name, (await bench.held(name)) ?? []]),
        );
        expect(Object.fromEntries(held)).toEqual(expected(steps, bench));
      }),
      { numRuns: modelRuns() },
    );
  });

  it('leaves nothing to do after that', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 20 }), async (steps) => {
        const bench = newBench();
        for (const given of steps) await play(bench, given);
        await bench.sync(...COLLECTIONS);
        const { writes } = bench.sets;
        await bench.sync(...COLLECTIONS);
        expect(bench.sets.writes).toBe(writes);
      }),
      { numRuns: modelRuns() },
    );
  });

  it('does not take an entry for present whose removal was sent and never answered', async () => {
    const bench = newBench();
    const lists = (collection: string, value: string, status: 'deployable' | 'whitelisted') =>
      play(bench, { do: 'list', collection, indicator: { type: 'URL', value, status } });
    await lists('two', 'http://a.example/x', 'deployable');
    await play(bench, { do: 'sync' });
    await lists('two', 'http://a.example/x', 'whitelisted');
    let removed = false;
    for (let at = 1; !removed; at += 1) {
      await play(bench, { do: 'die', at, when: 'after' });
      removed = (await bench.held('ThreatQ URL'))?.length === 0;
    }
    await lists('one', 'http://a.example/X', 'deployable');
    await play(bench, { do: 'sync' });
    expect(await bench.held('ThreatQ URL')).toEqual(['http://a.example/x']);
  });
});
