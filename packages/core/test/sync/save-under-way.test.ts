import {
  type IndicatorPage,
  type LedgerChange,
  StorageError,
  VendorError,
} from '@intelbridge/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { addresses, SyncBench } from './sync-bench.ts';

const PAGE = 5_000;

/** Lets everything that can go on do so. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) await Promise.resolve();
}

describe('a save that is under way', () => {
  let bench: SyncBench;
  let read: number;
  let saves: { change: LedgerChange; done: PromiseWithResolvers<void> }[];
  beforeEach(() => {
    bench = new SyncBench();
    read = 0;
    saves = [];
    bench.source.put('one');
    const apply = bench.ledger.apply.bind(bench.ledger);
    bench.ledger.apply = async (change) => {
      if (!change.put?.length || change.put[0]?.pushedAt !== undefined) return apply(change);
      const done = Promise.withResolvers<void>();
      saves.push({ change, done });
      await done.promise;
      return apply(change);
    };
  });
  const page = (from: number, size: number): IndicatorPage => ({
    indicators: addresses(size, from).map((value) => bench.indicator({ value })),
    unreadable: [],
    resumeFrom: bench.clock.now() - 10 + from / PAGE,
    total: undefined,
  });
  /** A platform with that many pages, and what it does after them. */
  const send = (pages: number, size = PAGE, end: () => void = () => undefined) => {
    bench.source.changesSince = async function* () {
      for (let n = 0; n < pages; n += 1) {
        read += 1;
        yield page(n * PAGE, size);
      }
      end();
      return { complete: true, resumeFrom: bench.clock.now() };
    };
  };

  it('lets one more stretch be read, and no more', async () => {
    send(4);
    const synced = bench.sync();
    await settle();
    expect([read, saves.length]).toEqual([2, 1]);
    saves[0]?.done.resolve();
    await settle();
    expect([read, saves.length]).toEqual([3, 2]);
    saves[1]?.done.resolve();
    await settle();
    saves[2]?.done.resolve();
    await settle();
    saves[3]?.done.resolve();
    await synced;
    const places = saves.map(({ change }) => change.checkpoint?.resumeFrom);
    expect(places).toEqual(places.toSorted((a = 0, b = 0) => a - b));
  });

  it('fails the reading, of which nothing more is saved', async () => {
    send(4);
    const synced = bench.sync();
    await settle();
    const full = new StorageError('full', 'Store: no space is left.');
    saves[0]?.done.reject(full);
    expect(await synced).toMatchObject({ ok: false, errors: [{ kind: 'full' }] });
    expect([read, saves.length]).toEqual([2, 1]);
  });

  it('fails the reading that has ended meanwhile', async () => {
    send(1, 10);
    const synced = bench.sync();
    await settle();
    const full = new StorageError('full', 'Store: no space is left.');
    saves[0]?.done.reject(full);
    expect(await synced).toMatchObject({ ok: false, errors: [{ kind: 'full' }] });
  });

  it('ends before the run is told that the platform failed', async () => {
    send(1, PAGE, () => {
      throw new VendorError('unavailable', 'threatq', 'gone');
    });
    let told = false;
    const synced = bench.sync().finally(() => {
      told = true;
    });
    await settle();
    expect([saves.length, told]).toEqual([1, false]);
    saves[0]?.done.resolve();
    expect(await synced).toMatchObject({ ok: false });
  });
});
