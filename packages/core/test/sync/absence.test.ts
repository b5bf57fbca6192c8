import { HOUR_MS } from '@intelbridge/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { SyncBench, setOf } from './sync-bench.ts';

const A = '192.0.2.1';
const B = '192.0.2.2';
const C = '192.0.2.3';
const D = '192.0.2.4';

describe('an indicator that is not listed any more', () => {
  let bench: SyncBench;
  beforeEach(async () => {
    bench = new SyncBench();
    bench.list('one', { value: A }, { value: B }, { value: C }, { value: D });
    await bench.sync();
    bench.clock.advance(HOUR_MS);
    bench.source.drop('one', { type: 'IP Address', value: D });
  });

  it('stays while only changes are read', async () => {
    await bench.sync();
    expect(await bench.held()).toEqual([A, B, C, D]);
  });

  it('goes with a complete listing that does not name it', async () => {
    expect(setOf(await bench.fullSync())).toMatchObject({ removed: 1, added: 0, unchanged: 3 });
    expect(await bench.held()).toEqual([A, B, C]);
  });

  it('stays when the listing broke off', async () => {
    bench.source.pagesBeforeFailure = 1;
    await bench.fullSync();
    expect(await bench.held()).toEqual([A, B, C, D]);
  });

  it('stays when the listing broke off at its very last page', async () => {
    bench.source.pagesBeforeFailure = 2;
    bench.list('one', { value: '192.0.2.9' });
    bench.source.put('one', bench.indicator({ value: '192.0.2.10' }));
    await bench.fullSync();
    expect(await bench.held()).toContain(D);
  });

  it('stays when the platform could not be read at all', async () => {
    bench.source.pagesBeforeFailure = 0;
    const report = await bench.fullSync();
    expect(report.collections).toEqual([
      { name: 'one', fetched: 0, complete: false, full: false, reason: 'the platform went away' },
    ]);
    expect(await bench.held()).toEqual([A, B, C, D]);
  });

  it('goes from a collection that is empty now', async () => {
    for (const value of [A, B, C]) bench.source.drop('one', { type: 'IP Address', value });
    // An empty listing of this platform names no place to resume from, and the old one is kept.
    const before = await bench.ledger.checkpoint('one');
    expect(setOf(await bench.fullSync())).toMatchObject({ removed: 4 });
    expect(await bench.held()).toEqual([]);
    expect(await bench.ledger.checkpoint('one')).toEqual(before);
  });

  it('comes back when it is listed again', async () => {
    await bench.fullSync();
    bench.list('one', { value: D });
    expect(setOf(await bench.sync())).toMatchObject({ added: 1 });
    expect(await bench.held()).toEqual([A, B, C, D]);
  });

  it('stays in the set while another collection lists it', async () => {
    bench.list('two', { value: D });
    await bench.sync('one', 'two');
    bench.clock.advance(HOUR_MS);
    expect(setOf(await bench.fullSync('one', 'two'))).toMatchObject({ removed: 0 });
    expect(await bench.held()).toEqual([A, B, C, D]);
    bench.source.drop('two', { type: 'IP Address', value: D });
    expect(setOf(await bench.fullSync('one', 'two'))).toMatchObject({ removed: 1 });
    expect(await bench.held()).toEqual([A, B, C]);
  });

  it('goes from its own set and from no other', async () => {
    bench.list('one', { type: 'FQDN', value: 'a.example' }, { type: 'FQDN', value: 'b.example' });
    await bench.sync();
    bench.clock.advance(HOUR_MS);
    bench.source.drop('one', { type: 'FQDN', value: 'a.example' });
    await bench.fullSync();
    expect(await bench.held()).toEqual([A, B, C]);
    expect(await bench.held('ThreatQ FQDN')).toEqual(['b.example']);
  });

  it('is named in the listing though nothing about it changed, and stays', async () => {
    const { writes } = bench.sets;
    bench.list('one', { value: D, updatedAt: bench.clock.now() - HOUR_MS });
    await bench.fullSync();
    expect(bench.sets.writes).toBe(writes);
    expect(await bench.held()).toEqual([A, B, C, D]);
  });
});
