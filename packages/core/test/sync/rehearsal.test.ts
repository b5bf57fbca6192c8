import { HOUR_MS, rehearsedSets, type SyncReport, syncCollections } from '@intelbridge/core';
import { MemoryReferenceSets } from '@intelbridge/core/fakes';
import { beforeEach, describe, expect, it } from 'vitest';
import { SyncBench } from './sync-bench.ts';

const A = '192.0.2.1';
const B = '192.0.2.2';
const C = '192.0.2.3';

describe('a rehearsal', () => {
  let bench: SyncBench;
  beforeEach(() => {
    bench = new SyncBench();
    bench.list('one', { value: A }, { value: B });
  });
  const rehearse = (full = false): Promise<SyncReport> => {
    const ports = { ...bench.ports, sets: rehearsedSets(bench.sets) };
    return syncCollections(['one'], ports, { rules: bench.rules, full });
  };

  it('reports what a sync would do and makes no set', async () => {
    const report = await rehearse();
    expect(report).toMatchObject({ ok: true, sets: [{ added: 2, rejectedCount: 0 }] });
    expect(await bench.sets.list('')).toEqual([]);
  });

  it('compares what the console really holds, and changes neither entries nor settings', async () => {
    await bench.sync();
    bench.clock.advance(HOUR_MS);
    bench.sets.removeEntry('ThreatQ IP Address', B);
    bench.list('one', { value: C });
    bench.source.drop('one', { type: 'IP Address', value: A });
    const before = await bench.sets.list('');
    const report = await rehearse(true);
    expect(report.sets).toMatchObject([{ added: 2, removed: 1, repaired: 1, unchanged: 0 }]);
    expect(await bench.held()).toEqual([A]);
    expect(await bench.sets.list('')).toEqual(before);
  });

  it('deletes no set, and says that it would have', async () => {
    const set = { name: 'ThreatQ MD5', elementType: 'ALNIC', timeToLiveMs: null } as const;
    const ensured = await bench.sets.ensure(set);
    expect(await rehearsedSets(bench.sets).remove(ensured)).toBe(true);
    expect(await bench.sets.list('')).toHaveLength(1);
  });

  it('confirms everything and refuses nothing', async () => {
    const sets = rehearsedSets(bench.sets);
    const spec = { name: 'ThreatQ MD5', elementType: 'ALNIC', timeToLiveMs: 5 } as const;
    const set = await sets.ensure(spec);
    expect(set).toEqual({ ...spec, id: 0, entryCount: 0 });
    const change = { upsert: ['a', 'b'], remove: ['c'] };
    expect(await sets.write(set, change)).toEqual({ confirmed: 3, refused: [] });
  });

  it('knows of the console what the console knows', async () => {
    const sets = new MemoryReferenceSets(bench.clock, 'somebody', ['IP']);
    const capabilities = await rehearsedSets(sets).capabilities();
    expect(capabilities).toEqual(await sets.capabilities());
  });
});
