import type { Methods } from '../server/bound-methods.ts';
import type { RunningSimulator } from '../server/start-simulator.ts';
import type { Account } from './auth/account.ts';
import type { PlatformEdits } from './control/platform-edits.ts';
import type { IndicatorSnapshot, ThreatconnectCounts } from './control/snapshot.ts';
import type { ThreatconnectBehaviour, ThreatconnectChange } from './options.ts';

/** What happens at the platform besides its API. */
export interface ThreatconnectPlatform extends Account, Methods<PlatformEdits> {
  /** Everything stored, also what is inactive. */
  indicators(): IndicatorSnapshot[];
  counts(): ThreatconnectCounts;
  behaviour(): ThreatconnectBehaviour;
  /** Throws RangeError for a switch that is unknown or fixed at start. */
  configure(change: ThreatconnectChange): void;
}

/** A stand-in of one ThreatConnect instance. */
export interface ThreatconnectSimulator extends RunningSimulator, ThreatconnectPlatform {
  /** What an administrator types in as the API URL: origin and base path, without a slash at its end. */
  readonly apiUrl: string;
}
