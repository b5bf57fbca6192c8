import { HOUR_MS } from '@intelbridge/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { SyncBench, setOf } from './sync-bench.ts';

const SET = 'ThreatQ IP Address';
const A = '192.0.2.1';
const B = '192.0.2.2';
const C = '192.0.2.3';
const D = '192.0.2.4';
const E = '192.0.2.5';

describe('the budget of a set', () => {
  let bench: SyncBench;
  beforeEach(() => {
    bench = new SyncBench();
    budget(2);
  });
  const budget = (most: number | null) => {
    bench.rules = { ...bench.rules, budget: most };
  };
  const later = () => bench.clock.advance(HOUR_MS);
  const isCut = async (value: string) =>
    (await bench.ledger.rows(SET, [value])).map(({ cut }) => cut);

  it('lets in the best by score and says how many stay outside', async () => {
    bench.list('one', { value: A, score: 3 }, { value: B, score: 9 }, { value: C, score: 5 });
    expect(setOf(await bench.sync())).toMatchObject({ added: 2, removed: 0, cut: 1 });
    expect(await bench.held()).toEqual([B, C]);
  });

  it('takes no score for less than the score 0', async () => {
    bench.list('one', { value: A, score: undefined }, { value: B, score: 0 }, { value: C });
    await bench.sync();
    expect(await bench.held()).toEqual([B, C]);
  });

  it('prefers, of one score, what was updated last', async () => {
    const updatedAt = bench.clock.now() - HOUR_MS;
    bench.list('one', { value: A, updatedAt }, { value: B }, { value: C });
    await bench.sync();
    expect(await bench.held()).toEqual([B, C]);
  });

  it('prefers, of one score and update, the key that sorts first', async () => {
    bench.list('one', { value: C }, { value: B }, { value: A });
    await bench.sync();
    expect(await bench.held()).toEqual([A, B]);
  });

  it('does not change one of score 0 for a newcomer without any, but the other way round', async () => {
    budget(1);
    bench.list('one', { value: A, score: 0 });
    await bench.sync();
    later();
    bench.list('one', { value: B, score: undefined });
    await bench.sync();
    expect(await bench.held()).toEqual([A]);
    bench.list('one', { value: A, score: undefined, updatedAt: bench.clock.now() - HOUR_MS });
    bench.list('one', { value: C, score: 0, updatedAt: bench.clock.now() - HOUR_MS });
    await bench.fullSync();
    expect(await bench.held()).toEqual([C]);
  });

  it('goes by the last update also where entries live for ever', async () => {
    bench.rules = { ...bench.rules, timeToLiveMs: null };
    bench.list('one', { value: A }, { value: B }, { value: C });
    await bench.sync();
    later();
    bench.list('one', { value: C });
    await bench.sync();
    expect(await bench.held()).toEqual([A, C]);
  });

  it('is kept exactly: as many as it allows are no reason to cut', async () => {
    bench.list('one', { value: A }, { value: B });
    expect(setOf(await bench.sync())).toMatchObject({ added: 2, cut: 0 });
    budget(1);
    expect(setOf(await bench.sync())).toMatchObject({ removed: 1, cut: 1, unchanged: 1 });
  });

  it('of 0 empties the set', async () => {
    bench.list('one', { value: A }, { value: B });
    await bench.sync();
    budget(0);
    expect(setOf(await bench.sync())).toMatchObject({ removed: 2, cut: 2 });
    expect(await bench.held()).toEqual([]);
  });

  it('is of each set and not of all', async () => {
    bench.list('one', { value: A }, { value: B });
    bench.list('one', { type: 'FQDN', value: 'a.example' }, { type: 'FQDN', value: 'b.example' });
    const report = await bench.sync();
    expect(report.sets.map(({ added, cut }) => [added, cut])).toEqual([
      [2, 0],
      [2, 0],
    ]);
  });

  describe('when the set is full', () => {
    beforeEach(async () => {
      bench.list('one', { value: A, score: 3 }, { value: B, score: 9 }, { value: C, score: 5 });
      await bench.sync();
      later();
    });

    it('changes the worst for a newcomer that is better, in one run', async () => {
      bench.list('one', { value: D, score: 6 });
      expect(setOf(await bench.sync())).toMatchObject({ added: 1, removed: 1, cut: 2 });
      expect(await bench.held()).toEqual([B, D]);
    });

    it('does not let in a newcomer that is worse', async () => {
      bench.list('one', { value: D, score: 4 });
      const sent = bench.recordWrites();
      expect(setOf(await bench.sync())).toMatchObject({ added: 0, removed: 0, cut: 2 });
      expect(sent).toEqual([]);
    });

    it.each([
      { what: 'that was updated later', value: E, by: 1, isIn: true },
      { what: 'that was updated earlier', value: E, by: -1, isIn: false },
      { what: 'whose key sorts before', value: '192.0.2.0', by: 0, isIn: true },
      { what: 'whose key sorts behind', value: E, by: 0, isIn: false },
    ])(
      'changes, where one outside comes to the same score, for one $what: $isIn',
      async (given) => {
        const { value, by, isIn } = given;
        const updatedAt = bench.clock.now() - HOUR_MS;
        bench.list('one', { value, score: 1, updatedAt });
        await bench.fullSync();
        expect(await isCut(value)).toEqual([true]);
        bench.list('one', { value, score: 5, updatedAt: updatedAt + by });
        await bench.fullSync();
        expect(await isCut(value)).toEqual([!isIn]);
        expect(await bench.held()).toEqual(isIn ? [value, B].sort() : [B, C]);
      },
    );

    it('changes one that lost its score for one outside that has the score 0', async () => {
      bench.list('one', { value: A, score: 0 });
      bench.list('one', { value: C, score: undefined });
      await bench.sync();
      expect(await bench.held()).toEqual([A, B]);
      bench.list('one', { value: A, score: undefined, updatedAt: bench.clock.now() - 1 });
      await bench.fullSync();
      expect(await bench.held()).toEqual([B, C]);
    });

    it('lets in from nothing', async () => {
      budget(0);
      await bench.sync();
      budget(2);
      expect(setOf(await bench.sync())).toMatchObject({ added: 2, cut: 1 });
      expect(await bench.held()).toEqual([B, C]);
    });

    it('changes as many as are better, and no more', async () => {
      bench.list('one', { value: D, score: 10 }, { value: E, score: 7 });
      await bench.sync();
      expect(await bench.held()).toEqual([B, D]);
      expect(await isCut(E)).toEqual([true]);
    });

    it('changes one whose score fell for one that was outside', async () => {
      bench.list('one', { value: B, score: 1 });
      expect(setOf(await bench.sync())).toMatchObject({ added: 1, removed: 1, cut: 1 });
      expect(await bench.held()).toEqual([A, C]);
    });

    it('lets in the best from outside where one leaves', async () => {
      bench.list('one', { value: D, score: 1 });
      await bench.sync();
      later();
      bench.list('one', { value: B, status: 'whitelisted' });
      expect(setOf(await bench.sync())).toMatchObject({ added: 1, removed: 1, cut: 1 });
      expect(await bench.held()).toEqual([A, C]);
    });

    it('lets in as many more as a larger budget allows', async () => {
      bench.list('one', { value: D, score: 1 }, { value: E, score: 2 });
      await bench.sync();
      budget(4);
      expect(setOf(await bench.sync())).toMatchObject({ added: 2, removed: 0, cut: 1 });
      expect(await bench.held()).toEqual([A, B, C, E]);
    });

    it('lets all in once there is no budget any more', async () => {
      budget(null);
      expect(setOf(await bench.sync())).toMatchObject({ added: 1, removed: 0, cut: 0 });
      expect(await bench.held()).toEqual([A, B, C]);
    });

    it('writes nothing into the ledger when nothing changes', async () => {
      const before = await bench.ledger.rows(SET, [A, B, C]);
      await bench.sync();
      expect(await bench.ledger.rows(SET, [A, B, C])).toEqual(before);
      expect(await bench.due()).toBe(0);
    });

    it('forgets what was outside once its time is over', async () => {
      bench.clock.advance(bench.rules.timeToLiveMs ?? 0);
      expect(setOf(await bench.sync())).toMatchObject({ removed: 2, cut: 0 });
      expect(await bench.ledger.rows(SET, [A, B, C])).toEqual([]);
    });

    it('forgets what was outside once it is withdrawn, without a word to the console', async () => {
      bench.list('one', { value: A, status: 'expired' });
      const sent = bench.recordWrites();
      expect(setOf(await bench.sync())).toMatchObject({ removed: 0, cut: 0 });
      expect(sent).toEqual([]);
      expect(await bench.ledger.rows(SET, [A])).toEqual([]);
    });

    it('does not take what is over for room that is taken', async () => {
      const ended = bench.clock.now() - HOUR_MS;
      bench.clock.advance((bench.rules.timeToLiveMs ?? 0) - 2 * HOUR_MS);
      bench.list('one', { value: A, score: 1, updatedAt: ended });
      bench.list('one', { value: D, score: 1 });
      bench.clock.advance(HOUR_MS);
      await bench.sync();
      expect(await bench.held()).toEqual([D]);
    });
  });
});
