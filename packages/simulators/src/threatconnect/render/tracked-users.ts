import { type GlobalFacts, lastOf, totalOf } from '../store/global-facts.ts';
import type { ThreatconnectWorld } from '../world.ts';
import { utcDate, utcDay } from './dates.ts';
import { fullName } from './user-json.ts';

/** Observations and false positives of each API user that counts, by full name. */
export function trackedUsers(facts: GlobalFacts, { users }: ThreatconnectWorld): object {
  const tracked = users.rows.filter((user) => user.countsInFalsePositives);
  return Object.fromEntries(tracked.map((user) => [fullName(user), reportsOf(facts, user.id)]));
}

function reportsOf(facts: GlobalFacts, userId: number): object {
  const own = <Of extends { readonly userId: number | null }>(reports: readonly Of[]): Of[] =>
    reports.filter((report) => report.userId === userId);
  const [observed, reported] = [own(facts.observations), own(facts.falsePositives)];
  const [lastObserved, lastReported] = [lastOf(observed), lastOf(reported)];
  return {
    observations: totalOf(observed),
    ...(lastObserved === undefined ? {} : { lastObserved: utcDate(lastObserved) }),
    falsePositives: totalOf(reported),
    ...(lastReported === undefined ? {} : { lastFalsePositive: utcDay(lastReported) }),
  };
}
