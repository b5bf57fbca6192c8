import { HOUR_MS } from '@intelbridge/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { SyncBench, setOf } from './sync-bench.ts';

const SET = 'ThreatQ IP Address';
const A = '192.0.2.1';
const B = '192.0.2.2';

describe('a value that the console refuses', () => {
  let bench: SyncBench;
  let refuses: readonly string[];
  beforeEach(() => {
    bench = new SyncBench();
    refuses = [B];
    const write = bench.sets.write.bind(bench.sets);
    bench.sets.write = async (set, { upsert, remove }, signal) => {
      const taken = (values: readonly string[]) => values.filter((each) => !refuses.includes(each));
      const done = { upsert: taken(upsert), remove: taken(remove) };
      const refused = [...upsert, ...remove].filter((each) => refuses.includes(each));
      const { confirmed } = await write(set, done, signal);
      return { confirmed, refused: refused.map((value) => ({ value, reason: 'too long' })) };
    };
    bench.list('one', { value: A }, { value: B });
  });
  const later = (ms = HOUR_MS) => bench.clock.advance(ms);

  it('is not counted as added, and is not tried again', async () => {
    expect(setOf(await bench.sync())).toMatchObject({ added: 1, rejectedCount: 1, unchanged: 0 });
    later();
    const sent = bench.recordWrites();
    expect(setOf(await bench.sync())).toMatchObject({ rejectedCount: 0, unchanged: 1 });
    expect(sent).toEqual([]);
  });

  it('is not taken for added either where several indicators ask for it', async () => {
    bench.list('two', { value: B });
    expect(setOf(await bench.sync('one', 'two'))).toMatchObject({ added: 1, rejectedCount: 1 });
    expect(setOf(await bench.sync('one', 'two'))).toMatchObject({ rejectedCount: 0, unchanged: 1 });
  });

  it('is tried again when the platform says something new about it', async () => {
    await bench.sync();
    later();
    refuses = [];
    bench.list('one', { value: B });
    expect(setOf(await bench.sync())).toMatchObject({ added: 1, rejectedCount: 0 });
    expect(await bench.held()).toEqual([A, B]);
  });

  it('is forgotten when its time is over, without a word to the console', async () => {
    await bench.sync();
    later(bench.rules.timeToLiveMs ?? 0);
    const sent = bench.recordWrites();
    await bench.sync();
    expect(sent).toEqual([{ set: SET, upsert: [], remove: [A] }]);
    expect(await bench.ledger.rows(SET, [A, B])).toEqual([]);
  });

  it('is forgotten when it is withdrawn, without a word to the console', async () => {
    await bench.sync();
    later();
    bench.list('one', { value: B, status: 'whitelisted' });
    const sent = bench.recordWrites();
    await bench.sync();
    expect(sent).toEqual([]);
    expect(await bench.ledger.rows(SET, [B])).toEqual([]);
  });

  describe('to take away', () => {
    beforeEach(async () => {
      refuses = [];
      await bench.sync();
      later();
      refuses = [B];
      bench.list('one', { value: B, status: 'whitelisted' });
    });

    it('is named with the reason and stays due, for it is still there', async () => {
      const rejected = [{ value: B, reason: 'too long' }];
      for (const _ of [1, 2]) {
        expect(setOf(await bench.sync())).toMatchObject({ removed: 0, rejected, unchanged: 2 });
        expect(await bench.held()).toEqual([A, B]);
        later();
      }
      refuses = [];
      expect(setOf(await bench.sync())).toMatchObject({ removed: 1, rejected: [], unchanged: 1 });
      expect(await bench.ledger.rows(SET, [B])).toEqual([]);
    });

    it('is simply kept when an indicator asks for it again', async () => {
      await bench.sync();
      later();
      bench.list('one', { value: B });
      const sent = bench.recordWrites();
      expect(setOf(await bench.sync())).toMatchObject({ added: 0, removed: 0, unchanged: 2 });
      expect(sent).toEqual([]);
    });
  });

  it('to mark seen again stays ours as long as its time', async () => {
    refuses = [];
    await bench.sync();
    later();
    bench.list('one', { value: A }, { value: B });
    await bench.sync();
    refuses = [B];
    later((bench.rules.timeToLiveMs ?? 0) / 2);
    expect(setOf(await bench.sync())).toMatchObject({
      refreshed: 1,
      rejectedCount: 1,
      unchanged: 1,
    });
    later();
    expect(setOf(await bench.sync())).toMatchObject({
      refreshed: 0,
      rejectedCount: 0,
      unchanged: 2,
    });
  });
});
