import { isLocal, networkOf } from '../../qradar/siem/addresses.ts';
import type { QradarWorld } from '../../qradar/world.ts';
import { eventRows } from '../events/event-rows.ts';

/** A machine of the own networks that took part in an event. */
export interface Asset {
  readonly id: number;
  readonly ip: string;
  readonly host: string;
  readonly network: string;
  readonly users: readonly string[];
}

const LOOKED_AT = 2_000;

/** By first sight; ids are stable as long as events only come in. */
export function assetsOf(world: QradarWorld): Asset[] {
  const users = new Map<string, Set<string>>();
  for (const row of eventRows(world, {
    offenseId: undefined,
    text: '',
    limit: LOOKED_AT,
  }).toReversed())
    for (const ip of [row.value('sourceip'), row.value('destinationip')].filter(isLocal)) {
      const known = users.get(ip) ?? new Set();
      if (row.value('username') !== '') known.add(row.value('username'));
      users.set(ip, known);
    }
  return [...users].map(([ip, names], at) => ({
    id: 1_001 + at,
    ip,
    host: `host-${ip.replaceAll('.', '-')}.example.org`,
    network: networkOf(ip),
    users: [...names],
  }));
}
