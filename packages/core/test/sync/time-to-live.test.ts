import { DAY_MS, HOUR_MS } from '@intelbridge/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { addresses, SyncBench, setOf } from './sync-bench.ts';

const SET = 'ThreatQ IP Address';
const A = '192.0.2.1';
const TTL = 30 * DAY_MS;

describe('the time to live', () => {
  let bench: SyncBench;
  let start: number;
  beforeEach(() => {
    bench = new SyncBench();
    start = bench.clock.now();
  });
  const at = (instant: number) => bench.clock.advance(start + instant - bench.clock.now());
  const written = async () => {
    const set = setOf(await bench.sync());
    return [set?.added, set?.refreshed, set?.removed];
  };

  it('ends at its instant, and not a moment earlier', async () => {
    bench.list('one', { value: A, updatedAt: start - DAY_MS });
    await bench.sync();
    at(TTL - DAY_MS - 1);
    expect(await written()).toEqual([0, 0, 0]);
    at(TTL - DAY_MS);
    expect(await written()).toEqual([0, 0, 1]);
    expect(await bench.ledger.rows(SET, [A])).toEqual([]);
  });

  it('is over for an indicator exactly as old, and not for one a moment younger', async () => {
    bench.list('one', { value: A, updatedAt: start - TTL });
    expect(setOf(await bench.sync())).toMatchObject({ tooOld: 1, added: 0 });
    bench.list('one', { value: A, updatedAt: start - TTL + 1 });
    expect(setOf(await bench.fullSync())).toMatchObject({ tooOld: 0, added: 1 });
  });

  it('counts from now for an indicator without an update, and goes on from there', async () => {
    const times = { updatedAt: start, expiresAt: start + TTL };
    bench.list('one', { value: A, updatedAt: undefined });
    await bench.sync();
    expect(await bench.ledger.rows(SET, [A])).toMatchObject([times]);
    at(DAY_MS);
    await bench.sync();
    expect(await bench.ledger.rows(SET, [A])).toMatchObject([times]);
    at(TTL);
    await bench.sync();
    expect(await bench.ledger.rows(SET, [A])).toEqual([]);
  });

  it('needs no mark on the console for what leaves before the console would drop it', async () => {
    bench.list('one', { value: A });
    await bench.sync();
    at(TTL - 1);
    expect(await written()).toEqual([0, 0, 0]);
    expect(await bench.held()).toEqual([A]);
  });

  it('is marked anew on the console at its half, where the platform touched the indicator since', async () => {
    bench.list('one', { value: A });
    await bench.sync();
    at(1);
    bench.list('one', { value: A });
    expect(await written()).toEqual([0, 0, 0]);
    at(TTL / 2 - 1);
    expect(await written()).toEqual([0, 0, 0]);
    at(TTL / 2);
    expect(await written()).toEqual([0, 1, 0]);
    at(TTL);
    expect(await written()).toEqual([0, 0, 0]);
    expect(await bench.held()).toEqual([A]);
    at(TTL + 1);
    expect(await written()).toEqual([0, 0, 1]);
  });

  it('is marked anew again half a time after it was marked', async () => {
    bench.list('one', { value: A });
    await bench.sync();
    for (const half of [1, 2, 3, 4]) {
      at((half * TTL) / 2 - 1);
      bench.list('one', { value: A });
      expect(await written()).toEqual([0, 0, 0]);
      at((half * TTL) / 2);
      expect(await written()).toEqual([0, 1, 0]);
    }
  });

  it('of an odd length is halved downwards', async () => {
    bench.rules = { ...bench.rules, timeToLiveMs: 7 };
    bench.list('one', { value: A });
    await bench.sync();
    at(2);
    bench.list('one', { value: A });
    expect(await written()).toEqual([0, 0, 0]);
    at(3);
    expect(await written()).toEqual([0, 1, 0]);
  });

  it('is that of the collection that wants the entry longest', async () => {
    bench.list('one', { value: A, updatedAt: start - 10 * DAY_MS });
    bench.list('two', { value: A, updatedAt: start });
    await bench.sync('one', 'two');
    at(TTL - 10 * DAY_MS);
    expect(setOf(await bench.sync('one', 'two'))).toMatchObject({ removed: 0, unchanged: 1 });
    expect(await bench.ledger.rows(SET, [A])).toMatchObject([{ collection: 'two' }]);
    at(TTL);
    expect(setOf(await bench.sync('one', 'two'))).toMatchObject({ removed: 1 });
  });

  it('is marked anew for the collection that wants it longest', async () => {
    bench.list('one', { value: A });
    bench.list('two', { value: A });
    await bench.sync('one', 'two');
    at(HOUR_MS);
    bench.list('two', { value: A });
    await bench.sync('one', 'two');
    at(TTL / 2);
    expect(setOf(await bench.sync('one', 'two'))).toMatchObject({ refreshed: 1 });
    at(TTL);
    expect(setOf(await bench.sync('one', 'two'))).toMatchObject({ removed: 0, unchanged: 1 });
    expect(await bench.held()).toEqual([A]);
  });

  it('of a second indicator of the entry costs no write, as the console knows it already', async () => {
    bench.list('one', { value: A });
    await bench.sync('one');
    bench.list('two', { value: A });
    const sent = bench.recordWrites();
    await bench.sync('one', 'two');
    expect(sent).toEqual([]);
    expect(await bench.ledger.rows(SET, [A])).toMatchObject([
      { pushedAt: start },
      { pushedAt: start },
    ]);
  });

  it('runs on when all indicators are touched again and again, for two writes a time to live', async () => {
    const values = addresses(30);
    for (let day = 0; day <= 60; day += 1) {
      at(day * DAY_MS);
      bench.list('one', ...values.map((value) => ({ value })));
      await bench.sync();
      expect(await bench.held()).toHaveLength(values.length);
    }
    expect(bench.sets.writes).toBe(5);
  });

  it('says nothing about an indicator that is withdrawn and was never here', async () => {
    bench.list('one', { value: A, status: 'expired', updatedAt: start - TTL });
    const report = await bench.sync();
    expect(report.sets).toEqual([]);
    expect(await bench.ledger.rows(SET, [A])).toEqual([]);
  });

  it('goes by the older place of an indicator that is touched in the past', async () => {
    bench.list('one', { value: A });
    await bench.sync();
    bench.list('one', { value: A, updatedAt: start - 29 * DAY_MS });
    await bench.fullSync();
    at(DAY_MS);
    expect(await written()).toEqual([0, 0, 1]);
  });
});
