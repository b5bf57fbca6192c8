import { HOUR_MS, type LedgerChange } from '@intelbridge/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { SyncBench, setOf } from './sync-bench.ts';

describe('the budget of a set so large that the ledger ranks it in pages', () => {
  let bench: SyncBench;
  const budget = (most: number | null) => {
    bench.rules = { ...bench.rules, budget: most };
  };
  const later = () => bench.clock.advance(HOUR_MS);
  const values = Array.from({ length: 9 }, (_, n) => `192.0.2.${n + 1}`);
  const listed = (from: number, step: number) =>
    bench.list(
      'one',
      ...values.map((value, n) => ({ value, score: from + n * step, updatedAt: undefined })),
    );
  beforeEach(() => {
    bench = new SyncBench();
    bench.inPagesOf(2);
    budget(2);
  });

  /** Cancels at the first change of the ledger that is of this kind, and counts them. */
  const cancelAt = (isIt: (change: LedgerChange) => boolean) => {
    const controller = new AbortController();
    const apply = bench.ledger.apply.bind(bench.ledger);
    const seen = { signal: controller.signal, changes: 0 };
    bench.ledger.apply = (change) => {
      if (isIt(change)) {
        seen.changes += 1;
        controller.abort(new Error('stop'));
      }
      return apply(change);
    };
    return seen;
  };

  it('cuts page by page', async () => {
    budget(3);
    listed(1, 1);
    expect(setOf(await bench.sync())).toMatchObject({ added: 3, cut: 6 });
    expect(await bench.held()).toEqual(values.slice(6));
  });

  it('cuts to an odd number, and not a page too much', async () => {
    budget(4);
    listed(1, 1);
    await bench.sync();
    expect(await bench.held()).toEqual(values.slice(5));
  });

  it('changes page by page', async () => {
    budget(4);
    listed(1, 1);
    await bench.sync();
    later();
    listed(20, -1);
    await bench.sync();
    expect(await bench.held()).toEqual(values.slice(0, 4));
  });

  it('lets in page by page', async () => {
    budget(1);
    listed(1, 1);
    await bench.sync();
    budget(8);
    expect(setOf(await bench.sync())).toMatchObject({ added: 7, cut: 1 });
    expect(await bench.held()).toEqual(values.slice(1));
  });

  it('stops between pages that are cut when it is cancelled', async () => {
    listed(1, 1);
    const cancelled = cancelAt(({ put = [] }) => put.some(({ cut }) => cut));
    await expect(bench.syncWith({ signal: cancelled.signal })).rejects.toThrow('stop');
    expect(cancelled.changes).toBe(1);
  });

  it('stops between pages that come in when it is cancelled', async () => {
    budget(1);
    listed(1, 1);
    await bench.sync();
    budget(null);
    const cancelled = cancelAt(({ put = [] }) => put.length > 0);
    await expect(bench.syncWith({ signal: cancelled.signal })).rejects.toThrow('stop');
    expect(cancelled.changes).toBe(1);
  });

  it('stops between pages that change places when it is cancelled', async () => {
    budget(4);
    listed(1, 1);
    await bench.sync();
    later();
    listed(20, -1);
    const cancelled = cancelAt(({ put = [], define }) => !define && put.some(({ cut }) => cut));
    await expect(bench.syncWith({ signal: cancelled.signal })).rejects.toThrow('stop');
    expect(cancelled.changes).toBe(1);
  });
});
