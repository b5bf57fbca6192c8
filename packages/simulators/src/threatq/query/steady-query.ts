import type { TimeSpans } from '../store/time-spans.ts';
import type { QueryNode, Range } from './query-node.ts';

/**
 * The same query with its time bounds written in one way: whole seconds, and no bound where all rows are within it. A page
 * asked for a moment later with `NOW` in it then is the same query, and its sorted result can be used again.
 */
export function steadyQuery(node: QueryNode, spans: TimeSpans): QueryNode {
  if (node.op === 'and' || node.op === 'or')
    return { op: node.op, nodes: node.nodes.map((each) => steadyQuery(each, spans)) };
  if (node.op === 'not') return { op: 'not', node: steadyQuery(node.node, spans) };
  if (node.op === 'contextTime') return { ...node, range: wholeSeconds(node.range) };
  if (node.op !== 'time') return node;
  const { min, max } = spans.of(node.field);
  const { above, below } = wholeSeconds(node.range);
  return {
    ...node,
    range: {
      above: above === null || above < min * 1000 ? null : Math.min(above, max * 1000),
      below: below === null || below > max * 1000 ? null : Math.max(below, min * 1000),
    },
  };
}

const wholeSeconds = ({ above, below }: Range): Range => ({
  above: above === null ? null : Math.floor(above / 1000) * 1000,
  below: below === null ? null : Math.ceil(below / 1000) * 1000,
});
