import { HOUR_MS } from '@intelbridge/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { addresses, SyncBench } from './sync-bench.ts';

const SET = 'ThreatQ IP Address';

describe('the deletion guard', () => {
  let bench: SyncBench;
  beforeEach(() => {
    bench = new SyncBench();
    bench.sets.entriesPerPage = 5_000;
  });

  const list = (collection: string, values: readonly string[]) =>
    bench.list(collection, ...values.map((value) => ({ value })));
  const leave = (collection: string, values: readonly string[]) => {
    for (const value of values) bench.source.drop(collection, { type: 'IP Address', value });
  };
  const count = async () => (await bench.held())?.length;

  async function lose(missing: number, of: number) {
    list('one', addresses(of));
    await bench.sync();
    bench.clock.advance(HOUR_MS);
    leave('one', addresses(missing));
    return bench.fullSync();
  }

  it('lets 1,000 entries go, be they the whole set', async () => {
    const report = await lose(1_000, 1_000);
    expect(report.held).toEqual([]);
    expect(await count()).toBe(0);
  });

  it('holds 1,001 entries that are the whole set', async () => {
    const report = await lose(1_001, 1_001);
    const since = bench.clock.now();
    expect(report.held).toEqual([
      { set: SET, collection: 'one', entries: 1_001, of: 1_001, since, confirmed: false },
    ]);
    expect(await count()).toBe(1_001);
    expect(bench.logged).toContain(
      `info a deletion is held ${JSON.stringify({ set: SET, collection: 'one', entries: 1_001, of: 1_001 })}`,
    );
  });

  it('lets exactly half of a set go', async () => {
    const report = await lose(1_001, 2_002);
    expect(report.held).toEqual([]);
    expect(await count()).toBe(1_001);
  });

  it('holds one more than half of a set', async () => {
    const report = await lose(1_001, 2_001);
    expect(report.held).toMatchObject([{ entries: 1_001, of: 2_001 }]);
    expect(await count()).toBe(2_001);
  });

  it('counts entries and not rows: what another collection lists does not go', async () => {
    list('two', addresses(1));
    list('one', addresses(1_001));
    await bench.sync('one', 'two');
    leave('one', addresses(1_001));
    const report = await bench.fullSync('one', 'two');
    expect(report.held).toEqual([]);
    expect(await count()).toBe(1);
  });

  it('counts what another collection once listed, and lists no more, as going', async () => {
    list('two', addresses(1));
    list('one', addresses(1_001));
    await bench.sync('one', 'two');
    bench.list('two', { value: addresses(1)[0] ?? '', status: 'whitelisted' });
    leave('one', addresses(1_001));
    const report = await bench.fullSync('two', 'one');
    expect(report.held).toMatchObject([{ collection: 'one', entries: 1_001 }]);
  });

  it('weighs each set by itself and holds only the one that loses too much', async () => {
    const hosts = Array.from({ length: 1_001 }, (_, n) => `h${n}.example`);
    bench.list('one', ...hosts.map((value) => ({ type: 'FQDN', value })));
    list('one', addresses(1_001));
    await bench.sync();
    bench.clock.advance(HOUR_MS);
    leave('one', addresses(1_001));
    bench.source.drop('one', { type: 'FQDN', value: 'h7.example' });
    const report = await bench.fullSync();
    expect(report.held).toMatchObject([{ set: SET, entries: 1_001 }]);
    expect(await count()).toBe(1_001);
    expect(await bench.held('ThreatQ FQDN')).toHaveLength(1_000);
  });

  it('holds nothing where every entry of a set has a home in another collection', async () => {
    const hosts = Array.from({ length: 1_001 }, (_, n) => `h${n}.example`);
    for (const name of ['one', 'two']) {
      bench.list(name, ...hosts.map((value) => ({ type: 'FQDN', value })));
    }
    await bench.sync('one', 'two');
    for (const value of hosts) bench.source.drop('one', { type: 'FQDN', value });
    const report = await bench.fullSync('one', 'two');
    expect(report.held).toEqual([]);
    expect(report.sets).toMatchObject([{ removed: 0, unchanged: 1_001 }]);
  });

  it('does not weigh what the console never held: what a full set leaves out', async () => {
    bench.rules = { ...bench.rules, budget: 10 };
    list('one', addresses(1_100));
    await bench.sync();
    bench.clock.advance(HOUR_MS);
    leave('one', addresses(1_090, 10));
    const report = await bench.fullSync();
    expect(report.held).toEqual([]);
    expect(await count()).toBe(10);
  });

  it('does not weigh what the time to live takes away', async () => {
    list('one', addresses(1_500));
    await bench.sync();
    bench.clock.advance(bench.rules.timeToLiveMs ?? 0);
    const report = await bench.fullSync();
    expect(report.held).toEqual([]);
    expect(await count()).toBe(0);
  });

  describe('under changed rules', () => {
    const move = async (before: number, after: number) => {
      list('one', addresses(before));
      await bench.sync();
      bench.clock.advance(HOUR_MS);
      leave('one', addresses(before - after));
      bench.rules = { ...bench.rules, prefixSets: true };
      return bench.sync();
    };

    it('lets whole sets move', async () => {
      const report = await move(1_500, 1_500);
      expect(report.held).toEqual([]);
      expect(await count()).toBe(0);
      expect(await bench.held('ThreatQ one IP Address')).toHaveLength(1_500);
    });

    it('lets them move when the collection lost exactly half', async () => {
      const report = await move(2_002, 1_001);
      expect(report.held).toEqual([]);
      expect(await count()).toBe(0);
    });

    it('holds no set of which nothing would go', async () => {
      const host = { type: 'FQDN', value: 'a.example' };
      bench.list('two', host);
      bench.list('one', host);
      list('one', addresses(2_100));
      await bench.sync('one', 'two');
      leave('one', addresses(1_200));
      bench.source.drop('one', host);
      bench.rules = { ...bench.rules, timeToLiveMs: null };
      const report = await bench.sync('one', 'two');
      expect(report.held).toMatchObject([{ set: SET, entries: 1_200 }]);
    });

    it('holds the old sets when the collection lost more than half', async () => {
      const report = await move(2_003, 1_001);
      expect(report.held).toMatchObject([{ set: SET, entries: 2_003, of: 2_003 }]);
      expect(await count()).toBe(2_003);
      expect(await bench.held('ThreatQ one IP Address')).toHaveLength(1_001);
    });
  });
});
