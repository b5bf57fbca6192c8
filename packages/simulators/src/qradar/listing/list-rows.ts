import { compileFilter } from '../filter/compile-filter.ts';
import type { FilterFields } from '../filter/filter-field.ts';
import { type Answer, type Call, ok } from '../http/endpoint.ts';
import type { FieldTree } from './fields.ts';
import { sliceRange } from './range.ts';
import { type NullsSort, parseSort, type SeveralSorts } from './sort.ts';

/** Rows under the call's filter, then in its order. Throws FilterError and SortError. */
export function foundRows<Row>(
  rows: readonly Row[],
  fields: FilterFields<Row>,
  { filter, query }: Call,
  severalSorts: SeveralSorts = 'all',
  nullsSort: NullsSort = 'last',
): readonly Row[] {
  const found = filter === undefined ? rows : rows.filter(compileFilter(filter, fields));
  const sort = query('sort');
  return sort === undefined
    ? found
    : found.toSorted(parseSort(sort, fields, severalSorts, nullsSort));
}

/** The page of them that the call asks for. */
export const page = <Row>(
  found: readonly Row[],
  { range }: Call,
  toJson: (row: Row) => unknown = (row) => row,
): Answer => ok(sliceRange(found, range).map(toJson), { total: found.length });

/** Both. */
export const listed = <Row>(
  rows: readonly Row[],
  fields: FilterFields<Row>,
  call: Call,
  toJson?: (row: Row) => unknown,
  severalSorts?: SeveralSorts,
): Answer => page(foundRows(rows, fields, call, severalSorts), call, toJson);

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
