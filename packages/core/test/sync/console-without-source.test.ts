import { HOUR_MS } from '@intelbridge/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { SyncBench, setOf } from './sync-bench.ts';

const SET = 'ThreatQ IP Address';
const A = '192.0.2.1';
const B = '192.0.2.2';
const HAND = '203.0.113.1';

describe('a console that names no source', () => {
  let bench: SyncBench;
  beforeEach(async () => {
    bench = new SyncBench();
    const { sets } = bench;
    const capabilities = sets.capabilities.bind(sets);
    sets.capabilities = async () => ({ ...(await capabilities()), entrySource: false });
    const entries = sets.entries.bind(sets);
    sets.entries = async function* (set) {
      for await (const page of entries(set)) {
        yield page.map(({ value }) => ({
          value,
          source: undefined,
          firstSeen: undefined,
          lastSeen: undefined,
        }));
      }
    };
    bench.list('one', { value: A });
    await bench.sync();
    bench.sets.addForeign(SET, HAND);
    bench.clock.advance(HOUR_MS);
  });

  it('keeps what nothing asks for: it may be somebody else’s', async () => {
    expect(setOf(await bench.fullSync())).toMatchObject({ removed: 0, unchanged: 1 });
    expect(await bench.held()).toEqual([A, HAND]);
  });

  it('loses what nothing asks for when entries are to be adopted', async () => {
    bench.rules = { ...bench.rules, foreign: 'adopt' };
    expect(setOf(await bench.fullSync())).toMatchObject({ removed: 1, unchanged: 1 });
    expect(await bench.held()).toEqual([A]);
  });

  it('holds as ours what an indicator asks for, whoever wrote it, from now on', async () => {
    bench.list('one', { value: HAND });
    const { writes } = bench.sets;
    expect(setOf(await bench.fullSync())).toMatchObject({ added: 0, unchanged: 2 });
    expect(bench.sets.writes).toBe(writes);
    expect(await bench.ledger.rows(SET, [HAND])).toMatchObject([{ pushedAt: bench.clock.now() }]);
    bench.clock.advance(HOUR_MS);
    bench.list('one', { value: HAND, status: 'whitelisted' });
    await bench.sync();
    expect(await bench.held()).toEqual([A]);
  });

  it('gets again what is missing', async () => {
    bench.list('one', { value: B });
    await bench.sync();
    bench.sets.removeEntry(SET, B);
    expect(setOf(await bench.fullSync())).toMatchObject({ repaired: 1, added: 1 });
    expect(await bench.held()).toEqual([A, B, HAND]);
  });
});
