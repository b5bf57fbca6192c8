import { describe, expect, it } from 'vitest';
import { difference } from './difference.ts';

describe('difference', () => {
  it('accepts a subset of an object', () => {
    expect(difference({ a: 1, b: { c: 2 } }, { a: 1, b: { c: 2, d: 3 }, e: 4 })).toBeUndefined();
  });

  it.each([
    ['another value', { a: 1 }, { a: 2 }, 'result.a is 2, not 1'],
    ['a missing key', { a: 1 }, {}, 'result.a is missing, not 1'],
    ['a shorter list', [1, 2], [1], 'result has 1 items, not 2'],
    ['a longer list', [], [1], 'result has 1 items, not 0'],
    ['a list that is none', [1], 'x', 'result is no list'],
    ['an item', [{ a: 1 }], [{ a: 2 }], 'result[0].a is 2, not 1'],
    ['null for an object', { a: 1 }, null, 'result is null, no object'],
  ])('names %s', (_, expected, actual, text) => {
    expect(difference(expected, actual)).toBe(text);
  });
});
