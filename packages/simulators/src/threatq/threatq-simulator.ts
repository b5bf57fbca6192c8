import type { RunningSimulator } from '../server/start-simulator.ts';
import type { Accounts } from './auth/accounts.ts';
import type { PlatformEdits } from './control/platform-edits.ts';
import type { IndicatorRow, ThreatqCounts } from './control/snapshot.ts';
import type { EventEdits } from './events/event-edits.ts';
import type { ThreatqBehaviour, ThreatqChange } from './options.ts';

/** A stand-in of one ThreatQ appliance, with what happens at the platform besides its API. */
export interface ThreatqSimulator extends RunningSimulator, Accounts, EventEdits {
  readonly addIndicators: PlatformEdits['addIndicators'];
  readonly update: PlatformEdits['update'];
  readonly remove: PlatformEdits['remove'];
  readonly touchAll: PlatformEdits['touchAll'];
  readonly addCollection: PlatformEdits['addCollection'];
  readonly revokeTokens: PlatformEdits['revokeTokens'];
  /** Everything stored, by id; read lazily. */
  indicators(): Iterable<IndicatorRow>;
  counts(): ThreatqCounts;
  behaviour(): ThreatqBehaviour;
  /** Throws RangeError for a switch that is unknown or fixed at start, and for an unknown zone. */
  configure(change: ThreatqChange): void;
}
