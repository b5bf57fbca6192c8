import { expect, it } from 'vitest';
import { parseRetryAfter } from './retry-after.ts';

const NOW = Date.UTC(2026, 10, 24, 12);

it.each([
  ['0', 0],
  [' 120 ', 120_000],
  ['1.5', 1_500],
  ['Tue, 24 Nov 2026 12:00:30 GMT', 30_000],
  ['Tue, 24 Nov 2026 11:00:00 GMT', 0],
  ['', undefined],
  ['-5', undefined],
  ['soon', undefined],
  ['soon GMT', undefined],
  ['2026', 2_026_000],
  ['9'.repeat(40), 365 * 86_400_000],
  ['Tue, 24 Nov 9999 12:00:00 GMT', 365 * 86_400_000],
])('reads %j', (text, ms) => {
  expect(parseRetryAfter({ 'retry-after': text }, NOW)).toBe(ms);
});

it('measures a date against the date of the reply', () => {
  const headers = {
    date: 'Tue, 24 Nov 2026 10:00:00 GMT',
    'retry-after': 'Tue, 24 Nov 2026 10:00:05 GMT',
  };
  expect(parseRetryAfter(headers, NOW)).toBe(5_000);
  expect(parseRetryAfter({}, NOW)).toBeUndefined();
});
