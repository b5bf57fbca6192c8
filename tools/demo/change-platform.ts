import { generateIndicators, type ThreatqSimulator } from '@intelbridge/simulators';

const NEW_PER_ROUND = 7;
const TOUCHED_PER_ROUND = 20;

/** What analysts and feeds do between two pulls: new indicators, whitelisted and expired ones, and touches that change nothing. */
export function changePlatform(threatq: ThreatqSimulator, seed: number, round: number): string {
  const fresh = generateIndicators({ seed: seed * 1_000_003 + round, count: NEW_PER_ROUND });
  const added = threatq.addIndicators(
    [...fresh].map((indicator) => ({ ...indicator, status: 'Active' })),
  );
  const ids: number[] = [];
  for (const { id, status } of threatq.indicators()) {
    if (status === 'Active') ids.push(id);
    if (ids.length > 2_000) break;
  }
  const at = (n: number) => ids[(round * 37 + n * 11) % ids.length] ?? added[0] ?? 0;
  threatq.update(at(0), { status: 'Whitelisted' });
  threatq.update(at(1), { status: 'Expired' });
  for (let n = 2; n < TOUCHED_PER_ROUND + 2; n += 1) threatq.update(at(n), { touch: true });
  return `${added.length} new, 1 whitelisted, 1 expired, ${TOUCHED_PER_ROUND} touched`;
}
