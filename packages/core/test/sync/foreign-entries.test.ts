import { DAY_MS, FOREIGN, HOUR_MS } from '@intelbridge/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { SyncBench, setOf } from './sync-bench.ts';

const SET = 'ThreatQ IP Address';
const A = '192.0.2.1';
const B = '192.0.2.2';
const THEIRS = '203.0.113.1';

describe('an entry that another hand wrote', () => {
  let bench: SyncBench;
  beforeEach(async () => {
    bench = new SyncBench();
    bench.list('one', { value: A });
    await bench.sync();
    bench.sets.addForeign(SET, THEIRS);
    bench.clock.advance(HOUR_MS);
  });
  const sourceOf = async (value: string) => {
    const [set] = await bench.sets.list(SET);
    if (set === undefined) return undefined;
    for await (const page of bench.sets.entries(set)) {
      const entry = page.find((each) => each.value === value);
      if (entry) return entry.source;
    }
    return undefined;
  };

  describe('and that is to be left alone', () => {
    it('stays, and costs no write, though nothing asks for it', async () => {
      const { writes } = bench.sets;
      const report = await bench.fullSync();
      expect(setOf(report)).toMatchObject({ added: 0, removed: 0, unchanged: 1 });
      expect(bench.sets.writes).toBe(writes);
      expect(await sourceOf(THEIRS)).toBe('analyst');
    });

    it('stays theirs when an indicator asks for it and the console is compared first', async () => {
      bench.list('one', { value: THEIRS });
      const report = await bench.fullSync();
      expect(setOf(report)).toMatchObject({ added: 0, unchanged: 1 });
      expect(await sourceOf(THEIRS)).toBe('analyst');
      expect(await bench.ledger.rows(SET, [THEIRS])).toMatchObject([{ pushedAt: FOREIGN }]);
      expect(await bench.due()).toBe(0);
    });

    it('counts for the budget while an indicator asks for it', async () => {
      bench.rules = { ...bench.rules, budget: 2 };
      bench.list('one', { value: B, score: 20 }, { value: THEIRS, score: 30 });
      const report = await bench.fullSync();
      expect(setOf(report)).toMatchObject({ added: 1, removed: 1, cut: 1 });
    });

    it('stays when its indicator is withdrawn', async () => {
      bench.list('one', { value: THEIRS });
      await bench.fullSync();
      bench.clock.advance(HOUR_MS);
      bench.list('one', { value: THEIRS, status: 'whitelisted' });
      expect(setOf(await bench.sync())).toMatchObject({ removed: 0 });
      expect(await sourceOf(THEIRS)).toBe('analyst');
      expect(await bench.ledger.rows(SET, [THEIRS])).toEqual([]);
    });

    it('stays when its indicator outlived its time', async () => {
      bench.list('one', { value: THEIRS });
      await bench.fullSync();
      bench.clock.advance(20 * DAY_MS);
      bench.sets.addForeign(SET, THEIRS);
      bench.clock.advance(10 * DAY_MS);
      await bench.sync();
      expect(await sourceOf(THEIRS)).toBe('analyst');
      expect(await bench.ledger.rows(SET, [THEIRS])).toEqual([]);
    });

    it('is left to a second indicator that asks for it, too', async () => {
      bench.list('one', { value: THEIRS });
      await bench.fullSync();
      bench.list('two', { value: THEIRS });
      const sent = bench.recordWrites();
      await bench.sync('one', 'two');
      expect(sent).toEqual([]);
      expect(await sourceOf(THEIRS)).toBe('analyst');
    });

    it('is left to the indicator that still asks for it when another one leaves', async () => {
      bench.list('one', { value: THEIRS });
      bench.list('two', { value: THEIRS });
      await bench.fullSync('one', 'two');
      bench.list('two', { value: THEIRS, status: 'expired' });
      const sent = bench.recordWrites();
      await bench.sync('one', 'two');
      expect(sent).toEqual([]);
      expect(await sourceOf(THEIRS)).toBe('analyst');
      expect(await bench.ledger.rows(SET, [THEIRS])).toMatchObject([{ pushedAt: FOREIGN }]);
    });

    it('is sent, and ours, once they took it away while an indicator asks for it', async () => {
      bench.list('one', { value: THEIRS });
      await bench.fullSync();
      bench.sets.removeEntry(SET, THEIRS);
      const report = await bench.fullSync();
      expect(setOf(report)).toMatchObject({ added: 1, repaired: 0, unchanged: 1 });
      expect(await sourceOf(THEIRS)).toBe('Intelbridge');
    });

    it('is not ours any more when they write over ours', async () => {
      bench.sets.addForeign(SET, A);
      const report = await bench.fullSync();
      expect(setOf(report)).toMatchObject({ added: 0, refreshed: 0, unchanged: 0 });
      bench.list('one', { value: A, status: 'expired' });
      await bench.sync();
      expect(await sourceOf(A)).toBe('analyst');
    });
  });

  describe('and that is to be adopted', () => {
    beforeEach(() => {
      bench.rules = { ...bench.rules, foreign: 'adopt' };
    });

    it('goes when nothing asks for it', async () => {
      const report = await bench.fullSync();
      expect(setOf(report)).toMatchObject({ removed: 1, unchanged: 1 });
      expect(await bench.held()).toEqual([A]);
    });

    it('is written over when an indicator asks for it, and is ours then', async () => {
      bench.list('one', { value: THEIRS });
      expect(setOf(await bench.fullSync())).toMatchObject({ added: 1, unchanged: 1 });
      expect(await sourceOf(THEIRS)).toBe('Intelbridge');
      bench.clock.advance(HOUR_MS);
      expect(setOf(await bench.fullSync())).toMatchObject({ added: 0, unchanged: 2 });
    });

    it('is written over also if it was left alone before', async () => {
      bench.rules = { ...bench.rules, foreign: 'leave' };
      bench.list('one', { value: THEIRS });
      await bench.fullSync();
      bench.rules = { ...bench.rules, foreign: 'adopt' };
      expect(setOf(await bench.fullSync())).toMatchObject({ added: 1 });
      expect(await sourceOf(THEIRS)).toBe('Intelbridge');
    });

    it('is taken for ours when they wrote over an entry the ledger knows as confirmed', async () => {
      bench.sets.addForeign(SET, A);
      const { writes } = bench.sets;
      bench.sets.removeEntry(SET, THEIRS);
      expect(setOf(await bench.fullSync())).toMatchObject({ unchanged: 1, removed: 0 });
      expect(bench.sets.writes).toBe(writes);
    });

    it('stays in a set that nothing of ours feeds', async () => {
      const vendors = { name: 'ThreatQ Vendor', elementType: 'IP', timeToLiveMs: null } as const;
      await bench.sets.ensure(vendors);
      bench.sets.addForeign(vendors.name, B);
      await bench.fullSync();
      expect(await bench.held(vendors.name)).toEqual([B]);
    });
  });
});
