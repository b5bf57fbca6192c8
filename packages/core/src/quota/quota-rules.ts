import type { UsageKind } from '../ports/usage-ledger.port.ts';

/** What may be spent on look-ups at a provider that counts them. */
export interface QuotaRules {
  /** Look-ups a month; undefined: no limit of our own. */
  readonly monthlyBudget: number | undefined;
  /** Of these, how many are kept for people. */
  readonly reserve: number;
}

/** Up to which total of the month a look-up of this kind may be spent; undefined: any. */
export function mostFor(
  kind: UsageKind,
  { monthlyBudget, reserve }: QuotaRules,
): number | undefined {
  if (monthlyBudget === undefined) return undefined;
  return kind === 'by-hand' ? monthlyBudget : Math.max(0, monthlyBudget - reserve);
}

/** What an asker may use up of a provider's quota: `never` nothing, `automatic` all but the reserve, `by-hand` all. */
export type Spending = UsageKind | 'never';
