import { FilterError } from './filter-error.ts';
import type { FilterField, FilterFields } from './filter-field.ts';
import type { Comparison, FilterNode } from './filter-node.ts';
import { likePattern } from './like-pattern.ts';
import { type Comparable, literalValue, toComparable } from './literal-value.ts';
import { type ResolvedField, resolveField } from './resolve-field.ts';

export type Predicate<Item> = (item: Item) => boolean;

type Node<Op extends FilterNode['op']> = Extract<FilterNode, { readonly op: Op }>;

/**
 * Turns a filter into a predicate. Throws FilterError `field` for a field that is unknown, not
 * filterable or not of this sort, `conversion` for a value that its field cannot have.
 */
export function compileFilter<Item>(node: FilterNode, fields: FilterFields<Item>): Predicate<Item> {
  switch (node.op) {
    case 'and':
    case 'or':
      return compileJoined(node, fields);
    case 'not': {
      const inner = compileFilter(node.node, fields);
      return (item) => !inner(item);
    }
    case 'compare':
      return compileCompare(node, scalar(node.path, fields));
    case 'in':
      return compileIn(node, scalar(node.path, fields));
    case 'between':
      return compileBetween(node, scalar(node.path, fields));
    case 'null': {
      const { get } = resolveField(node.path, fields);
      return (item) => ((get(item) ?? null) === null) !== node.negated;
    }
    case 'like':
      return compileLike(node, scalar(node.path, fields));
    case 'contains':
      return compileContains(node, list(node.path, fields));
    case 'contains-where':
      return compileContainsWhere(node, list(node.path, fields));
  }
}

function compileJoined<Item>(
  node: Node<'and' | 'or'>,
  fields: FilterFields<Item>,
): Predicate<Item> {
  const parts = node.nodes.map((each) => compileFilter(each, fields));
  return node.op === 'and'
    ? (item) => parts.every((part) => part(item))
    : (item) => parts.some((part) => part(item));
}

/** Nothing compares with null: it is unequal to everything and neither greater nor smaller. */
function compileCompare<Item>(node: Node<'compare'>, field: ResolvedField<Item>): Predicate<Item> {
  const { comparison } = node;
  if (comparison !== '=' && comparison !== '!=') orderedOnly(field);
  const wanted = literalValue(node.value, field.kind);
  return (item) => {
    const value = toComparable(field.get(item), field.kind);
    return value === undefined ? comparison === '!=' : compare(value, comparison, wanted);
  };
}

function compare(value: Comparable, comparison: Comparison, wanted: Comparable): boolean {
  switch (comparison) {
    case '=':
      return value === wanted;
    case '!=':
      return value !== wanted;
    case '>':
      return value > wanted;
    case '<':
      return value < wanted;
    case '>=':
      return value >= wanted;
    case '<=':
      return value <= wanted;
  }
}

function compileIn<Item>(
  { negated, values }: Node<'in'>,
  field: ResolvedField<Item>,
): Predicate<Item> {
  const wanted = new Set(values.map((value) => literalValue(value, field.kind)));
  return (item) => {
    const value = toComparable(field.get(item), field.kind);
    return (value !== undefined && wanted.has(value)) !== negated;
  };
}

function compileBetween<Item>(node: Node<'between'>, field: ResolvedField<Item>): Predicate<Item> {
  orderedOnly(field);
  const low = literalValue(node.low, field.kind);
  const high = literalValue(node.high, field.kind);
  return (item) => {
    const value = toComparable(field.get(item), field.kind);
    return (value !== undefined && value >= low && value <= high) !== node.negated;
  };
}

function compileLike<Item>(node: Node<'like'>, field: ResolvedField<Item>): Predicate<Item> {
  if (field.kind === 'number' || field.kind === 'boolean') refuse('like on a number');
  const pattern = likePattern(node.pattern, node.ignoreCase || field.kind === 'caseless');
  return (item) => {
    const text = toComparable(field.get(item), 'text');
    return text !== undefined && pattern.test(String(text));
  };
}

function compileContains<Item>(
  node: Node<'contains'>,
  field: ResolvedField<Item>,
): Predicate<Item> {
  if (field.fields !== undefined) refuse('a list of objects contains no value');
  const wanted = literalValue(node.value, field.kind);
  return (item) =>
    elements(field.get(item)).some((each) => toComparable(each, field.kind) === wanted);
}

function compileContainsWhere<Item>(
  node: Node<'contains-where'>,
  field: ResolvedField<Item>,
): Predicate<Item> {
  const itself: FilterField<unknown> = { kind: field.kind, filterable: true, get: (each) => each };
  const inner = compileFilter<unknown>(node.node, { '.': itself, ...field.fields });
  return (item) => elements(field.get(item)).some(inner);
}

const elements = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function scalar<Item>(path: readonly string[], fields: FilterFields<Item>): ResolvedField<Item> {
  const field = resolveField(path, fields);
  return field.list === true || field.fields !== undefined ? refuse('not a single value') : field;
}

function list<Item>(path: readonly string[], fields: FilterFields<Item>): ResolvedField<Item> {
  const field = resolveField(path, fields);
  return field.list === true ? field : refuse('not a list');
}

function orderedOnly<Item>(field: ResolvedField<Item>): void {
  if (field.ordered === false || field.kind === 'boolean') refuse('not an ordered field');
}

function refuse(reason: string): never {
  throw new FilterError('field', reason);
}
