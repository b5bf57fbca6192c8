export type Operator =
  | 'eq'
  | 'ne'
  | 'gt'
  | 'lt'
  | 'ge'
  | 'le'
  | 'in'
  | 'not-in'
  | 'like'
  | 'contains'
  | 'starts-with'
  | 'ends-with'
  | 'is-null'
  | 'is-not-null';

export interface Comparison {
  readonly kind: 'comparison';
  readonly keyword: string;
  readonly operator: Operator;
  /** None for null checks, several for lists. */
  readonly operands: readonly string[];
}

export type TqlNode =
  | Comparison
  | { readonly kind: 'and' | 'or'; readonly left: TqlNode; readonly right: TqlNode }
  | { readonly kind: 'not'; readonly of: TqlNode };
