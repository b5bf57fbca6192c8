import { describe, expect, it } from 'vitest';
import { cutText, isSameText } from './cut-text.ts';

describe('a text that is cut', () => {
  it.each([
    ['äöü', 6, 'äöü'],
    ['äöü', 5, 'äö'],
    ['a🦠b', 4, 'a'],
    ['a🦠b', 5, 'a🦠'],
    ['abc', 0, ''],
    ['a\ud83e', 10, 'a\ufffd'],
  ])('%s to %i bytes is %s', (text, bytes, cut) => {
    expect(cutText(text, bytes)).toBe(cut);
  });
});

describe('a stored text', () => {
  it.each([
    ['High', ' high ', true],
    ['a b', 'a\r\n b', true],
    ['e\u0301', 'é', true],
    ['x'.repeat(191), 'x'.repeat(300), true],
    ['OPEN', 'OPENED', false],
    ['b', 'a', false],
  ])('%s is %s that was sent: %s', (stored, sent, same) => {
    expect(isSameText(stored, sent)).toBe(same);
  });
});
