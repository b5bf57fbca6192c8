import { DAY_MS, HOUR_MS, type Instant, type SyncRules, syncCollections } from '@intelbridge/core';
import { MemoryReferenceSets } from '@intelbridge/core/fakes';
import { beforeEach, describe, expect, it } from 'vitest';
import { SyncBench } from './sync-bench.ts';

const A = '192.0.2.1';
const B = '192.0.2.2';
const C = '192.0.2.3';

describe('a full sync', () => {
  let bench: SyncBench;
  let readFrom: (Instant | undefined)[];
  beforeEach(() => {
    bench = new SyncBench();
    readFrom = [];
    const changesSince = bench.source.changesSince.bind(bench.source);
    bench.source.changesSince = (name, since, signal) => {
      readFrom.push(since);
      return changesSince(name, since, signal);
    };
    bench.list('one', { value: A }, { value: B }, { value: C });
  });
  const later = (ms = HOUR_MS) => bench.clock.advance(ms);
  const isFull = async (options: Parameters<SyncBench['syncWith']>[0] = {}) =>
    (await bench.syncWith(options)).collections[0]?.full;

  it('is the first reading of a collection, and only the first', async () => {
    expect(await isFull()).toBe(true);
    expect(await isFull()).toBe(false);
    expect(readFrom).toEqual([undefined, bench.clock.now()]);
  });

  it('happens when it is asked for', async () => {
    await bench.sync();
    expect(await isFull({ full: true })).toBe(true);
    expect(await isFull({ full: false })).toBe(false);
    expect(readFrom).toEqual([undefined, undefined, bench.clock.now()]);
  });

  it('happens again when it is as old as the settings allow, and not a moment earlier', async () => {
    await bench.sync();
    later(DAY_MS - 1);
    expect(await isFull({ fullEveryMs: DAY_MS })).toBe(false);
    later(1);
    expect(await isFull({ fullEveryMs: DAY_MS })).toBe(true);
    later(DAY_MS - 1);
    expect(await isFull({ fullEveryMs: DAY_MS })).toBe(false);
  });

  it.each([null, undefined])('is never due with an interval of %s', async (fullEveryMs) => {
    await bench.sync();
    later(3_650 * DAY_MS);
    expect(await isFull({ fullEveryMs })).toBe(false);
  });

  it('is due for a collection of which only the first part was ever listed', async () => {
    bench.source.pagesBeforeFailure = 1;
    await bench.sync();
    bench.source.pagesBeforeFailure = Number.POSITIVE_INFINITY;
    expect(await isFull({ fullEveryMs: DAY_MS })).toBe(true);
  });

  it.each<Partial<SyncRules>>([
    { brand: 'Other' },
    { typeNames: { FQDN: 'Host' } },
    { prefixSets: true },
    { prefixScheme: true },
    { timeToLiveMs: 7 * DAY_MS },
    { timeToLiveMs: null },
  ])('happens once when the rows are made by other rules: %o', async (rules) => {
    await bench.sync();
    bench.rules = { ...bench.rules, ...rules };
    expect(await isFull()).toBe(true);
    expect(await isFull()).toBe(false);
  });

  it.each<Partial<SyncRules>>([{ budget: 2 }, { foreign: 'adopt' }, { removeEmptySets: true }])(
    'is not needed for %o, which changes no row',
    async (rules) => {
      await bench.sync();
      bench.rules = { ...bench.rules, ...rules };
      expect(await isFull()).toBe(false);
    },
  );

  it('happens when the console offers other element types, in whatever order it names them', async () => {
    const offering = (...types: ('IP' | 'ALN' | 'ALNIC')[]) =>
      new MemoryReferenceSets(bench.clock, 'Intelbridge', types);
    const run = async (sets: MemoryReferenceSets) => {
      const ports = { ...bench.ports, sets };
      const { collections } = await syncCollections(['one'], ports, { rules: bench.rules });
      return collections[0]?.full;
    };
    expect(await run(offering('IP', 'ALN', 'ALNIC'))).toBe(true);
    expect(await run(offering('ALNIC', 'IP', 'ALN'))).toBe(false);
    expect(await run(offering('IP', 'ALN'))).toBe(true);
  });

  it('keeps the old place until its end, so that half a listing does not look like a whole one', async () => {
    await bench.sync();
    const before = await bench.ledger.checkpoint('one');
    later();
    bench.list('one', { value: A }, { value: B }, { value: C });
    bench.source.pagesBeforeFailure = 1;
    const report = await bench.fullSync();
    expect(report.collections).toMatchObject([{ complete: false, full: true, fetched: 2 }]);
    expect(await bench.ledger.checkpoint('one')).toEqual(before);
  });

  it('remembers when it was and how many indicators there were', async () => {
    await bench.sync();
    const listedAt = bench.clock.now();
    expect(await bench.ledger.checkpoint('one')).toMatchObject({ listedAt, size: 3 });
    later();
    bench.list('one', { value: A });
    await bench.sync();
    const resumeFrom = bench.clock.now();
    expect(await bench.ledger.checkpoint('one')).toMatchObject({ listedAt, size: 3, resumeFrom });
    await bench.fullSync();
    expect(await bench.ledger.checkpoint('one')).toMatchObject({ listedAt: resumeFrom, size: 3 });
  });

  it('leaves the ledger as it is when only changes are read and there are none', async () => {
    await bench.sync();
    later();
    const apply = bench.ledger.apply.bind(bench.ledger);
    const applied: unknown[] = [];
    bench.list('one', { value: A, updatedAt: 0 }, { value: B, updatedAt: 0 });
    bench.list('one', { value: C, updatedAt: 0 });
    bench.ledger.apply = (change) => {
      applied.push(change);
      return apply(change);
    };
    await bench.sync();
    expect(applied).toEqual([]);
  });
});
