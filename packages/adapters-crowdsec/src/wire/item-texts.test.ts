import fc from 'fast-check';
import { expect, it } from 'vitest';
import { itemTexts } from './item-texts.ts';

it('cuts the elements out as they are written', () => {
  const items = ['{"ip": "192.0.2.1", "a": [1.0, {"b": "],}\\"{["}]}', '7', '"\\\\"', '[ ]'];
  const json = `{ "x": {"items": [1]}, "items" : [ ${items.join(' ,\n ')} ], "total": 2 }`;
  expect(itemTexts(json)).toEqual(items);
});

it.each(['{"items": []}', '{"items": {}}', '{}', '[]', '7', '"items"', ''])(
  'finds none in %s',
  (json) => {
    expect(itemTexts(json)).toEqual([]);
  },
);

it('finds the elements of any list, however they are written', () => {
  const spaces = fc.constantFrom(undefined, 1, 2);
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), fc.jsonValue(), spaces, (items, other, space) => {
      const texts = itemTexts(JSON.stringify({ other, items, last: other }, undefined, space));
      expect(texts.map((text) => JSON.parse(text) as unknown)).toEqual(
        JSON.parse(JSON.stringify(items)),
      );
    }),
  );
});
