import type { Copy, Tally } from '../indicator/copy.ts';

/** `Active in Example Organization, 2 false positives`. */
export function stateOf(
  { active, owner, falsePositives }: Copy,
  tally: Tally | undefined = falsePositives,
): string {
  const count = tally?.count ?? 0;
  const reported = count === 1 ? '1 false positive' : `${count} false positives`;
  return `${active ? 'Active' : 'Inactive'} in ${owner}, ${reported}`;
}
