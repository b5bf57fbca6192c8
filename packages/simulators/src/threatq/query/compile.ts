import type { QueryNode } from './query-node.ts';

export type Matches<Item> = (item: Item) => boolean;

/** A query as a function over one object. */
export function compileQuery<Leaf, Item>(
  node: QueryNode<Leaf>,
  compileLeaf: (leaf: Leaf) => Matches<Item>,
): Matches<Item> {
  switch (node.op) {
    case 'all':
      return () => true;
    case 'not': {
      const inner = compileQuery(node.node, compileLeaf);
      return (item) => !inner(item);
    }
    case 'and': {
      const parts = node.nodes.map((each) => compileQuery(each, compileLeaf));
      return (item) => parts.every((matches) => matches(item));
    }
    case 'or': {
      const parts = node.nodes.map((each) => compileQuery(each, compileLeaf));
      return (item) => parts.some((matches) => matches(item));
    }
    case 'leaf':
      return compileLeaf(node.leaf);
  }
}
