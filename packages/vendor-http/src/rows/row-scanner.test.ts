import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowScanner } from './row-scanner.ts';

const LIMIT = 1_000_000;

function scanned(text: Buffer, at: readonly string[], pieceSize: number): unknown[] {
  const scanner = new RowScanner(at, LIMIT);
  const rows: unknown[] = [];
  for (let from = 0; from < text.length; from += pieceSize) {
    rows.push(...scanner.push(text.subarray(from, from + pieceSize)));
  }
  scanner.end();
  return rows;
}

const reply = (text: string) => Buffer.from(text);

describe('a row scanner', () => {
  it('finds what JSON.parse finds, however the text is cut into pieces and spaced', () => {
    const list = fc.array(fc.jsonValue());
    const before = fc.dictionary(fc.string(), fc.jsonValue());
    const indent = fc.constantFrom(undefined, 2, '\t');
    fc.assert(
      fc.property(
        list,
        before,
        indent,
        fc.integer({ min: 1, max: 40 }),
        (rows, other, space, size) => {
          const { data: _, ...rest } = other;
          const nested = { ...rest, data: { ...rest, 'é"]': rows, after: rest }, end: [1] };
          const text = reply(JSON.stringify(nested, undefined, space));
          const wanted: unknown = JSON.parse(JSON.stringify(rows));
          expect(scanned(text, ['data', 'é"]'], size)).toEqual(wanted);
          expect(scanned(reply(JSON.stringify(rows, undefined, space)), [], size)).toEqual(wanted);
        },
      ),
    );
  });

  it('does not take a value, a deeper key or a part of a key for the key', () => {
    const text = reply('{"a":"data","b":{"data":[1]},"c":["data",[2]],"data2":[3],"data":[4]}');
    expect(scanned(text, ['data'], 7)).toEqual([4]);
  });

  it('takes an empty object and null for an empty list', () => {
    for (const text of [
      '{"data":{ },"x":[1]}',
      '{"data":null,"x":[1]}',
      '{"data":[ ]}',
      '\ufeff{"data":[]}',
    ]) {
      expect(scanned(reply(text), ['data'], 3)).toEqual([]);
    }
  });

  it.each([
    ['{"total":1}', 'unexpected'],
    ['{"data":{"a":1}}', 'unexpected'],
    ['{"data":"text"}', 'unexpected'],
    ['[1]', 'unexpected'],
    ['Not found', 'unexpected'],
    ['{"data":[1,nonsense,2]}', 'unreadable'],
    ['{"data":[1,2]', 'cut'],
    ['{"data":[1,{"a":', 'cut'],
    ['{"data":[1,"a', 'cut'],
    ['{"data":[1,2', 'cut'],
    ['{"da', 'cut'],
    ['', 'unexpected'],
  ])('refuses %j as %s', (text, reason) => {
    expect(() => scanned(reply(text), ['data'], 4)).toThrow(expect.objectContaining({ reason }));
  });

  it('refuses a row larger than allowed, not a list of many rows', () => {
    const many = reply(JSON.stringify(Array.from({ length: 300 }, () => 'x'.repeat(8))));
    const read = (text: Buffer) => {
      const scanner = new RowScanner([], 100);
      for (let from = 0; from < text.length; from += 20)
        scanner.push(text.subarray(from, from + 20));
    };
    expect(() => read(many)).not.toThrow();
    expect(() => read(reply(JSON.stringify(['x'.repeat(200)])))).toThrow(
      expect.objectContaining({ reason: 'too-large' }),
    );
  });
});
