import { HOUR_MS } from '@intelbridge/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { addresses, SyncBench, setOf } from './sync-bench.ts';

const A = '192.0.2.1';
const B = '192.0.2.2';
const C = '192.0.2.3';

describe('a collection that left the settings', () => {
  let bench: SyncBench;
  beforeEach(async () => {
    bench = new SyncBench();
    bench.list('one', { value: A }, { value: B });
    bench.list('two', { value: B }, { value: C });
    await bench.sync('one', 'two');
    bench.clock.advance(HOUR_MS);
  });

  it('takes along what no other collection lists, without a full sync', async () => {
    expect(setOf(await bench.sync('one'))).toMatchObject({ removed: 1 });
    expect(await bench.held()).toEqual([A, B]);
  });

  it('is forgotten, and so is its place', async () => {
    await bench.sync('one');
    await bench.sync('one');
    expect(await bench.ledger.collections()).toEqual(['one']);
    expect(await bench.ledger.checkpoint('two')).toBeUndefined();
  });

  it('stays when this run speaks of a part of the settings only', async () => {
    expect(setOf(await bench.syncWith({ partial: true }, 'one'))).toMatchObject({ removed: 0 });
    expect(await bench.held()).toEqual([A, B, C]);
    expect(await bench.ledger.collections()).toEqual(['one', 'two']);
  });

  it('is listed anew when it comes back', async () => {
    await bench.sync('one');
    const report = await bench.sync('one', 'two');
    expect(report.collections.map(({ full }) => full)).toEqual([false, true]);
    expect(await bench.held()).toEqual([A, B, C]);
  });

  it('needs nobody to say yes, however large it was', async () => {
    bench.list('two', ...addresses(1_500).map((value) => ({ value })));
    await bench.sync('one', 'two');
    const report = await bench.sync('one');
    expect(report.held).toEqual([]);
    expect(setOf(report)).toMatchObject({ removed: 1_501 });
    expect(await bench.held()).toEqual([A, B]);
  });

  it('takes along the deletions that were held for it, and no others', async () => {
    const hold = { set: 'ThreatQ IP Address', entries: 2_000, of: 2_000, since: 5 };
    const held = ['one', 'two'].map((name) => ({ ...hold, collection: name, confirmed: false }));
    await bench.ledger.apply({ hold: held });
    await bench.sync('one');
    expect(await bench.ledger.held()).toEqual([held[0]]);
  });

  it('goes in steps that a cancellation can stop', async () => {
    const controller = new AbortController();
    const callRoll = bench.ledger.callRoll.bind(bench.ledger);
    bench.ledger.callRoll = (of) => {
      controller.abort(new Error('stop'));
      return callRoll(of);
    };
    const run = bench.syncWith({ signal: controller.signal }, 'one');
    await expect(run).rejects.toThrow('stop');
    bench.ledger.callRoll = callRoll;
    await bench.push();
    expect(await bench.held()).toEqual([A, B, C]);
  });
});
