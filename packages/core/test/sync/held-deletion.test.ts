import { HOUR_MS } from '@intelbridge/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { addresses, SyncBench, setOf } from './sync-bench.ts';

const LISTED = 1_500;
const GONE = 1_100;
/** 10 % over `GONE`. */
const GROWN = 1_210;

describe('a held deletion', () => {
  let bench: SyncBench;
  let since: number;
  beforeEach(async () => {
    bench = new SyncBench();
    bench.sets.entriesPerPage = 5_000;
    bench.list('one', ...addresses(LISTED).map((value) => ({ value })));
    await bench.sync();
    bench.clock.advance(HOUR_MS);
    leave(0, GONE);
    since = bench.clock.now();
    await bench.fullSync();
    bench.clock.advance(HOUR_MS);
  });

  const leave = (from: number, to: number) => {
    for (const value of addresses(to - from, from)) {
      bench.source.drop('one', { type: 'IP Address', value });
    }
  };
  const count = async () => (await bench.held())?.length;

  it('waits, and remembers since when', async () => {
    for (const full of [true, false, true]) {
      const report = await bench.syncWith({ full });
      expect(report.held).toMatchObject([{ entries: GONE, of: LISTED, since, confirmed: false }]);
      expect(await count()).toBe(LISTED);
    }
  });

  it('counts anew at each listing', async () => {
    leave(GONE, GONE + 1);
    const report = await bench.fullSync();
    expect(report.held).toMatchObject([{ entries: GONE + 1, since }]);
  });

  it('is carried out by the next full sync once an administrator said yes, and not before', async () => {
    await bench.confirmHeld();
    await bench.sync();
    expect(await count()).toBe(LISTED);
    const report = await bench.fullSync();
    expect(report.held).toEqual([]);
    expect(setOf(report)).toMatchObject({ removed: GONE });
    expect(await count()).toBe(LISTED - GONE);
  });

  it('is carried out when it grew by 10 % since the yes', async () => {
    await bench.confirmHeld();
    leave(GONE, GROWN);
    await bench.fullSync();
    expect(await count()).toBe(LISTED - GROWN);
  });

  it('asks again when it grew by more than 10 % since the yes', async () => {
    await bench.confirmHeld();
    leave(GONE, GROWN + 1);
    const report = await bench.fullSync();
    expect(report.held).toMatchObject([{ entries: GROWN + 1, since, confirmed: false }]);
    expect(await count()).toBe(LISTED);
  });

  it('is carried out when it shrank since the yes', async () => {
    await bench.confirmHeld();
    bench.list('one', { value: addresses(1)[0] ?? '' });
    await bench.fullSync();
    expect(await count()).toBe(LISTED - GONE + 1);
  });

  it('is forgotten when the indicators are listed again', async () => {
    bench.list('one', ...addresses(GONE).map((value) => ({ value })));
    const report = await bench.fullSync();
    expect(report.held).toEqual([]);
    expect(await count()).toBe(LISTED);
  });

  it('is forgotten when so few are missing that they may go', async () => {
    bench.list('one', ...addresses(GONE - 1_000).map((value) => ({ value })));
    const report = await bench.fullSync();
    expect(report.held).toEqual([]);
    expect(await count()).toBe(LISTED - 1_000);
  });

  it('of one collection is not touched by the listing of another', async () => {
    bench.list('two', { value: '192.0.2.1' });
    const report = await bench.syncWith({ full: true, partial: true }, 'two');
    expect(report.held).toMatchObject([{ collection: 'one', entries: GONE }]);
    expect(await count()).toBe(LISTED + 1);
  });

  it.each([
    { set: 'ThreatQ IP Address', collection: 'two' },
    { set: 'ThreatQ FQDN', collection: 'one' },
  ])('is not carried out because of a yes for $set of $collection', async (other) => {
    const yes = { entries: 10_000, of: 10_000, since, confirmed: true };
    await bench.ledger.apply({ hold: [{ ...other, ...yes }] });
    await bench.fullSync();
    expect(await count()).toBe(LISTED);
  });
});
