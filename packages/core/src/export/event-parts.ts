import type { Offense, OffenseAddresses } from '../offense/offense.ts';
import type { EventFindings } from '../ports/offense-events.port.ts';

/** All that an event is made from. */
export interface EventParts {
  readonly offense: Offense;
  readonly addresses: OffenseAddresses | undefined;
  readonly found: EventFindings | undefined;
}
