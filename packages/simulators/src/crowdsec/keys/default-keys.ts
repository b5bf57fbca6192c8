import type { Plan } from './plan.ts';

/** Forty letters and digits, as keys are thought to look (dossier §1.1). */
const madeUp = (plan: Plan): string => `simulated${plan}key`.padEnd(40, '0');

export const defaultKeys: Readonly<Record<Plan, string>> = {
  community: madeUp('community'),
  premium: madeUp('premium'),
  paid5k: madeUp('paid5k'),
  paid25k: madeUp('paid25k'),
  paid100k: madeUp('paid100k'),
  partner: madeUp('partner'),
  dedicated: madeUp('dedicated'),
};
