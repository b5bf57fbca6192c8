import { CONSOLE, HOUR_MS } from '@intelbridge/core';
import { MemoryLedger } from '@intelbridge/core/fakes';
import { beforeEach, describe, expect, it } from 'vitest';
import { addresses, SyncBench, setOf } from './sync-bench.ts';

const SET = 'ThreatQ IP Address';
const A = '192.0.2.1';
const B = '192.0.2.2';
const C = '192.0.2.3';

/** The same platform and console, and a ledger that knows nothing. */
function withoutLedger(bench: SyncBench): SyncBench {
  const ledger = new MemoryLedger();
  const { source, sets, clock } = bench;
  return Object.assign(new SyncBench(), { source, sets, clock, ledger });
}

const list = (bench: SyncBench, values: readonly string[]) =>
  bench.list('one', ...values.map((value) => ({ value })));
const leave = (bench: SyncBench, values: readonly string[]) => {
  for (const value of values) bench.source.drop('one', { type: 'IP Address', value });
};

describe('entries of ours that nothing asks for', () => {
  let bench: SyncBench;
  beforeEach(async () => {
    const before = new SyncBench();
    list(before, [A, B, C]);
    await before.sync();
    bench = withoutLedger(before);
    bench.clock.advance(HOUR_MS);
    leave(bench, [B]);
  });

  it('go after a complete listing, and the others are ours without a write', async () => {
    const sent = bench.recordWrites();
    const report = await bench.sync();
    expect(setOf(report)).toMatchObject({ added: 0, refreshed: 0, removed: 1, unchanged: 2 });
    expect(sent).toEqual([{ set: SET, upsert: [], remove: [B] }]);
    expect(await bench.held()).toEqual([A, C]);
    expect(await bench.ledger.rows(SET, [B])).toEqual([]);
  });

  it('stay after a listing that broke off', async () => {
    bench.source.pagesBeforeFailure = 1;
    list(bench, ['192.0.2.4', '192.0.2.5']);
    await bench.sync();
    expect(await bench.held()).toContain(B);
  });

  it('stay when one of two collections could not be listed', async () => {
    list(bench, []);
    bench.list('two', { value: A });
    bench.source.pagesBeforeFailure = 1;
    list(bench, ['192.0.2.4', '192.0.2.5']);
    await bench.sync('one', 'two');
    expect(await bench.held()).toContain(B);
  });

  it('stay when one of two collections was read by its changes only', async () => {
    bench.list('two', { value: A });
    leave(bench, [A, C]);
    await bench.sync('two');
    bench.sets.addForeign(SET, '203.0.113.1');
    const writeAsOurs = await bench.sets.ensure({
      name: SET,
      elementType: 'IP',
      timeToLiveMs: bench.rules.timeToLiveMs,
    });
    await bench.sets.write(writeAsOurs, { upsert: ['203.0.113.2'], remove: [] });
    list(bench, [C]);
    await bench.sync('two', 'one');
    expect(await bench.held()).toContain('203.0.113.2');
  });

  it('stay when this run speaks of a part of the settings only', async () => {
    const report = await bench.syncWith({ partial: true, full: true });
    expect(setOf(report)).toMatchObject({ removed: 0, unchanged: 2 });
    expect(await bench.held()).toEqual([A, B, C]);
  });

  it('leave alone what another hand wrote', async () => {
    bench.sets.addForeign(SET, '203.0.113.1');
    await bench.sync();
    expect(await bench.held()).toEqual([A, C, '203.0.113.1']);
  });

  it('go from sets that nothing feeds any more', async () => {
    leave(bench, [A, C]);
    list(bench, []);
    bench.source.put('one', bench.indicator({ type: 'FQDN', value: 'a.example' }));
    const report = await bench.sync();
    expect(setOf(report)).toMatchObject({ removed: 3, unchanged: 0 });
    expect(await bench.held()).toEqual([]);
  });

  it('stay in sets of another name', async () => {
    const other = { name: 'ThreatQuery', elementType: 'IP', timeToLiveMs: null } as const;
    await bench.sets.write(await bench.sets.ensure(other), { upsert: [A], remove: [] });
    await bench.sync();
    expect(await bench.held('ThreatQuery')).toEqual([A]);
  });

  it('become wanted again when a collection lists them before they are gone', async () => {
    bench.sets.beforeWrite = () => {
      throw new TypeError('the process dies');
    };
    await expect(bench.sync()).rejects.toThrow('the process dies');
    list(bench, [B]);
    bench.sets.beforeWrite = () => undefined;
    await bench.sync();
    expect(await bench.held()).toEqual([A, B, C]);
  });

  it('are rows of the console in the ledger until they are gone', async () => {
    const { signal } = new AbortController();
    bench.sets.beforeWrite = () => {
      throw new TypeError('the process dies');
    };
    await expect(bench.syncWith({ signal })).rejects.toThrow('the process dies');
    expect(await bench.ledger.rows(SET, [B])).toMatchObject([
      { collection: CONSOLE, origin: B, value: B, listed: false, cut: false, score: undefined },
    ]);
    expect(await bench.ledger.collections()).toEqual(['one']);
  });
});

