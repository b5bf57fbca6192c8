import { HOUR_MS, type Indicator, type LedgerChange, type UnreadableRow } from '@intelbridge/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { addresses, SyncBench, setOf } from './sync-bench.ts';

const SET = 'ThreatQ IP Address';
const A = '192.0.2.1';

describe('what was read of a collection', () => {
  let bench: SyncBench;
  let saved: LedgerChange[];
  beforeEach(() => {
    bench = new SyncBench();
    saved = [];
    const apply = bench.ledger.apply.bind(bench.ledger);
    bench.ledger.apply = (change) => {
      if (change.define) saved.push(change);
      return apply(change);
    };
  });
  const list = (values: readonly string[], firstAt: number) =>
    bench.list('one', ...values.map((value, n) => ({ value, updatedAt: firstAt + n })));
  const summary = () =>
    saved.map(({ put, define, checkpoint }) => [
      put?.length,
      define?.length,
      checkpoint?.resumeFrom,
    ]);

  /** A platform that sends these pages, each with its place. */
  const send = (...pages: { at: number; rows?: Indicator[]; unreadable?: UnreadableRow[] }[]) => {
    bench.source.put('one');
    bench.source.changesSince = async function* () {
      for (const { at, rows = [], unreadable = [] } of pages) {
        yield { indicators: rows, unreadable, resumeFrom: at, total: undefined };
      }
      return { complete: true, resumeFrom: pages.at(-1)?.at };
    };
  };

  it('is saved every 5,000 entries, with the place of a first reading', async () => {
    const at = bench.clock.now() - HOUR_MS;
    list(addresses(10_001), at);
    await bench.sync();
    expect(summary()).toEqual([
      [5_000, 1, at + 4_999],
      [5_000, 1, at + 9_999],
      [1, 1, at + 10_000],
    ]);
    expect(saved.map(({ checkpoint }) => checkpoint?.listedAt)).toEqual([
      undefined,
      undefined,
      bench.clock.now(),
    ]);
  });

  it('is saved every 5,000 entries without a place when it is listed anew', async () => {
    list([A], bench.clock.now());
    await bench.sync();
    saved.length = 0;
    list(addresses(5_500), bench.clock.now() - HOUR_MS);
    await bench.fullSync();
    expect(summary()).toEqual([
      [5_000, 1, undefined],
      [500, 1, bench.clock.now()],
    ]);
  });

  it('keeps, when changes are read, what is known of the last listing', async () => {
    list([A], bench.clock.now());
    await bench.sync();
    const listedAt = bench.clock.now();
    bench.clock.advance(HOUR_MS);
    saved.length = 0;
    const at = bench.clock.now() - 10_000;
    list(addresses(5_000), at);
    await bench.sync();
    // The first of the 5,000 entries is the old one, which is read again and says nothing new.
    expect(summary()).toEqual([
      [4_999, 1, at + 4_998],
      [1, 1, at + 4_999],
    ]);
    expect(saved.map(({ checkpoint }) => [checkpoint?.listedAt, checkpoint?.size])).toEqual([
      [listedAt, 1],
      [listedAt, 1],
    ]);
  });

  it('moves the place on though nothing of it can be stored', async () => {
    list([A], 5);
    await bench.sync();
    send({ at: 77, rows: [bench.indicator({ value: 'no address' })] });
    await bench.sync();
    expect(await bench.ledger.checkpoint('one')).toMatchObject({ resumeFrom: 77 });
  });

  it('keeps the last place that was named when a later page names none', async () => {
    bench.source.put('one');
    bench.source.changesSince = async function* () {
      const total = undefined;
      const page = (from: number, to: number, resumeFrom: number | undefined) => ({
        indicators: addresses(to - from, from).map((value) => bench.indicator({ value })),
        unreadable: [],
        resumeFrom,
        total,
      });
      yield page(0, 2_500, 50);
      yield page(2_500, 5_000, undefined);
      return { complete: true, resumeFrom: 99 };
    };
    await bench.sync();
    expect(summary()).toEqual([
      [5_000, 1, 50],
      [0, 0, 99],
    ]);
  });

  it('is what its last mention says where a page names an indicator twice', async () => {
    const twice = (status: 'deployable' | 'expired') => bench.indicator({ value: A, status });
    send({ at: 5, rows: [twice('deployable'), twice('expired')] });
    expect(setOf(await bench.sync())).toMatchObject({ added: 0 });
    send({ at: 6, rows: [twice('expired'), twice('deployable')] });
    expect(setOf(await bench.sync())).toMatchObject({ added: 1 });
    expect(await bench.held()).toEqual([A]);
  });

  it('is written only where it says something new', async () => {
    const at = bench.clock.now();
    const row = { value: A, score: 5, updatedAt: at };
    bench.list('one', row);
    await bench.sync();
    saved.length = 0;
    const putOf = async (change: Partial<Indicator>) => {
      bench.list('one', { ...row, ...change });
      saved.length = 0;
      await bench.fullSync();
      return saved.map(({ put }) => put?.length);
    };
    expect(await putOf({})).toEqual([0]);
    expect(await putOf({ score: 6 })).toEqual([1]);
    expect(await putOf({ score: 6, updatedAt: at - 1 })).toEqual([1]);
    expect(await putOf({ score: 6, updatedAt: at - 1, status: 'expired' })).toEqual([1]);
  });

  it('is written anew under another time to live, though the platform says nothing new', async () => {
    bench.list('one', { value: A });
    await bench.sync();
    bench.rules = { ...bench.rules, timeToLiveMs: HOUR_MS };
    await bench.sync();
    expect(await bench.ledger.rows(SET, [A])).toMatchObject([
      { expiresAt: bench.clock.now() + HOUR_MS },
    ]);
  });
});
