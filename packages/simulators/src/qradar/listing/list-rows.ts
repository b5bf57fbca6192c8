import { compileFilter } from '../filter/compile-filter.ts';
import type { FilterFields } from '../filter/filter-field.ts';
import { type Answer, type Call, ok } from '../http/endpoint.ts';
import type { FieldTree } from './fields.ts';
import { sliceRange } from './range.ts';
import { parseSort, type SeveralSorts } from './sort.ts';

/** A list under the call's filter, sort and range, in this order. Throws FilterError and SortError. */
export function listed<Row>(
  rows: readonly Row[],
  fields: FilterFields<Row>,
  { filter, range, query }: Call,
  toJson: (row: Row) => unknown = (row) => row,
  severalSorts: SeveralSorts = 'all',
): Answer {
  const found = filter === undefined ? rows : rows.filter(compileFilter(filter, fields));
  const sort = query('sort');
  const sorted = sort === undefined ? found : found.toSorted(parseSort(sort, fields, severalSorts));
  return ok(sliceRange(sorted, range).map(toJson), { total: found.length });
}

/** The same without an order: endpoints that know no `sort` pass it over. */
export const unsorted = <Row>(
  rows: readonly Row[],
  fields: FilterFields<Row>,
  call: Call,
  toJson?: (row: Row) => unknown,
): Answer =>
  listed(
    rows,
    fields,
    { ...call, query: (name) => (name === 'sort' ? undefined : call.query(name)) },
    toJson,
  );

/** The names of a flat resource. */
export const treeOf = (fields: FilterFields<never>): FieldTree =>
  Object.fromEntries(Object.keys(fields).map((name) => [name, true]));
