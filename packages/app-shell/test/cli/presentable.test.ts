import { expect, it } from 'vitest';
import { durationInWords, inUtc, presentable } from '../../src/cli/presentable.ts';

it.each([
  [0, '0.0 s'],
  [1_240, '1.2 s'],
  [59_400, '59.4 s'],
  [59_700, '1 min 0 s'],
  [119_800, '2 min 0 s'],
  [3_725_000, '62 min 5 s'],
])('tells %j ms as %s', (ms, words) => {
  expect(durationInWords(ms)).toBe(words);
});

it('tells an instant in UTC to the second', () => {
  expect(inUtc(Date.UTC(2026, 0, 31, 23, 59, 59, 999))).toBe('2026-01-31 23:59:59');
});

it('shortens a text and hides what would move the cursor or turn the direction of writing', () => {
  expect(presentable('a\u001b[2J\u202eb\n')).toBe('a�[2J�b�');
  expect(presentable('abcdef', 5)).toBe('abcd…');
  expect(presentable('abcde', 5)).toBe('abcde');
});
