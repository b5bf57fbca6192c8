/** How the values of a field are compared. `caseless` text, `address` (IPv4) are for `entry_type`. */
export type ValueKind = 'text' | 'caseless' | 'number' | 'boolean' | 'address';

/** One field of a resource, as filters and sorting see it. */
export interface FilterField<Item> {
  readonly kind: ValueKind;
  /** A list of scalars of that kind, of objects when it has `fields`. */
  readonly list?: boolean;
  readonly filterable: boolean;
  readonly sortable?: boolean;
  /** `false`: equality only, as `status` of offenses. */
  readonly ordered?: boolean;
  readonly get: (item: Item) => unknown;
  /** Fields of a nested object or of the objects in a list. */
  readonly fields?: FilterFields<never>;
}

export type FilterFields<Item> = Readonly<Record<string, FilterField<Item>>>;

/** A field read by its own name from a plain object. */
export function plainField<Item extends object>(
  name: keyof Item & string,
  kind: ValueKind,
  rest: Partial<FilterField<Item>> = {},
): FilterField<Item> {
  return { kind, filterable: true, get: (item) => item[name], ...rest };
}
