import { HOUR_MS, VendorError } from '@intelbridge/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { SyncBench, setOf } from './sync-bench.ts';

const SET = 'ThreatQ IP Address';
const A = '192.0.2.1';
const B = '192.0.2.2';
const C = '192.0.2.3';
const D = '192.0.2.4';

describe('an entry that another hand took away', () => {
  let bench: SyncBench;
  beforeEach(async () => {
    bench = new SyncBench();
    bench.list('one', { value: A }, { value: B }, { value: C });
    await bench.sync();
    bench.clock.advance(HOUR_MS);
    bench.sets.removeEntry(SET, B);
  });

  it('is not missed while only changes are read', async () => {
    await bench.sync();
    expect(await bench.held()).toEqual([A, C]);
  });

  it('is sent again by a full sync, which says so', async () => {
    const sent = bench.recordWrites();
    const report = await bench.fullSync();
    expect(setOf(report)).toMatchObject({ repaired: 1, added: 1, refreshed: 0, unchanged: 2 });
    expect(sent).toEqual([{ set: SET, upsert: [B], remove: [] }]);
    expect(await bench.held()).toEqual([A, B, C]);
    expect(setOf(await bench.fullSync())).toMatchObject({ repaired: 0, added: 0, unchanged: 3 });
  });

  it('is sent again even if the listing broke off', async () => {
    bench.source.pagesBeforeFailure = 1;
    expect(setOf(await bench.fullSync())).toMatchObject({ repaired: 1, added: 1 });
    expect(await bench.held()).toEqual([A, B, C]);
  });

  it('counts once however many indicators ask for it', async () => {
    bench.list('two', { value: B });
    await bench.sync('one', 'two');
    bench.sets.removeEntry(SET, B);
    const report = await bench.fullSync('one', 'two');
    expect(setOf(report)).toMatchObject({ repaired: 1, added: 1, unchanged: 2 });
  });

  it('counts once also where a page of the ledger ends between two indicators that ask for it', async () => {
    bench.list('one', { value: D });
    bench.list('two', { value: B }, { value: C }, { value: D });
    await bench.sync('one', 'two');
    bench.sets.deleteSet(SET);
    bench.inPagesOf(2);
    const report = await bench.fullSync('one', 'two');
    expect(setOf(report)).toMatchObject({ repaired: 4, added: 4, unchanged: 0 });
    expect(setOf(await bench.sync('one', 'two'))).toMatchObject({ unchanged: 4 });
  });

  it('is not sent again if its indicator left as well', async () => {
    bench.source.drop('one', { type: 'IP Address', value: B });
    const { writes } = bench.sets;
    const report = await bench.fullSync();
    expect(setOf(report)).toMatchObject({ added: 0, removed: 0, unchanged: 2 });
    expect(bench.sets.writes).toBe(writes);
    expect((await bench.ledger.rows(SET, [B])).length).toBe(0);
  });

  it('is sent again with all the others when the whole set is gone', async () => {
    bench.sets.deleteSet(SET);
    const report = await bench.fullSync();
    expect(setOf(report)).toMatchObject({ repaired: 3, added: 3, unchanged: 0 });
    expect(await bench.held()).toEqual([A, B, C]);
  });

  it('is found in each set by itself: one that cannot be compared does not keep the others from it', async () => {
    bench.list('one', { type: 'FQDN', value: 'a.example' });
    await bench.sync();
    const entries = bench.sets.entries.bind(bench.sets);
    bench.sets.entries = (set) => {
      if (set.name === SET) return entries(set);
      throw new VendorError('protocol', 'memory', 'nobody understands this set');
    };
    const report = await bench.fullSync();
    expect(report.errors).toEqual([{ kind: 'protocol', message: 'nobody understands this set' }]);
    expect(setOf(report)).toMatchObject({ repaired: 1 });
    expect(await bench.held()).toEqual([A, B, C]);
  });

  it('has to wait when the console cannot be reached: then nothing is sent at all', async () => {
    bench.sets.entries = () => {
      throw new VendorError('unavailable', 'memory', 'the console went away');
    };
    const sent = bench.recordWrites();
    bench.list('one', { type: 'FQDN', value: 'a.example' });
    const report = await bench.fullSync();
    expect(report.errors).toEqual([{ kind: 'unavailable', message: 'the console went away' }]);
    expect(sent).toEqual([]);
  });

  it('is looked for under the time to live of the settings, which the set is given first', async () => {
    bench.rules = { ...bench.rules, timeToLiveMs: null };
    await bench.fullSync();
    const [set] = await bench.sets.list(SET);
    expect(set?.timeToLiveMs).toBeNull();
  });
});

describe('what the console dropped by its own expiry', () => {
  it('is sent again while it is listed', async () => {
    const bench = new SyncBench();
    bench.list('one', { value: A });
    await bench.sync();
    bench.clock.advance(bench.rules.timeToLiveMs ?? 0);
    bench.list('one', { value: A });
    expect(setOf(await bench.fullSync())).toMatchObject({ repaired: 1, added: 1 });
    expect(await bench.held()).toEqual([A]);
  });
});
