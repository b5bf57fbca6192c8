import { resolveDateMath } from '../time/date-math.ts';
import type { ZonedText } from '../time/zoned-text.ts';
import { BadQuery, type Range } from './query-node.ts';

type Bound = 'above' | 'below';

/** Operator, the side it bounds, and whether the bound itself is in. */
const operators: ReadonlyMap<string, readonly [side: Bound, inclusive: boolean]> = new Map([
  ['+gt', ['above', false]],
  ['+gte', ['above', true]],
  ['+lt', ['below', false]],
  ['+lte', ['below', true]],
]);

function parseRange(value: unknown, step: number, read: (operand: unknown) => number): Range {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const exact = read(value);
    return { above: exact - step, below: exact + step };
  }
  const range: { above: number | null; below: number | null } = { above: null, below: null };
  for (const [operator, operand] of Object.entries(value)) {
    const known = operators.get(operator);
    if (known === undefined) throw new BadQuery(`The operator ${operator} is not supported.`);
    const [side, inclusive] = known;
    const outward = side === 'above' ? -step : step;
    range[side] = read(operand) + (inclusive ? outward : 0);
  }
  return range;
}

const smallestScoreStep = 1e-6;

export function parseScoreRange(value: unknown): Range {
  return parseRange(value, smallestScoreStep, (operand) => {
    const score = Number(operand);
    if (operand === null || Number.isNaN(score)) throw new BadQuery('A score must be a number.');
    return score;
  });
}

/** Bounds in epoch ms; rows count whole seconds, so a step of 1 ms makes a bound inclusive. */
export function parseDateRange(
  value: unknown,
  { zone, nowMs }: { readonly zone: ZonedText; readonly nowMs: number },
): Range {
  return parseRange(value, 1, (operand) => {
    const text = typeof operand === 'string' ? operand : '';
    const at = resolveDateMath(text, nowMs) ?? zone.toMs(text);
    if (at === undefined) throw new BadQuery(`The date ${JSON.stringify(operand)} is not valid.`);
    return at;
  });
}
