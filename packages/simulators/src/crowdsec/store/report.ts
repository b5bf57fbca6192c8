import type { Vintage } from '../options.ts';
import type { WindowScores } from './scores.ts';

/** `malicious`, `suspicious`, `known`, `safe`, `benign`, `unknown`, or one of no document. */
export type Reputation = string;

/** Two letters and coordinates, as far as known. */
export interface Location {
  readonly country: string | null;
  readonly city: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** What is known about an address. Names are those of the taxonomy, or new ones; instants are epoch ms. */
export interface Report {
  /** Canonical. */
  readonly ip: string;
  readonly reputation: Reputation;
  readonly confidence: string;
  /** 0 to 10, or not known. */
  readonly noise: number | null;
  /** The announced prefix and its score, 0 to 5. */
  readonly range: { readonly cidr: string; readonly score: number } | null;
  /** The neighbours in the /24; `null` takes none, which is what IPv6 has. */
  readonly neighbourhood: { readonly reputation: Reputation; readonly score: number } | null;
  readonly network: { readonly name: string; readonly number: number } | null;
  readonly location: Location;
  readonly reverseDns: string | null;
  readonly firstSeenMs: number;
  readonly lastSeenMs: number;
  readonly scores: WindowScores;
  /** `author/name`, in the order of the reply. */
  readonly scenarios: readonly string[];
  readonly behaviors: readonly string[];
  readonly techniques: readonly string[];
  readonly cves: readonly string[];
  readonly classifications: readonly string[];
  readonly falsePositives: readonly string[];
  readonly blocklists: readonly string[];
  /** Per cent by country. */
  readonly targetCountries: Readonly<Record<string, number>>;
  readonly proxyOrVpn: boolean;
  /** `null`: not in the community blocklist. */
  readonly fire: { readonly state: 'validated' | 'refused'; readonly expiresMs: number } | null;
  /** `null`: as the switch says. */
  readonly vintage: Vintage | null;
  /** Members of this reply alone, by path, set to a value; what comes after everything else. */
  readonly set: Readonly<Record<string, unknown>>;
  /** Members left out of this reply alone. */
  readonly omit: readonly string[];
}

/** What a person or a seed says about an address; behaviours, techniques and CVEs follow from scenarios unless named. */
export type NewAddress = Partial<Report> & Pick<Report, 'ip'>;

/** What can be changed about one that is there. */
export type AddressChange = Partial<Omit<Report, 'ip'>>;
