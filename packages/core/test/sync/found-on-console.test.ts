import { DAY_MS, HOUR_MS, type Instant } from '@intelbridge/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { SyncBench, setOf } from './sync-bench.ts';

const SET = 'ThreatQ IP Address';
const A = '192.0.2.1';

describe('an entry of ours that the ledger did not know of', () => {
  let bench: SyncBench;
  let seen: Instant | undefined;
  beforeEach(async () => {
    bench = new SyncBench();
    const set = await bench.sets.ensure({
      name: SET,
      elementType: 'IP',
      timeToLiveMs: bench.rules.timeToLiveMs,
    });
    await bench.sets.write(set, { upsert: [A], remove: [] });
    const entries = bench.sets.entries.bind(bench.sets);
    bench.sets.entries = async function* (given) {
      for await (const page of entries(given)) {
        yield page.map((entry) => ({ ...entry, lastSeen: seen }));
      }
    };
    bench.clock.advance(HOUR_MS);
    bench.list('one', { value: A });
  });
  const pushedAt = async () => {
    await bench.sync();
    return (await bench.ledger.rows(SET, [A]))[0]?.pushedAt;
  };

  it('counts as confirmed when the console last saw it', async () => {
    seen = bench.clock.now() - 5;
    expect(await pushedAt()).toBe(seen);
  });

  it('counts as confirmed now where the console does not say when', async () => {
    seen = undefined;
    expect(await pushedAt()).toBe(bench.clock.now());
  });

  it('counts as confirmed now where the clock of the console is ahead', async () => {
    seen = bench.clock.now() + 1;
    expect(await pushedAt()).toBe(bench.clock.now());
  });

  it.each([0, 1])(
    'counts as confirmed now where the console says %i, which is no time',
    async (at) => {
      seen = at;
      expect(await pushedAt()).toBe(bench.clock.now());
    },
  );

  it('is believed from the instant 2 on', async () => {
    bench.rules = { ...bench.rules, timeToLiveMs: null };
    seen = 2;
    expect(await pushedAt()).toBe(2);
  });

  it('is marked seen again in time', async () => {
    seen = bench.clock.now() - 16 * DAY_MS;
    expect(setOf(await bench.sync())).toMatchObject({ refreshed: 1, added: 0 });
  });

  it('keeps what the ledger says once it knows it', async () => {
    seen = bench.clock.now() - 5;
    const before = await pushedAt();
    seen = bench.clock.now();
    await bench.fullSync();
    expect((await bench.ledger.rows(SET, [A]))[0]?.pushedAt).toBe(before);
  });

  it('is one of all indicators that ask for it', async () => {
    seen = bench.clock.now();
    bench.list('two', { value: A });
    expect(setOf(await bench.sync('one', 'two'))).toMatchObject({ added: 0, unchanged: 1 });
    expect(await bench.ledger.rows(SET, [A])).toMatchObject([
      { pushedAt: seen },
      { pushedAt: seen },
    ]);
  });
});
