/** Bounds are exclusive; an inclusive one is moved by the smallest step of its field when read. */
export interface Range {
  readonly above: number | null;
  readonly below: number | null;
}

export const isInside = (at: number, { above, below }: Range): boolean =>
  (above === null || at > above) && (below === null || at < below);

/** A query as read: names are ids, dates are epoch ms, groups hold what is left after dropping what constrains nothing. */
export type QueryNode<Leaf> =
  | { readonly op: 'all' }
  | { readonly op: 'and' | 'or'; readonly nodes: readonly QueryNode<Leaf>[] }
  | { readonly op: 'not'; readonly node: QueryNode<Leaf> }
  | { readonly op: 'leaf'; readonly leaf: Leaf };

export const all: { readonly op: 'all' } = { op: 'all' };

/** Matches nothing. */
export const none: { readonly op: 'not'; readonly node: { readonly op: 'all' } } = {
  op: 'not',
  node: all,
};

export const leafNode = <Leaf>(leaf: Leaf): QueryNode<Leaf> => ({ op: 'leaf', leaf });

/** A group; members that constrain nothing are dropped, and a group without members constrains nothing. */
export function group<Leaf>(
  op: 'and' | 'or',
  members: readonly QueryNode<Leaf>[],
): QueryNode<Leaf> {
  const nodes = members.filter((node) => node.op !== 'all');
  const [only] = nodes;
  if (only === undefined) return all;
  return nodes.length === 1 ? only : { op, nodes };
}

export const negate = <Leaf>(node: QueryNode<Leaf>): QueryNode<Leaf> =>
  node.op === 'all' ? all : { op: 'not', node };

/** The same query with each leaf exchanged. */
export function mapLeaves<Leaf>(
  node: QueryNode<Leaf>,
  change: (leaf: Leaf) => Leaf,
): QueryNode<Leaf> {
  if (node.op === 'leaf') return leafNode(change(node.leaf));
  if (node.op === 'not') return { op: 'not', node: mapLeaves(node.node, change) };
  if (node.op === 'all') return node;
  return { op: node.op, nodes: node.nodes.map((each) => mapLeaves(each, change)) };
}

/** A query the appliance refuses. The message is the reply's. */
export class BadQuery extends Error {}
