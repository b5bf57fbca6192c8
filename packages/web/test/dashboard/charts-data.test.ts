import { describe, expect, it } from 'vitest';
import { agesData } from '../../src/dashboard/charts/ages-data.ts';
import { changesData } from '../../src/dashboard/charts/changes-data.ts';
import { offensesData } from '../../src/dashboard/charts/offenses-data.ts';
import { niceTicks, scale } from '../../src/dashboard/charts/scale.ts';
import { sizesData } from '../../src/dashboard/charts/sizes-data.ts';
import { stacked } from '../../src/dashboard/charts/stacked.ts';
import { timeTicks } from '../../src/dashboard/charts/time-ticks.ts';

const DAY_MS = 86_400_000;
const NOON = new Date(2026, 5, 15, 12).getTime();

describe('axes', () => {
  it.each([
    [0, 0, [0, 1]],
    [0, 97, [0, 50, 100]],
    [0, 100_000, [0, 50_000, 100_000]],
    [-480, 900, [-500, 0, 500, 1_000]],
  ])('from %i to %i have round numbers around all values', (low, high, ticks) => {
    expect(niceTicks(low, high)).toEqual(ticks);
  });

  it('put values where they belong, also where all are one', () => {
    const y = scale([0, 10], [100, 0]);
    expect([y(0), y(5), y(10)]).toEqual([100, 50, 0]);
    expect(scale([3, 3], [0, 10])(3)).toBe(5);
  });

  it('name hours of a day and days of a month, none twice', () => {
    expect(timeTicks(NOON, NOON)).toHaveLength(1);
    expect(timeTicks(NOON, NOON + DAY_MS).map(({ text }) => text)[1]).toMatch(/6/);
    expect(timeTicks(NOON, NOON + 30 * DAY_MS).at(-1)?.text).toMatch(/Jul/);
  });
});

it('bars stand on each other and hang below the line', () => {
  expect(stacked([2, 0, 3, 4], [3])).toEqual([
    { series: 0, from: 0, to: 2 },
    { series: 2, from: 2, to: 5 },
    { series: 3, from: -4, to: 0 },
  ]);
});

describe('entries over time', () => {
  const at = (n: number, sizes: Record<string, number>) => ({ at: NOON + n, sizes });

  it('have a line per set, the largest first, also of sets that came or went', () => {
    const { series, rows } = sizesData({
      sizes: [at(0, { gone: 9, a: 1 }), at(1, { a: 2, b: 5 })],
    });
    expect(series).toEqual(['b', 'a', 'gone']);
    expect(rows.map(({ values }) => values)).toEqual([
      [0, 1, 9],
      [5, 2, 0],
    ]);
  });

  it('share a line where there are too many, and lose none', () => {
    const many = Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`set ${n}`, n + 1]));
    const { series, rows } = sizesData({ sizes: [at(0, many)] });
    expect(series).toEqual(['set 8', 'set 7', 'set 6', 'set 5', 'set 4', 'set 3', '3 others']);
    expect(rows[0]?.values.at(-1)).toBe(6);
  });
});

describe('ages', () => {
  it('are summed over the sets, up to the time to live', () => {
    const sets = [
      { name: 'a', days: [1, 2] },
      { name: 'b', days: [10] },
    ];
    const { data, ttlRow } = agesData({ at: 0, ttlMs: 4 * DAY_MS, sets });
    expect(data.rows.map(({ values }) => values[0])).toEqual([11, 2, 0, 0]);
    expect(ttlRow).toBe(4);
    expect(data.means).toContain('after 4 days');
    expect(data.rows.map(({ label }) => label)).toEqual(['0 days', '1 day', '2 days', '3 days']);
  });

  it('are grouped where there would be too many bars, and lose none', () => {
    const days = Array.from({ length: 100 }, () => 1);
    const { data, ttlRow } = agesData({ at: 0, ttlMs: null, sets: [{ name: 'a', days }] });
    expect(data.rows).toHaveLength(34);
    expect(data.rows[0]).toMatchObject({ label: '0 to 2 days', values: [3] });
    expect(data.rows.at(-1)?.values).toEqual([1]);
    expect(ttlRow).toBeUndefined();
  });

  it('are none where there is nothing', () => {
    expect(agesData({ at: 0, ttlMs: DAY_MS, sets: [] }).data.rows).toEqual([]);
  });
});

it('offenses are summed by day of the reader, days without any in between', () => {
  const hour = (at: number, created: number) => ({ at, created, updated: 1, noted: 0 });
  const offenses = [hour(NOON - 2 * DAY_MS, 1), hour(NOON - 3_600_000, 2), hour(NOON, 3)];
  const { rows } = offensesData({ offenses }, 3, NOON);
  expect(rows.map(({ values }) => values)).toEqual([
    [1, 1, 0],
    [0, 0, 0],
    [5, 2, 0],
  ]);
  expect(offensesData({ offenses: [] }, 3, NOON).rows).toEqual([]);
});

it('runs that changed nothing are left out, the oldest comes first', () => {
  const run = (id: number, totals: Record<string, number>) => ({
    id,
    kind: 'sync' as const,
    outcome: 'ok' as const,
    startedAt: NOON,
    endedAt: NOON,
    usage: {},
    totals,
  });
  const { rows } = changesData([
    run(3, { removed: 2 }),
    run(2, { refreshed: 9 }),
    run(1, { added: 4 }),
  ]);
  expect(rows.map(({ values }) => values)).toEqual([
    [4, 0],
    [0, 2],
  ]);
  expect(rows[0]?.label).toContain('Run 1');
});
