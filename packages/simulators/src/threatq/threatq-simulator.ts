import type { Methods } from '../server/bound-methods.ts';
import type { RunningSimulator } from '../server/start-simulator.ts';
import type { Accounts } from './auth/accounts.ts';
import type { PlatformEdits } from './control/platform-edits.ts';
import type { IndicatorRow, ThreatqCounts } from './control/snapshot.ts';
import type { EventEdits } from './events/event-edits.ts';
import type { ThreatqBehaviour, ThreatqChange } from './options.ts';

/** What happens at the platform besides its API. */
export interface ThreatqPlatform extends Accounts, EventEdits, Methods<PlatformEdits> {
  /** Everything stored, by id; read lazily. */
  indicators(): Iterable<IndicatorRow>;
  counts(): ThreatqCounts;
  behaviour(): ThreatqBehaviour;
  /** Throws RangeError for a switch that is unknown or fixed at start, and for an unknown zone. */
  configure(change: ThreatqChange): void;
}

/** A stand-in of one ThreatQ appliance. */
export interface ThreatqSimulator extends RunningSimulator, ThreatqPlatform {}