describe('very many entries of ours that nothing asks for', () => {
  let bench: SyncBench;
  const start = async (kept: number, orphans: number) => {
    const before = new SyncBench();
    list(before, addresses(kept + orphans));
    await before.sync();
    bench = withoutLedger(before);
    bench.sets.entriesPerPage = 700;
    bench.clock.advance(HOUR_MS);
    leave(bench, addresses(orphans, kept));
  };
  const count = async () => (await bench.held())?.length;

  it('go if they are exactly half of the set', async () => {
    await start(1_001, 1_001);
    const report = await bench.sync();
    expect(report.held).toEqual([]);
    expect(setOf(report)).toMatchObject({ removed: 1_001, unchanged: 1_001 });
    expect(await count()).toBe(1_001);
  });

  it('are held, as missing from the console, if they are more than half of it', async () => {
    await start(1_000, 1_001);
    const since = bench.clock.now();
    const hold = { set: SET, collection: CONSOLE, entries: 1_001, of: 2_001, since };
    expect((await bench.sync()).held).toEqual([{ ...hold, confirmed: false }]);
    bench.clock.advance(HOUR_MS);
    expect((await bench.fullSync()).held).toEqual([{ ...hold, confirmed: false }]);
    expect(await count()).toBe(2_001);
  });

  it('go once an administrator said yes', async () => {
    await start(1_000, 1_001);
    await bench.sync();
    await bench.confirmHeld();
    await bench.sync();
    expect(await count()).toBe(2_001);
    const report = await bench.fullSync();
    expect(report.held).toEqual([]);
    expect(setOf(report)).toMatchObject({ removed: 1_001, unchanged: 1_000 });
    expect(await count()).toBe(1_000);
  });

  it('are not held any longer when they are listed again', async () => {
    await start(1_000, 1_001);
    await bench.sync();
    list(bench, addresses(1_001, 1_000));
    expect((await bench.fullSync()).held).toEqual([]);
    expect(await count()).toBe(2_001);
  });

  it('are not held any longer when somebody deleted the set', async () => {
    await start(1_000, 1_001);
    await bench.sync();
    bench.sets.deleteSet(SET);
    leave(bench, addresses(1_000));
    bench.list('one', { type: 'FQDN', value: 'a.example' });
    expect((await bench.fullSync()).held).toEqual([]);
  });

  it('stay held through a listing that broke off', async () => {
    await start(1_000, 1_001);
    await bench.sync();
    await bench.confirmHeld();
    bench.source.pagesBeforeFailure = 2;
    expect((await bench.fullSync()).held).toMatchObject([{ entries: 1_001, confirmed: true }]);
    expect(await count()).toBe(2_001);
  });

  it('do not go because of a yes for a collection', async () => {
    await start(1_000, 1_001);
    const yes = { set: SET, entries: 10_000, of: 10_000, since: 5, confirmed: true };
    const others = [
      { ...yes, collection: 'two' },
      { ...yes, set: 'ThreatQ FQDN', collection: CONSOLE },
    ];
    await bench.ledger.apply({ hold: others });
    await bench.sync();
    expect(await count()).toBe(2_001);
  });
});
