import { HOUR_MS } from '@intelbridge/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { SyncBench, setOf } from './sync-bench.ts';

const SET = 'ThreatQ IP Address';
const A = '192.0.2.1';

describe('an entry that several indicators ask for', () => {
  let bench: SyncBench;
  beforeEach(async () => {
    bench = new SyncBench();
    bench.list('one', { value: A });
    bench.list('two', { value: A });
    await bench.sync('one', 'two');
    bench.clock.advance(HOUR_MS);
  });
  const rows = async () => (await bench.ledger.rows(SET, [A])).map(({ collection }) => collection);

  it('is one on the console and counted once', async () => {
    expect(setOf(await bench.sync('one', 'two'))).toMatchObject({ unchanged: 1 });
    expect(await rows()).toEqual(['one', 'two']);
  });

  it('stays without a request when one of them leaves, whose row is forgotten', async () => {
    bench.list('two', { value: A, status: 'expired' });
    const sent = bench.recordWrites();
    expect(setOf(await bench.sync('one', 'two'))).toMatchObject({ removed: 0, unchanged: 1 });
    expect(sent).toEqual([]);
    expect(await rows()).toEqual(['one']);
  });

  it('goes with the last of them, and so do all rows', async () => {
    bench.list('one', { value: A, status: 'expired' });
    bench.list('two', { value: A, status: 'expired' });
    const sent = bench.recordWrites();
    expect(setOf(await bench.sync('one', 'two'))).toMatchObject({ removed: 1, unchanged: 0 });
    expect(sent).toEqual([{ set: SET, upsert: [], remove: [A] }]);
    expect(await rows()).toEqual([]);
  });

  it('stays while one of two spellings is listed, neither of which is that of the console', async () => {
    const spelt = (value: string) => ({ type: 'URL', value });
    const [first, second] = [spelt('http://a.example/PATH'), spelt('http://a.example/Path')];
    bench.list('one', first, second);
    await bench.sync('one', 'two');
    expect(await bench.ledger.rows('ThreatQ URL', ['http://a.example/path'])).toHaveLength(2);
    bench.list('one', { ...second, status: 'expired' });
    await bench.sync('one', 'two');
    expect(await bench.held('ThreatQ URL')).toEqual(['http://a.example/path']);
    bench.list('one', { ...first, status: 'expired' });
    await bench.sync('one', 'two');
    expect(await bench.held('ThreatQ URL')).toEqual([]);
  });

  it('is sent in the spelling of one that asks for it', async () => {
    const upper = { type: 'URL', value: 'http://a.example/Path' };
    const lower = { type: 'URL', value: 'http://a.example/path' };
    bench.list('one', upper, lower);
    bench.list('one', { ...upper, status: 'expired' });
    const sent = bench.recordWrites();
    await bench.sync('one', 'two');
    expect(sent).toEqual([{ set: 'ThreatQ URL', upsert: [lower.value], remove: [] }]);
  });
});
