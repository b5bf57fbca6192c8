import { DateTime, type DateTimeUnit, type DurationLikeObject } from 'luxon';

const steps = '([+-])(\\d+)([A-Z]+)|/([A-Z]+)';
const units: ReadonlyMap<string, DateTimeUnit> = new Map([
  ['SECOND', 'second'],
  ['MINUTE', 'minute'],
  ['HOUR', 'hour'],
  ['DAY', 'day'],
  ['MONTH', 'month'],
  ['YEAR', 'year'],
]);

const unitOf = (name: string): DateTimeUnit | undefined => units.get(name.replace(/S$/, ''));

/**
 * Solr date math: `NOW`, `NOW-7DAY`, `NOW/DAY+6HOURS`. Counts and rounds in UTC, as Solr does.
 * `undefined` when the text is not date math.
 */
export function resolveDateMath(text: string, nowMs: number): number | undefined {
  if (!text.startsWith('NOW')) return undefined;
  let at = DateTime.fromMillis(nowMs, { zone: 'UTC' });
  const step = new RegExp(steps, 'y');
  let position = 3;
  while (position < text.length) {
    step.lastIndex = position;
    const match = step.exec(text);
    const unit = unitOf(match?.[3] ?? match?.[4] ?? '');
    if (match === null || unit === undefined) return undefined;
    const amount: DurationLikeObject = { [`${unit}s`]: Number(match[2] ?? 0) };
    if (match[1] === '+') at = at.plus(amount);
    else if (match[1] === '-') at = at.minus(amount);
    else at = at.startOf(unit);
    position = step.lastIndex;
  }
  return at.toMillis();
}
