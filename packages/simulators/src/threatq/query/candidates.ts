import type { QueryNode } from './query-node.ts';

type Ids = ReadonlySet<number>;

/** The only ids that can match when the query names some; `undefined` when everything has to be read. `idsOf` knows a leaf's. */
export function candidateIds<Leaf>(
  node: QueryNode<Leaf>,
  idsOf: (leaf: Leaf) => Iterable<number> | undefined,
): Ids | undefined {
  if (node.op === 'leaf') {
    const ids = idsOf(node.leaf);
    return ids && new Set(ids);
  }
  if (node.op === 'and') return smallest(node.nodes.map((each) => candidateIds(each, idsOf)));
  if (node.op !== 'or') return undefined;
  const together = new Set<number>();
  for (const each of node.nodes) {
    const ids = candidateIds(each, idsOf);
    if (ids === undefined) return undefined;
    for (const id of ids) together.add(id);
  }
  return together;
}

function smallest(sets: readonly (Ids | undefined)[]): Ids | undefined {
  let best: Ids | undefined;
  for (const set of sets) if (set !== undefined && (best?.size ?? Infinity) > set.size) best = set;
  return best;
}
