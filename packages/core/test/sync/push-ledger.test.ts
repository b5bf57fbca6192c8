import { HOUR_MS, VendorError } from '@intelbridge/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { SyncBench, setOf } from './sync-bench.ts';

const A = '192.0.2.1';
const B = '192.0.2.2';

describe('pushLedger', () => {
  let bench: SyncBench;
  beforeEach(async () => {
    bench = new SyncBench();
    bench.list('one', { value: A }, { value: B });
    bench.sets.beforeWrite = () => {
      throw new VendorError('unavailable', 'memory', 'not now');
    };
    await bench.sync();
    bench.sets.beforeWrite = () => undefined;
    bench.clock.advance(HOUR_MS);
  });

  it('sends what is due without a word to the platform', async () => {
    bench.source.changesSince = () => {
      throw new Error('nobody reads the platform');
    };
    const report = await bench.push();
    expect(report).toMatchObject({ ok: true, collections: [], held: [], errors: [] });
    expect(setOf(report)).toMatchObject({ added: 2 });
    expect(await bench.held()).toEqual([A, B]);
  });

  it('takes away what outlived its time', async () => {
    await bench.push();
    bench.clock.advance(bench.rules.timeToLiveMs ?? 0);
    expect(setOf(await bench.push())).toMatchObject({ removed: 2 });
    expect(await bench.held()).toEqual([]);
  });

  it('reports a failure of the console', async () => {
    bench.sets.beforeWrite = () => {
      throw new VendorError('auth', 'memory', 'wrong token');
    };
    expect((await bench.push()).errors).toEqual([{ kind: 'auth', message: 'wrong token' }]);
  });

  it('stops where it is cancelled', async () => {
    const controller = new AbortController();
    controller.abort(new Error('stop'));
    await expect(bench.push({ signal: controller.signal })).rejects.toThrow('stop');
    expect(await bench.held()).toEqual([]);
  });

  it('names the deletions that are held', async () => {
    const hold = { set: 'ThreatQ IP Address', collection: 'one', entries: 2_000, of: 2_000 };
    const held = { ...hold, since: 5, confirmed: false };
    await bench.ledger.apply({ hold: [held] });
    expect((await bench.push()).held).toEqual([held]);
  });
});
