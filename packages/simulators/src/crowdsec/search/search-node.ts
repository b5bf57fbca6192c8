/** A Lucene query, read. */
export type SearchNode =
  | { readonly kind: 'and' | 'or'; readonly left: SearchNode; readonly right: SearchNode }
  | { readonly kind: 'not'; readonly node: SearchNode }
  | { readonly kind: 'term'; readonly field: readonly string[]; readonly pattern: RegExp }
  | { readonly kind: 'nothing' };

/** A query that cannot be read. */
export class BadSearch extends Error {}
