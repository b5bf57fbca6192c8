import { HOUR_MS } from '@intelbridge/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { SyncBench, setOf } from './sync-bench.ts';

const SET = 'ThreatQ IP Address';
const A = '192.0.2.1';
const B = '192.0.2.2';
const C = '192.0.2.3';
const D = '192.0.2.4';

describe('the budget, for an entry that several indicators ask for,', () => {
  let bench: SyncBench;
  const budget = (most: number | null) => {
    bench.rules = { ...bench.rules, budget: most };
  };
  const later = () => bench.clock.advance(HOUR_MS);
  const isCut = async (value: string) =>
    (await bench.ledger.rows(SET, [value])).map(({ cut }) => cut);
  beforeEach(() => {
    bench = new SyncBench();
    budget(2);
    bench.list('one', { value: A, score: 9 }, { value: B, score: 5 }, { value: C, score: 4 });
    bench.list('two', { value: A, score: 1 });
  });
  const sync = () => bench.sync('one', 'two');

  it('counts it once, at the best of its scores', async () => {
    expect(setOf(await sync())).toMatchObject({ added: 2 });
    expect(await bench.held()).toEqual([A, B]);
  });

  it('keeps it while the better one asks, and lets it go with that one', async () => {
    await sync();
    later();
    bench.list('one', { value: A, status: 'whitelisted' });
    expect(setOf(await sync())).toMatchObject({ added: 1, removed: 1 });
    expect(await bench.held()).toEqual([B, C]);
    expect(await isCut(A)).toEqual([true]);
  });

  it('lets the other rows of what is inside come in without counting them', async () => {
    await sync();
    budget(4);
    expect(setOf(await sync())).toMatchObject({ added: 1, cut: 0 });
    expect(await isCut(A)).toEqual([false, false]);
    expect(await bench.held()).toEqual([A, B, C]);
  });

  it('lets everything in when nothing but such rows is outside', async () => {
    budget(1);
    await sync();
    for (const value of [B, C]) bench.list('one', { value, status: 'expired' });
    budget(2);
    expect(setOf(await sync())).toMatchObject({ cut: 0 });
    expect(await isCut(A)).toEqual([false, false]);
  });

  it('changes it, with rows of one rank, for an entry that is better', async () => {
    budget(1);
    bench.list('one', { value: A, score: 3 }, { value: B, score: 1 }, { value: C, score: 1 });
    bench.list('two', { value: A, score: 3 });
    await sync();
    expect(await bench.held()).toEqual([A]);
    bench.list('one', { value: B, score: 5 });
    expect(setOf(await sync())).toMatchObject({ added: 1, removed: 1 });
    expect(await bench.held()).toEqual([B]);
    expect(await isCut(A)).toEqual([true, true]);
  });

  it('takes it out with its last row only', async () => {
    bench.list('two', { value: A, score: 8 });
    bench.list('one', { value: D, score: 8.5 });
    budget(1);
    await sync();
    expect(await bench.held()).toEqual([A]);
    expect(setOf(await sync())).toMatchObject({ added: 0, removed: 0 });
  });
});
