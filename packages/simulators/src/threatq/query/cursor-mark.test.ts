import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createCatalog } from '../catalog/catalog.ts';
import { IndicatorRecord } from '../store/indicator-record.ts';
import { markAfter, otherMark, placeOf } from './cursor-mark.ts';
import { parseSort } from './sort-order.ts';

const catalog = createCatalog({ typeLayout: 'A', customTypes: [], customStatuses: [] }, 0);
const numbers = fc.nat({ max: 2_000_000_000 });
const records = fc.record({ id: numbers, value: fc.string({ unit: 'binary' }), touchedS: numbers });
const rest = { typeId: 11, statusId: 1, generatedScore: 0, feeds: [], createdS: 0 };
const order = parseSort('value,-touched_at', catalog);

it('stands for the place after any record', () => {
  fc.assert(
    fc.property(records, (fields) => {
      const mark = markAfter(new IndicatorRecord({ ...rest, ...fields }), order);
      const { value, touchedS, id } = fields;
      expect(placeOf(mark, order)).toEqual([value, touchedS, id]);
      expect(placeOf(otherMark(mark), order)).toEqual([value, touchedS, id]);
      expect(otherMark(mark)).not.toBe(mark);
    }),
  );
});

it('stands for the start before the first', () => {
  expect(placeOf('*', order)).toBeUndefined();
  expect(placeOf(otherMark('*'), order)).toBeUndefined();
});
