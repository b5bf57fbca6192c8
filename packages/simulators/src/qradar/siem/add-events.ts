import {
  type ArielEvent,
  type NewEvent,
  NO_IPV4,
  NO_IPV6,
  toEvent,
  USUAL_CATEGORY,
} from '../ariel/event.ts';
import type { QradarWorld } from '../world.ts';
import { isLocal } from './addresses.ts';
import type { Offense, OffenseChange } from './offense.ts';

/** Events of log sources that rules add to an offense: they move its counts, addresses and times. */
export function addEvents(
  offense: Offense,
  added: readonly NewEvent[],
  world: QradarWorld,
): Offense {
  const { events, offenses } = world;
  const stored = storedEvents(added, world);
  if (stored.length === 0) return offense;
  const last = stored.reduce((latest, { starttime }) => Math.max(latest, starttime), 0);
  events.add(offense.id, stored);
  const involved = offenses.involve(offense, {
    sources: distinct(added.map(({ sourceip }) => sourceip)),
    localDestinations: distinct(added.map(({ destinationip }) => destinationip)).filter(isLocal),
    at: last,
    events: stored.length,
  });
  const columns = events.of(offense.id).map((event) => event.columns);
  return offenses.change(involved, {
    event_count: involved.event_count + stored.length,
    last_updated_time: Math.max(involved.last_updated_time, last),
    ...countsAfter(involved, (name) => distinct(columns.map((each) => each[name]?.toString()))),
  });
}

/** Events as the console keeps them, in their categories. */
export const storedEvents = (
  added: readonly NewEvent[],
  { nowMs, offenses: { categories } }: QradarWorld,
): ArielEvent[] =>
  added.map((event) => {
    const low = categories.named(event.category ?? USUAL_CATEGORY);
    return toEvent(event, nowMs, { low, high: categories.above(low) });
  });

/** Counts only rise: an offense may have been made with more than its events show. */
function countsAfter(
  offense: Offense,
  values: (column: string) => readonly string[],
): OffenseChange {
  const remote =
    values('destinationip').filter((ip) => ip !== NO_IPV4 && !isLocal(ip)).length +
    values('destinationv6').filter((ip) => ip !== NO_IPV6).length;
  return {
    source_count: Math.max(offense.source_count, offense.source_address_ids.length),
    local_destination_count: Math.max(
      offense.local_destination_count,
      offense.local_destination_address_ids.length,
    ),
    remote_destination_count: Math.max(offense.remote_destination_count, remote),
    username_count: Math.max(offense.username_count, values('username').length),
  };
}

const distinct = (values: readonly (string | undefined)[]): string[] => [
  ...new Set(values.filter((value) => value !== undefined)),
];
