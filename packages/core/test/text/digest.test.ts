import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/text/digest.ts';

describe('digest', () => {
  it('is 16 digits, and the same for the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(digestOf(text)).toMatch(/^[\da-f]{16}$/);
        expect(digestOf(text)).toBe(digestOf(text));
      }),
    );
  });

  it('tells 200,000 texts apart that differ in a digit', () => {
    const digests = new Set(Array.from({ length: 200_000 }, (_, n) => digestOf(`offense ${n}`)));
    expect(digests.size).toBe(200_000);
  });

  it('spreads over all digits, so that halves of it differ, too', () => {
    const half = (end: -8 | 8) =>
      new Set(
        Array.from({ length: 20_000 }, (_, n) =>
          digestOf(String(n)).slice(...(end < 0 ? [end] : [0, end])),
        ),
      ).size;
    expect(half(8)).toBeGreaterThan(19_950);
    expect(half(-8)).toBeGreaterThan(19_950);
  });
});
