import { isIPv4 } from 'node:net';
import type { DemoPlatforms } from './platforms.ts';

const STRANGER = '203.0.113.250';
const MINUTE_MS = 60_000;

/** What happens at a console between two rounds: a new offense about an address of the platform, and an older one that grows. */
export function changeConsole({ qradar, threatq }: DemoPlatforms, round: number): string {
  const source = round % 3 === 0 ? STRANGER : addressOf(threatq, round);
  const id = qradar.addOffense({
    description: `Connections to a listed address\n containing Firewall Permit (round ${round})\n`,
    severity: 4 + (round % 6),
    magnitude: 3 + (round % 5),
    offense_type: 0,
    offense_source: source,
    sourceAddresses: [source],
    localDestinationAddresses: ['10.20.30.40'],
    start_time: Date.now() - MINUTE_MS,
  });
  const older = qradar.offenses().at(-3);
  if (older === undefined) return `offense ${id} by ${source}`;
  qradar.updateOffense(older.id, { magnitude: Math.min(10, older.magnitude + 1) });
  return `offense ${id} by ${source}; offense ${older.id} grows`;
}

function addressOf(threatq: DemoPlatforms['threatq'], round: number): string {
  let left = round * 3;
  for (const { type, value, status } of threatq.indicators()) {
    if (type !== 'IP Address' || status !== 'Active' || !isIPv4(value)) continue;
    left -= 1;
    if (left <= 0) return value;
  }
  return STRANGER;
}
