import { DAY_MS, HOUR_MS } from '@intelbridge/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { SyncBench, setOf } from './sync-bench.ts';

const A = '192.0.2.1';
const B = '192.0.2.2';
const C = '192.0.2.3';

describe('syncCollections', () => {
  let bench: SyncBench;
  beforeEach(() => {
    bench = new SyncBench();
  });
  const later = (ms = HOUR_MS) => bench.clock.advance(ms);

  it('brings a collection into sets by type and reports it', async () => {
    bench.list('one', { value: A }, { value: B }, { type: 'FQDN', value: 'Host.Example.' });
    const report = await bench.sync();
    expect(report).toMatchObject({
      ok: true,
      collections: [{ name: 'one', fetched: 3, complete: true }],
      errors: [],
    });
    expect(setOf(report)).toMatchObject({ added: 2, refreshed: 0, removed: 0, unchanged: 0 });
    expect(await bench.held()).toEqual([A, B]);
    expect(await bench.held('ThreatQ FQDN')).toEqual(['host.example']);
  });

  it('writes nothing when nothing changed', async () => {
    bench.list('one', { value: A }, { value: B });
    await bench.sync();
    later();
    const writes = bench.sets.writes;
    const report = await bench.sync();
    expect(bench.sets.writes).toBe(writes);
    expect(setOf(report)).toMatchObject({ added: 0, refreshed: 0, removed: 0, unchanged: 2 });
  });

  it('writes nothing for a touch that changes nothing a set depends on', async () => {
    bench.list('one', { value: A });
    await bench.sync();
    later();
    bench.list('one', { value: A });
    const writes = bench.sets.writes;
    await bench.sync();
    expect(bench.sets.writes).toBe(writes);
  });

  it('sends only what changed', async () => {
    bench.list('one', { value: A }, { value: B });
    await bench.sync();
    later();
    bench.list('one', { value: C });
    const sent: unknown[] = [];
    bench.sets.beforeWrite = (_, change) => sent.push(change);
    await bench.sync();
    expect(sent).toEqual([{ upsert: [C], remove: [] }]);
  });

  it.each(['whitelisted', 'expired', 'false-positive'] as const)(
    'takes an indicator that was %s out of its set at the next pull',
    async (status) => {
      bench.list('one', { value: A }, { value: B });
      await bench.sync();
      later();
      bench.list('one', { value: A, status });
      const report = await bench.sync();
      expect(setOf(report)).toMatchObject({ removed: 1, unchanged: 1 });
      expect(await bench.held()).toEqual([B]);
    },
  );

  it('does not touch an entry of another hand for an indicator it never sent', async () => {
    bench.list('one', { value: B });
    await bench.sync();
    bench.sets.addForeign('ThreatQ IP Address', A);
    later();
    bench.list('one', { value: A, status: 'whitelisted' });
    await bench.sync();
    expect(await bench.held()).toEqual([A, B]);
  });

  it('brings an indicator back when it becomes deployable again', async () => {
    bench.list('one', { value: A });
    await bench.sync();
    later();
    bench.list('one', { value: A, status: 'whitelisted' });
    await bench.sync();
    later();
    bench.list('one', { value: A });
    expect(setOf(await bench.sync())).toMatchObject({ added: 1 });
    expect(await bench.held()).toEqual([A]);
  });

  describe('with a time to live', () => {
    it('counts it from the last update on the platform, not from the push', async () => {
      bench.list('one', { value: A, updatedAt: bench.clock.now() - 29 * DAY_MS });
      await bench.sync();
      expect(await bench.held()).toEqual([A]);
      later(DAY_MS);
      expect(setOf(await bench.sync())).toMatchObject({ removed: 1 });
      expect(await bench.held()).toEqual([]);
    });

    it('does not send what is too old already, and says how many', async () => {
      bench.list('one', { value: A, updatedAt: bench.clock.now() - 31 * DAY_MS }, { value: B });
      expect(setOf(await bench.sync())).toMatchObject({ added: 1, tooOld: 1 });
      expect(await bench.held()).toEqual([B]);
    });

    it('keeps an entry that is touched again beyond the expiry of the console', async () => {
      bench.list('one', { value: A });
      await bench.sync();
      for (let day = 1; day <= 70; day += 1) {
        later(DAY_MS);
        bench.list('one', { value: A });
        await bench.sync();
        expect(await bench.held()).toEqual([A]);
      }
      expect(bench.sets.writes).toBeLessThanOrEqual(6);
    });

    it('keeps everything without one', async () => {
      bench.rules = { ...bench.rules, timeToLiveMs: null };
      bench.list('one', { value: A, updatedAt: 0 });
      await bench.sync();
      later(3_650 * DAY_MS);
      await bench.sync();
      expect(await bench.held()).toEqual([A]);
    });
  });

  describe('with two collections that share a set', () => {
    it('holds the union and keeps an entry while one lists it', async () => {
      bench.list('one', { value: A }, { value: B });
      bench.list('two', { value: B }, { value: C });
      await bench.sync('one', 'two');
      expect(await bench.held()).toEqual([A, B, C]);
      later();
      bench.list('one', { value: B, status: 'expired' });
      expect(setOf(await bench.sync('one', 'two'))).toMatchObject({ removed: 0 });
      expect(await bench.held()).toEqual([A, B, C]);
      later();
      bench.list('two', { value: B, status: 'expired' });
      expect(setOf(await bench.sync('one', 'two'))).toMatchObject({ removed: 1 });
      expect(await bench.held()).toEqual([A, C]);
    });

    it('sends an entry once', async () => {
      bench.list('one', { value: A });
      bench.list('two', { value: A });
      expect(setOf(await bench.sync('one', 'two'))).toMatchObject({ added: 1 });
    });

    it('keeps them apart with the prefix', async () => {
      bench.rules = { ...bench.rules, prefixSets: true };
      bench.list('one', { value: A });
      bench.list('two', { value: A });
      await bench.sync('one', 'two');
      expect(await bench.held('ThreatQ one IP Address')).toEqual([A]);
      expect(await bench.held('ThreatQ two IP Address')).toEqual([A]);
    });
  });

  it('names sets of a type as the rules say', async () => {
    bench.rules = { ...bench.rules, brand: 'Other Malicious', typeNames: { 'IP Address': 'IP' } };
    bench.list('one', { value: '192.0.2.1' }, { type: 'URL', value: 'http://a.example/' });
    await bench.sync('one');
    expect(await bench.held('Other Malicious IP')).toEqual(['192.0.2.1']);
    expect(await bench.held('Other Malicious URL')).toEqual(['http://a.example/']);
  });

  describe('with values that differ only in case', () => {
    const upper = { type: 'URL', value: 'http://a.example/Path' };
    const lower = { type: 'URL', value: 'http://a.example/path' };

    it('keeps the one entry while either is listed', async () => {
      bench.list('one', upper, lower);
      expect(setOf(await bench.sync(), 'ThreatQ URL')).toMatchObject({ added: 1 });
      later();
      bench.list('one', { ...upper, status: 'expired' });
      await bench.sync();
      expect(await bench.held('ThreatQ URL')).toEqual(['http://a.example/path']);
      later();
      bench.list('one', { ...lower, status: 'expired' });
      await bench.sync();
      expect(await bench.held('ThreatQ URL')).toEqual([]);
    });
  });

  it('enters a URL without scheme as both, and takes both away', async () => {
    bench.rules = { ...bench.rules, prefixScheme: true };
    bench.list(
      'one',
      { type: 'URL', value: 'a.example/x' },
      { type: 'URL', value: 'http://a.example/x' },
    );
    await bench.sync();
    expect(await bench.held('ThreatQ URL')).toEqual(['http://a.example/x', 'https://a.example/x']);
    later();
    bench.list('one', { type: 'URL', value: 'a.example/x', status: 'expired' });
    await bench.sync();
    expect(await bench.held('ThreatQ URL')).toEqual(['http://a.example/x']);
  });
});
