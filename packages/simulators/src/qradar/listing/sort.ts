import type { FilterField, FilterFields } from '../filter/filter-field.ts';
import { type Comparable, toComparable } from '../filter/literal-value.ts';

/** Why an order was refused; each endpoint has its own errors for it. */
export type SortProblem = 'syntax' | 'unknown' | 'unsortable' | 'several';

/** An order asked for that the resource does not have. */
export class SortError extends Error {
  readonly problem: SortProblem;

  constructor(problem: SortProblem, message: string) {
    super(message);
    this.name = 'SortError';
    this.problem = problem;
  }
}

/** What becomes of a sort by several fields. */
export type SeveralSorts = 'all' | 'first' | 'refused';

/** Where a rising order has rows with nothing in the field. */
export type NullsSort = 'last' | 'first';

export type Order<Item> = (a: Item, b: Item) => number;

/**
 * Reads `+id` or `-start_time,+id`. The sign is part of the syntax: a `+` that travelled as such arrives
 * as a blank and is refused. Throws SortError.
 */
export function parseSort<Item>(
  sort: string,
  fields: FilterFields<Item>,
  several: SeveralSorts = 'all',
  nulls: NullsSort = 'last',
): Order<Item> {
  const parts = sort.split(',');
  if (parts.length > 1 && several === 'refused') throw new SortError('several', sort);
  const all = parts.map((part) => toOrder(part, fields, nulls));
  const orders = several === 'first' ? all.slice(0, 1) : all;
  return (a, b) => {
    for (const order of orders) {
      const difference = order(a, b);
      if (difference !== 0) return difference;
    }
    return 0;
  };
}

function toOrder<Item>(part: string, fields: FilterFields<Item>, nulls: NullsSort): Order<Item> {
  const [, sign, name = ''] = /^([+-])(\w+)$/.exec(part) ?? [];
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (sign === undefined) throw new SortError('syntax', part);
  if (field === undefined) throw new SortError('unknown', part);
  if (field.sortable !== true) throw new SortError('unsortable', part);
  const direction = sign === '+' ? 1 : -1;
  return (a, b) => direction * compareValues(sortValue(field, a), sortValue(field, b), nulls);
}

const sortValue = <Item>(field: FilterField<Item>, item: Item): Comparable | undefined =>
  toComparable(field.get(item), field.kind);

function compareValues(
  a: Comparable | undefined,
  b: Comparable | undefined,
  nulls: NullsSort,
): number {
  if (a === b) return 0;
  const nullFirst = nulls === 'first' ? -1 : 1;
  if (a === undefined) return nullFirst;
  if (b === undefined) return -nullFirst;
  return a < b ? -1 : 1;
}
