import type { NewEvent } from '../../qradar/ariel/event.ts';
import { storedEvents } from '../../qradar/siem/add-events.ts';
import type { QradarWorld } from '../../qradar/world.ts';
import { NO_OFFENSE } from './event-rows.ts';

/** Events that no rule made an offense of. */
export const addLooseEvents = (world: QradarWorld, added: readonly NewEvent[]): void =>
  world.events.add(NO_OFFENSE, storedEvents(added, world));
