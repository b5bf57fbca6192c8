import { DAY_MS, HOUR_MS, VendorError } from '@intelbridge/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { addresses, SyncBench, setOf } from './sync-bench.ts';

const SET = 'ThreatQ IP Address';
const A = '192.0.2.1';
const B = '192.0.2.2';

describe('the report of a sync', () => {
  let bench: SyncBench;
  beforeEach(() => {
    bench = new SyncBench();
  });
  const list = (values: readonly string[], status: 'deployable' | 'expired' = 'deployable') =>
    bench.list('one', ...values.map((value) => ({ value, status })));
  const later = (ms = HOUR_MS) => bench.clock.advance(ms);

  it('says all there is to say of a first sync', async () => {
    list([A]);
    expect(await bench.sync()).toEqual({
      ok: true,
      collections: [{ name: 'one', fetched: 1, complete: true, full: true }],
      sets: [
        {
          name: SET,
          added: 1,
          refreshed: 0,
          removed: 0,
          unchanged: 0,
          repaired: 0,
          cut: 0,
          samples: { added: [A], refreshed: [], removed: [] },
          tooOld: 0,
          rejected: [],
          rejectedCount: 0,
        },
      ],
      held: [],
      errors: [],
    });
  });

  it('names sets and collections in order', async () => {
    bench.list('two', { type: 'MD5', value: '0'.repeat(32) });
    bench.list('one', { type: 'FQDN', value: 'a.example' }, { value: A });
    const report = await bench.sync('two', 'one');
    expect(report.collections.map(({ name }) => name)).toEqual(['one', 'two']);
    expect(report.sets.map(({ name }) => name)).toEqual(['ThreatQ FQDN', SET, 'ThreatQ MD5']);
  });

  it('shows five of the values behind each count', async () => {
    const values = addresses(6);
    list(values);
    expect(setOf(await bench.sync())).toMatchObject({
      added: 6,
      samples: { added: values.slice(0, 5), refreshed: [], removed: [] },
    });
    later();
    list(values);
    later(15 * DAY_MS);
    expect(setOf(await bench.sync())).toMatchObject({
      refreshed: 6,
      samples: { added: [], refreshed: values.slice(0, 5), removed: [] },
    });
    list(values, 'expired');
    expect(setOf(await bench.sync())).toMatchObject({
      removed: 6,
      samples: { added: [], refreshed: [], removed: values.slice(0, 5) },
    });
  });

  it('counts what the console holds and what needed no write', async () => {
    list(addresses(4));
    await bench.sync();
    later();
    list(addresses(1), 'expired');
    list([A]);
    expect(setOf(await bench.sync())).toMatchObject({ added: 1, removed: 1, unchanged: 3 });
    later(16 * DAY_MS);
    list([A]);
    expect(setOf(await bench.sync())).toMatchObject({ refreshed: 1, unchanged: 3 });
  });

  it('speaks of a set that was fed once and is empty now', async () => {
    list([A]);
    await bench.sync();
    later();
    list([A], 'expired');
    await bench.sync();
    expect(setOf(await bench.sync())).toMatchObject({ added: 0, removed: 0, unchanged: 0 });
  });

  it('counts indicators that were too old, over all pages', async () => {
    const updatedAt = bench.clock.now() - 31 * DAY_MS;
    bench.list('one', ...addresses(1_500).map((value) => ({ value, updatedAt })));
    expect(setOf(await bench.sync())).toMatchObject({ tooOld: 1_500, added: 0 });
  });

  it('names 5,000 values that no set can hold and counts the others', async () => {
    bench.list('one', ...Array.from({ length: 5_001 }, (_, n) => ({ value: `no address ${n}` })));
    const set = setOf(await bench.sync());
    expect(set?.rejectedCount).toBe(5_001);
    expect(set?.rejected.length).toBe(5_000);
    expect(set?.rejected[0]?.value).toBe('no address 0');
  });

  it('does not speak of a withdrawn value that no set can hold', async () => {
    bench.list('one', { value: 'no address', status: 'expired' });
    expect((await bench.sync()).sets).toEqual([]);
  });

  it('names rows that could not be read under a name of their own', async () => {
    list([A]);
    const changesSince = bench.source.changesSince.bind(bench.source);
    bench.source.changesSince = async function* (...given) {
      const unreadable = [{ value: 'row 7', reason: 'has no value' }];
      yield { indicators: [], unreadable, resumeFrom: undefined, total: undefined };
      return yield* changesSince(...given);
    };
    const report = await bench.sync();
    expect(report.collections).toMatchObject([{ fetched: 2 }]);
    expect(setOf(report, 'ThreatQ (unreadable)')).toMatchObject({
      rejected: [{ value: 'row 7', reason: 'has no value' }],
      rejectedCount: 1,
    });
  });

  it('says a failure met twice once, and two different ones both', async () => {
    bench.list('one', { value: A });
    bench.list('two', { value: B });
    bench.list('three', { value: B });
    let calls = 0;
    bench.source.changesSince = () => {
      calls += 1;
      throw new VendorError('unavailable', 'memory', calls < 3 ? 'went away' : 'stayed away');
    };
    const report = await bench.sync('one', 'two', 'three');
    expect(report.ok).toBe(false);
    expect(report.errors).toEqual([
      { kind: 'unavailable', message: 'went away' },
      { kind: 'unavailable', message: 'stayed away' },
    ]);
  });

  it('writes off no more than it holds', async () => {
    list([A, B]);
    await bench.sync();
    await bench.ledger.apply({ confirmed: new Map([[SET, -5]]) });
    expect(setOf(await bench.sync())).toMatchObject({ unchanged: 0 });
  });
});

describe('a listing with a gap', () => {
  it('is told to the operator with its reason, and is an error only where there was one', async () => {
    const bench = new SyncBench();
    bench.list('one', { value: A });
    bench.source.changesSince = async function* () {
      yield { indicators: [], unreadable: [], resumeFrom: undefined, total: undefined };
      return { complete: false, resumeFrom: undefined, reason: 'two rows were dropped' };
    };
    const report = await bench.sync();
    expect(report).toMatchObject({ ok: true, errors: [] });
    expect(report.collections).toMatchObject([
      { complete: false, reason: 'two rows were dropped' },
    ]);
    expect(bench.logged).toEqual(['warn one: two rows were dropped {"collection":"one"}']);
  });
});
