import {
  ANY_OFFENSE,
  HOUR_MS,
  type Offense,
  type OffenseQuery,
  type OffenseSource,
} from '@intelbridge/core';
import { describe, expect, it } from 'vitest';
import { QradarOffenses } from '../../src/index.ts';
import { offenseConsoles } from './open-offenses.ts';

const open = offenseConsoles();
const NOW = 1_750_000_000_000;
const EVERYTHING: OffenseQuery = { filter: ANY_OFFENSE, changedSince: undefined, also: [] };

async function readPages(source: OffenseSource, query: Partial<OffenseQuery> = {}) {
  const pages: (readonly Offense[])[] = [];
  for await (const page of source.offenses({ ...EVERYTHING, ...query })) pages.push(page);
  return pages;
}
const idsOf = (pages: readonly (readonly Offense[])[]) => pages.flat().map(({ id }) => id);
const refused = (code: number) => ({
  kind: 'status' as const,
  status: 422,
  times: 0,
  body: JSON.stringify({ code, message: 'no', http_response: { code: 422 } }),
});
const rows = (count: number, at: (n: number) => number) =>
  JSON.stringify(
    Array.from({ length: count }, (_, n) => ({
      id: n + 1,
      status: 'OPEN',
      last_persisted_time: at(n),
      last_updated_time: at(n),
    })),
  );

describe('many offenses', () => {
  it.each<[number, string, (n: number) => number, number]>([
    [30_000, 'many seconds', (n) => NOW + Math.floor(n / 7) * 1_000, 320],
    [3_000, 'one second', () => NOW, 36],
    [3_000, 'two seconds', (n) => NOW + (n % 2) * 1_000, 38],
  ])(
    '%i of %s are read in few requests, each once and in order',
    async (count, _, at, most) => {
      const { console, client } = await open();
      for (let n = 0; n < count; n += 1) console.addOffense({ last_persisted_time: at(n) });
      const pages = await readPages(new QradarOffenses(client));
      expect(console.requests().total).toBeLessThanOrEqual(most);
      const read = pages.flat();
      expect(new Set(read.map(({ id }) => id)).size).toBe(count);
      expect(read).toHaveLength(count);
      const order = read.map(({ changedAt, id }) => changedAt * 1e6 + id);
      expect(order).toEqual(order.toSorted((a, b) => a - b));
      expect(Math.max(...pages.map(({ length }) => length))).toBeLessThan(500);
    },
    60_000,
  );

  it('cost one request when nothing changed', async () => {
    const { console, client } = await open();
    for (let n = 0; n < 1_000; n += 1) console.addOffense({ last_persisted_time: NOW });
    const source = new QradarOffenses(client);
    const query = { changedSince: NOW + 1, also: Array.from({ length: 100 }, (_, n) => n + 1) };
    await readPages(source, query);
    console.resetRequests();
    expect(await readPages(source, query)).toEqual([]);
    expect(console.requests().total).toBe(1);
  });
});

describe('a filter too long for one address', () => {
  it('of ids is asked for in several requests, and read in one order', async () => {
    const { console, client } = await open();
    for (let n = 0; n < 2_000; n += 1) {
      console.addOffense({ last_persisted_time: NOW + ((n * 613) % 1_009) * 1_000 });
    }
    const ids = Array.from({ length: 1_500 }, (_, n) => n + 501);
    const pages = await readPages(new QradarOffenses(client), { filter: { ...ANY_OFFENSE, ids } });
    expect(idsOf(pages).toSorted((a, b) => a - b)).toEqual(ids);
    const times = pages.flat().map(({ changedAt }) => changedAt);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(console.requests().total).toBeLessThanOrEqual(23);
  });

  it('of other offenses is left out, and everything that changed is read', async () => {
    const { console, client } = await open();
    for (let n = 0; n < 50; n += 1) console.addOffense({ last_persisted_time: NOW + n * 1_000 });
    const also = Array.from({ length: 1_500 }, (_, n) => n + 1);
    const pages = await readPages(new QradarOffenses(client), {
      filter: { ...ANY_OFFENSE, minSeverity: 9 },
      changedSince: NOW + 40_000,
      also,
    });
    expect(idsOf(pages)).toEqual([41, 42, 43, 44, 45, 46, 47, 48, 49, 50]);
    expect(console.requests().total).toBe(2);
  });

  it('of categories is left out, the rest is asked for', async () => {
    const { console, client } = await open();
    console.addOffense({ severity: 3 });
    console.addOffense({ severity: 9 });
    const categories = Array.from({ length: 400 }, (_, n) => `a category of some length ${n}`);
    const filter = { ...ANY_OFFENSE, minSeverity: 5, categories };
    expect(idsOf(await readPages(new QradarOffenses(client), { filter }))).toEqual([2]);
  });
});

