import type { TimeField } from '../store/time-spans.ts';

export type ContextTime = 'expiresS' | 'expiredS' | 'publishedS' | 'lastDetectedS';

/** Bounds are exclusive; an inclusive one is moved by the smallest step of its field when read. */
export interface Range {
  readonly above: number | null;
  readonly below: number | null;
}

/** A query as read: names are ids, dates are epoch ms, groups hold what is left after dropping what constrains nothing. */
export type QueryNode =
  | { readonly op: 'all' }
  | { readonly op: 'and' | 'or'; readonly nodes: readonly QueryNode[] }
  | { readonly op: 'not'; readonly node: QueryNode }
  | { readonly op: 'value'; readonly lower: string }
  | { readonly op: 'contains'; readonly lower: string }
  | { readonly op: 'mentions'; readonly lower: string }
  | { readonly op: 'id' | 'type' | 'status'; readonly id: number }
  | { readonly op: 'source' | 'tag'; readonly id: number }
  | { readonly op: 'score'; readonly range: Range }
  | { readonly op: 'time'; readonly field: TimeField; readonly range: Range }
  | { readonly op: 'contextTime'; readonly field: ContextTime; readonly range: Range }
  | { readonly op: 'attribute'; readonly nameId: number | null; readonly lower: string | null };

export const all: QueryNode = { op: 'all' };

/** Matches nothing. */
export const none: QueryNode = { op: 'not', node: all };

/** A group; members that constrain nothing are dropped, and a group without members constrains nothing. */
export function group(op: 'and' | 'or', members: readonly QueryNode[]): QueryNode {
  const nodes = members.filter((node) => node.op !== 'all');
  const [only] = nodes;
  if (only === undefined) return all;
  return nodes.length === 1 ? only : { op, nodes };
}

export const negate = (node: QueryNode): QueryNode =>
  node.op === 'all' ? all : { op: 'not', node };

/** A query the appliance refuses. The message is the reply's. */
export class BadQuery extends Error {}
