import type { ValueIndex } from '../store/value-index.ts';
import type { QueryNode } from './query-node.ts';

/** The only ids that can match when the query names values or ids; `undefined` when the whole library has to be read. */
export function candidateIds(node: QueryNode, values: ValueIndex): ReadonlySet<number> | undefined {
  if (node.op === 'value') return new Set(values.idsOf(node.lower));
  if (node.op === 'id') return new Set([node.id]);
  if (node.op === 'and') return smallest(node.nodes.map((each) => candidateIds(each, values)));
  if (node.op !== 'or') return undefined;
  const together = new Set<number>();
  for (const each of node.nodes) {
    const ids = candidateIds(each, values);
    if (ids === undefined) return undefined;
    for (const id of ids) together.add(id);
  }
  return together;
}

function smallest(
  sets: readonly (ReadonlySet<number> | undefined)[],
): ReadonlySet<number> | undefined {
  let best: ReadonlySet<number> | undefined;
  for (const set of sets) if (set !== undefined && (best?.size ?? Infinity) > set.size) best = set;
  return best;
}
