import { HOUR_MS } from '@intelbridge/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { SyncBench } from './sync-bench.ts';

const SET = 'ThreatQ IP Address';
const A = '192.0.2.1';
const B = '192.0.2.2';
const C = '192.0.2.3';

describe('the progress of a sync', () => {
  let bench: SyncBench;
  beforeEach(() => {
    bench = new SyncBench();
    bench.list('one', { value: A }, { value: B }, { value: C });
  });

  it('tells of each page that is read, with the total, and of each batch that is written', async () => {
    expect(await bench.progressOf()).toEqual([
      { phase: 'pull', collection: 'one', fetched: 2, total: 3 },
      { phase: 'pull', collection: 'one', fetched: 3, total: 3 },
      { phase: 'push', set: SET, written: 3 },
    ]);
  });

  it('tells of each page of a set that is compared', async () => {
    await bench.sync();
    bench.clock.advance(HOUR_MS);
    const said = await bench.progressOf({ full: true });
    expect(said.filter(({ phase }) => phase !== 'pull')).toEqual([
      { phase: 'compare', set: SET, entries: 2 },
      { phase: 'compare', set: SET, entries: 3 },
    ]);
  });

  it('counts rows that cannot be read', async () => {
    const changesSince = bench.source.changesSince.bind(bench.source);
    bench.source.changesSince = async function* (...given) {
      const unreadable = [{ value: 'row 4', reason: 'has no value' }];
      yield { indicators: [], unreadable, resumeFrom: undefined, total: undefined };
      return yield* changesSince(...given);
    };
    expect((await bench.progressOf()).slice(0, 2)).toEqual([
      { phase: 'pull', collection: 'one', fetched: 1, total: undefined },
      { phase: 'pull', collection: 'one', fetched: 3, total: 3 },
    ]);
  });

  it('tells of batches that needed no request, with nothing written', async () => {
    bench.list('two', { value: A });
    await bench.sync('one', 'two');
    bench.list('two', { value: A, status: 'expired' });
    const said = await bench.progressOf({ partial: true });
    expect(said.filter(({ phase }) => phase === 'push')).toEqual([]);
    const all: unknown[] = [];
    await bench.syncWith({ onProgress: (each) => all.push(each) }, 'one', 'two');
    expect(all).toContainEqual({ phase: 'push', set: SET, written: 0 });
  });

  it('does not count what the console refused', async () => {
    const write = bench.sets.write.bind(bench.sets);
    bench.sets.write = async (set, { upsert, remove }) => {
      await write(set, { upsert: upsert.slice(1), remove });
      return { confirmed: 2, refused: [{ value: upsert[0] ?? '', reason: 'too long' }] };
    };
    expect(await bench.progressOf()).toContainEqual({ phase: 'push', set: SET, written: 2 });
  });
});
