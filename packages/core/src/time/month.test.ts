import fc from 'fast-check';
import { expect, it } from 'vitest';
import { monthOf } from './month.ts';

const instants = fc.integer({ min: Date.UTC(1600, 0, 1), max: Date.UTC(2400, 0, 1) });

it('is the calendar month of UTC', () => {
  fc.assert(
    fc.property(instants, (instant) => {
      const date = new Date(instant);
      const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
      expect(monthOf(instant)).toEqual({
        name: date.toISOString().slice(0, 7),
        startsAt: Date.UTC(year, month, 1),
        endsAt: Date.UTC(year, month + 1, 1),
      });
    }),
    { numRuns: 1_000 },
  );
});

it.each(['2000-02-29', '2026-12-31', '2100-02-28'])('ends with %s at midnight', (last) => {
  const endsAt = Date.parse(`${last}T00:00:00Z`) + 86_400_000;
  expect(monthOf(endsAt - 1)).toMatchObject({ name: last.slice(0, 7), endsAt });
  expect(monthOf(endsAt).startsAt).toBe(endsAt);
});
