/** What a key was bought or given for (dossier §1.4, §1.5). */
export const plans = [
  'community',
  'premium',
  'paid5k',
  'paid25k',
  'paid100k',
  'partner',
  'dedicated',
] as const;

export type Plan = (typeof plans)[number];

/** How long a quota lasts. */
export type Period = 'day' | 'week' | 'month';

/** `tokens` per `period`; `null` is no limit. */
export interface Quota {
  readonly tokens: number | null;
  readonly period: Period;
}

/** Which of the published tables of free quotas applies, by when it was seen. */
export type QuotaTable = '2022' | '2025' | '2026-03' | '2026-04' | '2026-04-29' | '2026-06';

type FreePlan = 'community' | 'premium';

const both = (tokens: number, period: Period): Record<FreePlan, Quota> => ({
  community: { tokens, period },
  premium: { tokens, period },
});

/** Dossier §1.4; before 2026-04-29 nobody tells the two free plans apart. */
const freeQuotas: Readonly<Record<QuotaTable, Readonly<Record<FreePlan, Quota>>>> = {
  '2022': both(50, 'day'),
  '2025': both(40, 'day'),
  '2026-03': both(30, 'week'),
  '2026-04': both(50, 'week'),
  '2026-04-29': {
    community: { tokens: 40, period: 'month' },
    premium: { tokens: 120, period: 'month' },
  },
  '2026-06': {
    community: { tokens: 120, period: 'month' },
    premium: { tokens: 1500, period: 'month' },
  },
};

const boughtTokens: Readonly<Record<Exclude<Plan, FreePlan>, number | null>> = {
  paid5k: 5_000,
  paid25k: 25_000,
  paid100k: 100_000,
  partner: null,
  dedicated: null,
};

/** What a plan has when nothing was agreed for the key itself. */
export function quotaOf(plan: Plan, table: QuotaTable): Quota {
  if (plan === 'community' || plan === 'premium') return freeQuotas[table][plan];
  return { tokens: boughtTokens[plan], period: 'month' };
}

/** The endpoints that plans differ in, besides the single look-up and the check. */
export type Endpoint = 'single' | 'check' | 'bulk' | 'search' | 'fire' | 'dump';

/** Where nobody public says what a plan includes. */
export interface PlanDoubts {
  readonly paidBulk: boolean;
  readonly partnerDump: boolean;
}

/** Whether a plan includes an endpoint (dossier §1.5). */
export function includes(plan: Plan, endpoint: Endpoint, doubts: PlanDoubts): boolean {
  if (endpoint === 'single' || endpoint === 'check' || plan === 'dedicated') return true;
  if (plan === 'partner') return endpoint !== 'dump' || doubts.partnerDump;
  return endpoint === 'bulk' && plan.startsWith('paid') && doubts.paidBulk;
}
