import { FilterError } from './filter-error.ts';
import type { FilterField, FilterFields } from './filter-field.ts';
import type { FieldPath } from './filter-node.ts';

/** The field at the end of a path, read from the outermost item. */
export type ResolvedField<Item> = Omit<FilterField<Item>, 'fields'> & {
  readonly fields?: FilterFields<unknown>;
};

/** Throws FilterError `field` when there is no such field or it may not be filtered on. */
export function resolveField<Item>(
  [name = '', ...rest]: FieldPath,
  fields: FilterFields<Item>,
): ResolvedField<Item> {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (field === undefined || !field.filterable) {
    throw new FilterError('field', `${name} is not filterable`);
  }
  const { fields: nested, ...outer } = field;
  const inner = nested as FilterFields<unknown> | undefined;
  if (rest.length === 0) return inner === undefined ? outer : { ...outer, fields: inner };
  if (inner === undefined || field.list === true) {
    throw new FilterError('field', `${name} has no fields of its own`);
  }
  const leaf = resolveField(rest, inner);
  return { ...leaf, get: (item) => leaf.get(field.get(item) ?? {}) };
}
