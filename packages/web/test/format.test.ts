import { describe, expect, it } from 'vitest';
import { count, percent } from '../src/format/count.ts';
import { duration } from '../src/format/duration.ts';
import { absolute, relative } from '../src/format/moment.ts';

describe('numbers', () => {
  it('have separators', () => {
    expect(count(1_234_567)).toBe('1,234,567');
    expect(percent(0.1234)).toBe('12.3%');
  });
});

describe('instants', () => {
  const now = Date.UTC(2026, 0, 31, 12);

  it.each([
    [-30_000, '30 seconds ago'],
    [-59 * 60_000, '59 minutes ago'],
    [-25 * 3_600_000, 'yesterday'],
    [3 * 86_400_000, 'in 3 days'],
    [0, 'now'],
  ])('are told from now on: %i ms is %s', (distance, words) => {
    expect(relative(now + distance, now)).toBe(words);
  });

  it('are told with date, time and zone', () => {
    const zone = new Intl.DateTimeFormat('en', { timeZoneName: 'short' })
      .formatToParts(now)
      .find(({ type }) => type === 'timeZoneName')?.value;
    expect(absolute(now)).toMatch(/Jan 3\d, 2026/);
    expect(absolute(now)).toContain(zone);
  });
});

describe('durations', () => {
  it.each([
    [999, '0 seconds'],
    [61_000, '1 minute 1 second'],
    [7_325_000, '2 hours 2 minutes'],
    [90_000_000, '1 day 1 hour'],
  ])('are told in their two largest units: %i ms is %s', (ms, words) => {
    expect(duration(ms)).toBe(words);
  });
});