describe('a console that does not hold to the documentation', () => {
  it.each([
    ['the order by time of change', 'sort=%2Blast_persisted_time', 1030],
    ['the filter', 'severity%20%3E%3D', 1010],
    ['the list of fields', 'fields=', 30],
    ['all of the time of change', 'last_persisted_time', 1010],
  ])('and refuses %s is asked for less, and nothing is lost', async (_, path, code) => {
    const { console, client, warnings } = await open();
    for (let n = 0; n < 10; n += 1) console.addOffense({ severity: n, last_updated_time: NOW + n });
    console.faults.add({ ...refused(code), path });
    const source = new QradarOffenses(client, 4);
    const query = { filter: { ...ANY_OFFENSE, minSeverity: 5 }, changedSince: NOW };
    const read = await readPages(source, query);
    expect(idsOf(read)).toEqual(expect.arrayContaining([6, 7, 8, 9, 10]));
    expect(warnings.length).toBeGreaterThan(0);
    const before = warnings.length;
    await readPages(source, query);
    expect(warnings).toHaveLength(before);
  });

  it('and is upgraded is asked in full again within an hour', async () => {
    const { console, client, pass, warnings } = await open();
    const id = console.addOffense({ last_updated_time: NOW - 1_000, last_persisted_time: NOW });
    console.faults.add({ ...refused(1030), path: 'sort=%2Blast_persisted_time' });
    const source = new QradarOffenses(client);
    const changedAt = async () => (await readPages(source)).flat()[0]?.changedAt;
    expect(await changedAt()).toBe(NOW - 1_000);
    pass(HOUR_MS);
    expect(await changedAt()).toBe(NOW - 1_000);
    expect(warnings).toHaveLength(1);
    console.faults.remove();
    pass(HOUR_MS - 1);
    expect(await changedAt()).toBe(NOW - 1_000);
    pass(1);
    expect(await source.offense(id)).toMatchObject({ changedAt: NOW - 1_000 });
    expect(await changedAt()).toBe(NOW);
    expect(await source.offense(id)).toMatchObject({ changedAt: NOW });
  });

  it.each([
    ['the filter', () => NOW, /filter/],
    ['the order', (n: number) => NOW - n * 1_000, /order/],
  ])('and ignores %s is no endless reading', async (_, at, said) => {
    const { console, client } = await open();
    const body = rows(4, at);
    console.faults.add({ kind: 'status', status: 200, path: '/siem/offenses', times: 0, body });
    const reading = readPages(new QradarOffenses(client, 4));
    await expect(reading).rejects.toMatchObject({ kind: 'protocol' });
    await expect(reading).rejects.toThrow(said);
    expect(console.requests().total).toBeLessThan(6);
  });

  it.each(['first', 'last'] as const)(
    'and has nothing where the time of change belongs is read whole, with that sorted %s',
    async (nullsSort) => {
      const { console, client, warnings } = await open({ nullsSort });
      const undated = [7, 3, 5, 1, 9, 2].map((n) =>
        console.addOffense({ last_persisted_time: null, last_updated_time: NOW - n * 1_000 }),
      );
      const dated = [4, 6, 1, 2, 3].map((n) =>
        console.addOffense({ last_persisted_time: NOW + n * 1_000 }),
      );
      const read = idsOf(await readPages(new QradarOffenses(client, 4)));
      expect(read).toHaveLength(11);
      expect(new Set(read.slice(0, 6))).toEqual(new Set(undated));
      expect(read.slice(6)).toEqual([3, 4, 5, 1, 2].map((n) => dated[n - 1]));
      expect(warnings).toEqual([]);
    },
  );

  it('and ignores the range has said all at once', async () => {
    const { console, client } = await open();
    const body = rows(50, (n) => NOW - n * 1_000);
    console.faults.add({ kind: 'status', status: 200, path: '/siem/offenses', times: 0, body });
    const pages = await readPages(new QradarOffenses(client, 4));
    expect(idsOf(pages)).toEqual(Array.from({ length: 50 }, (_, n) => 50 - n));
    expect(console.requests().byRoute['GET /api/siem/offenses']).toBe(1);
  });

  it('and gives fewer rows than asked for is asked on', async () => {
    const { console, client } = await open();
    for (let n = 0; n < 7; n += 1) console.addOffense({ last_persisted_time: NOW + n * 1_000 });
    console.faults.add({
      kind: 'status',
      status: 200,
      path: '/siem/offenses',
      body: rows(2, (n) => NOW + n * 1_000),
      headers: { 'content-range': 'items 0-1/7' },
    });
    const pages = await readPages(new QradarOffenses(client, 4));
    expect(idsOf(pages)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});
