import { canonicalForm } from '@intelbridge/core';
import {
  generateIndicators,
  type IndicatorChange,
  type IndicatorRow,
  type ThreatqSimulator,
} from '@intelbridge/simulators';

/** What happens to the chosen; `respelled`: new at the platform, but another spelling of an entry that is there. */
export const CHANGES = ['whitelisted', 'expired', 'touched', 'fresh', 'respelled'] as const;

export type Change = (typeof CHANGES)[number];

const EVERY = 100;
const SEED = 20_260;

const IN_PLACE: ReadonlyMap<Change, IndicatorChange> = new Map<Change, IndicatorChange>([
  ['whitelisted', { status: 'Whitelisted' }],
  ['expired', { status: 'Expired' }],
  ['touched', { touch: true }],
]);

/**
 * Changes 1 % of the indicators as analysts and feeds do, a fifth in each way, and says how many rows in each. What the
 * platform holds in several spellings is one indicator and changes in all of them.
 */
export function changeOnePercent(threatq: ThreatqSimulator): Readonly<Record<Change, number>> {
  const chosen = choose(threatq);
  const count = { whitelisted: 0, expired: 0, touched: 0, fresh: 0, respelled: 0 };
  const respelled: string[] = [];
  for (const row of threatq.indicators()) {
    const change = chosen.get(identityOf(row));
    if (change === undefined) continue;
    count[change] += 1;
    const inPlace = IN_PLACE.get(change);
    if (inPlace) threatq.update(row.id, inPlace);
    if (change === 'respelled') respelled.push(row.value.toUpperCase());
  }
  threatq.addIndicators(respelled.map((value) => ({ type: 'FQDN', value })));
  const made = [...generateIndicators({ seed: SEED, count: count.fresh })];
  threatq.addIndicators(made.map((indicator) => ({ ...indicator, status: 'Active' })));
  return count;
}

function choose(threatq: ThreatqSimulator): ReadonlyMap<string, Change> {
  const chosen = new Map<string, Change>();
  let at = 0;
  for (const row of threatq.indicators()) {
    at += 1;
    const identity = identityOf(row);
    if (at % EVERY === 0 && !chosen.has(identity))
      chosen.set(identity, changeFor(row, chosen.size));
  }
  return chosen;
}

/** Only a name can be spelled in another case. */
function changeFor({ type }: IndicatorRow, at: number): Change {
  const change = CHANGES[at % CHANGES.length] ?? 'fresh';
  return change === 'respelled' && type !== 'FQDN' ? 'fresh' : change;
}

/** Two rows of one type and canonical value are one indicator. */
function identityOf({ type, value }: IndicatorRow): string {
  const form = canonicalForm(type, value);
  return `${type}\n${form.ok ? form.value : value}`;
}
