/** `['id']`, `['rules', 'id']` for `rules(id)`, `['.']` for the element itself. */
export type FieldPath = readonly string[];

/** A value as written; numbers may be quoted, so its type is settled by the field. */
export interface Literal {
  readonly text: string;
  readonly quoted: boolean;
}

export type Comparison = '=' | '!=' | '>' | '<' | '>=' | '<=';

/** A filter as read. `<>` and `^=` are read as `!=`. */
export type FilterNode =
  | { readonly op: 'and' | 'or'; readonly nodes: readonly FilterNode[] }
  | { readonly op: 'not'; readonly node: FilterNode }
  | {
      readonly op: 'compare';
      readonly path: FieldPath;
      readonly comparison: Comparison;
      readonly value: Literal;
    }
  | {
      readonly op: 'in';
      readonly path: FieldPath;
      readonly negated: boolean;
      readonly values: readonly Literal[];
    }
  | {
      readonly op: 'between';
      readonly path: FieldPath;
      readonly negated: boolean;
      readonly low: Literal;
      readonly high: Literal;
    }
  | { readonly op: 'null'; readonly path: FieldPath; readonly negated: boolean }
  | {
      readonly op: 'like';
      readonly path: FieldPath;
      readonly ignoreCase: boolean;
      readonly pattern: string;
    }
  | { readonly op: 'contains'; readonly path: FieldPath; readonly value: Literal }
  | { readonly op: 'contains-where'; readonly path: FieldPath; readonly node: FilterNode };
