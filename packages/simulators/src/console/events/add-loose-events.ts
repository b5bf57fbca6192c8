import { type NewEvent, toEvent, USUAL_CATEGORY } from '../../qradar/ariel/event.ts';
import type { QradarWorld } from '../../qradar/world.ts';
import { NO_OFFENSE } from './event-rows.ts';

/** Events that no rule made an offense of. */
export function addLooseEvents(world: QradarWorld, added: readonly NewEvent[]): void {
  const { categories } = world.offenses;
  const stored = added.map((event) => {
    const low = categories.named(event.category ?? USUAL_CATEGORY);
    return toEvent(event, world.nowMs, { low, high: categories.above(low) });
  });
  world.events.add(NO_OFFENSE, stored);
}
