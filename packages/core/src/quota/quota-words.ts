import type { UsageKind } from '../ports/usage-ledger.port.ts';
import type { Instant } from '../time/instant.ts';
import { monthOf } from '../time/month.ts';
import type { QuotaRules } from './quota-rules.ts';

/** Why nothing is asked, in plain words; the next month begins at `endsAt`. */
export function budgetSpent(
  provider: string,
  kind: UsageKind,
  { monthlyBudget = 0, reserve }: QuotaRules,
  endsAt: Instant,
): string {
  const anew = `it begins anew on ${monthOf(endsAt).name}-01 (UTC)`;
  const isReserve = kind === 'automatic' && reserve > 0;
  return isReserve
    ? `What is left of this month's ${monthlyBudget} look-ups at ${provider} is kept for people; ${anew}.`
    : `This month's ${monthlyBudget} look-ups at ${provider}, the budget in the settings, are used up; ${anew}.`;
}

export const notCounted = (provider: string): string =>
  `What was spent at ${provider} cannot be counted at the moment, so that nothing is asked by itself.`;

/** Of an asker who may not spend anything. */
export const notSpent = (provider: string): string =>
  `${provider} counts look-ups, and none is spent on this; look it up by hand.`;
