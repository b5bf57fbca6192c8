import type { TimeSpans } from '../store/time-spans.ts';
import type { IndicatorLeaf, IndicatorQuery } from './indicator-leaves.ts';
import { mapLeaves, type Range } from './query-node.ts';

/**
 * The same query with its time bounds written in one way: whole seconds, and no bound where all rows are within it. A page
 * asked for a moment later with `NOW` in it then is the same query, and its sorted result can be used again.
 */
export const steadyQuery = (query: IndicatorQuery, spans: TimeSpans): IndicatorQuery =>
  mapLeaves(query, (leaf) => steadyLeaf(leaf, spans));

function steadyLeaf(leaf: IndicatorLeaf, spans: TimeSpans): IndicatorLeaf {
  if (leaf.op === 'contextTime' || leaf.op === 'expiry')
    return { ...leaf, range: wholeSeconds(leaf.range) };
  if (leaf.op !== 'time') return leaf;
  const { min, max } = spans.of(leaf.field);
  const { above, below } = wholeSeconds(leaf.range);
  return {
    ...leaf,
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
