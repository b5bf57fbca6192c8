import { toNumber } from '../json.ts';
import type { Tally } from './copy.ts';
import { toInstant } from './to-instant.ts';

/** A count, and when it was last added to. */
export function toTally(count: unknown, last: unknown): Tally | undefined {
  const number = toNumber(count);
  return number === undefined ? undefined : { count: number, last: toInstant(last) };
}
