import type { Call } from '../http/call.ts';
import type { Indicator } from '../store/indicator.ts';

/** A false positive by the caller: once per user, value and UTC day. A user whose reports do not count changes nothing. */
export function reportFalsePositive({ user, world }: Call, { facts }: Indicator): void {
  if (user.countsInFalsePositives) facts.reportFalsePositive(user.id, world.nowMs);
}

/** Observations by the caller, with the same exception. */
export function reportObservations(
  { user, world }: Call,
  { facts }: Indicator,
  { count, atMs = world.nowMs }: { readonly count: number; readonly atMs?: number | undefined },
): void {
  if (user.countsInFalsePositives) facts.observations.push({ userId: user.id, atMs, count });
}
