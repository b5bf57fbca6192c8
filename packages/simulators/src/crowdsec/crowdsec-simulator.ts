import type { RunningSimulator } from '../server/start-simulator.ts';
import type { KeyChange, KeyUsage } from './keys/api-key.ts';
import type { Plan } from './keys/plan.ts';
import type { CrowdSecBehaviour } from './options.ts';
import type { AddressChange, NewAddress, Report } from './store/report.ts';

/** What happens at the service besides its API. */
export interface CrowdSecService {
  /** Throws EditError for a key that is there. */
  addKey(key: string, change?: KeyChange): void;
  /** Throws EditError for a key that is not there. */
  changeKey(key: string, change: KeyChange): void;
  /** Throws EditError for a text that is no address, and for an address that is there. */
  addAddress(address: NewAddress): Report;
  /** Returns how many there are then. Throws as `addAddress`; those before stay. */
  addAddresses(addresses: Iterable<NewAddress>): number;
  /** Throws EditError for an unknown address. */
  update(ip: string, change: AddressChange): Report;
  /** Throws EditError for an unknown address. */
  remove(ip: string): void;
  /** Everything stored, forgotten ones too; read lazily. */
  addresses(): Iterable<Report>;
  /** What each key has used up. */
  usage(): KeyUsage[];
  behaviour(): CrowdSecBehaviour;
  /** Throws RangeError for an unknown switch. */
  configure(change: Partial<CrowdSecBehaviour>): void;
}

/** A stand-in of the CrowdSec CTI service. */
export interface CrowdSecSimulator extends RunningSimulator, CrowdSecService {
  /** What clients take for `https://cti.api.crowdsec.net/v2`, without a slash at its end. */
  readonly apiUrl: string;
  /** The first key of the free plan. */
  readonly apiKey: string;
  /** The first key of each plan. */
  readonly apiKeys: Readonly<Record<Plan, string>>;
}
