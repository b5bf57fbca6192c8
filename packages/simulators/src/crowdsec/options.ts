import type { SimulatorClock } from '../server/clock.ts';
import type { Faults } from '../server/faults.ts';
import type { Plan, QuotaTable } from './keys/plan.ts';
import type { QuotaReset } from './keys/spending.ts';
import type { Throttle } from './keys/token-bucket.ts';

/** The shape of a report in a year: 2023 and 2024 are as of then, 2026 is from December 2025 (dossier §3.3). */
export type Vintage = '2022' | '2023' | '2024' | '2026';

/** Everything about the stand-in that the real service may do one way or another. Each has a default. */
export interface CrowdSecBehaviour {
  readonly vintage: Vintage;
  readonly quotas: QuotaTable;
  readonly quotaReset: QuotaReset;
  /** `null`: no burst throttle. The real figures are not known. */
  readonly throttle: Throttle | null;
  /** Whether an unknown address costs a token; nobody public says. */
  readonly notFoundCosts: boolean;
  /** Whether `fire` and `search` cost a token per address. */
  readonly listsCost: boolean;
  /** What a bulk call does that returns more addresses than tokens are left. */
  readonly bulkOverQuota: 'served' | 'refused';
  /** Paid self-service keys may call bulk; the documents rule it out for free ones only. */
  readonly paidBulk: boolean;
  /** Partner keys may call `dump`. */
  readonly partnerDump: boolean;
  /** `Retry-After` on a 429; none is documented. */
  readonly retryAfter: 'absent' | 'seconds' | 'http-date';
  /** `x-ratelimit-limit`, `-remaining` and `-reset` (epoch seconds) on every reply with a key; undocumented. */
  readonly rateLimitHeaders: boolean;
  /** An address that is not in the data set: 404, or 200 with `reputation: "unknown"`. */
  readonly unknownIs: '404' | '200';
  /** Days without a report after which an address is unknown. */
  readonly forgetAfterDays: number;
  /** Private addresses: 404 as loopback, 200 with the false positive `ip:private_range`, or 400. Loopback stays 404. */
  readonly privateIs: '404' | 'false-positive' | '400';
  /** What a text that is no address gets in a single look-up. */
  readonly malformedIs: '400' | '404';
  /** The same within a bulk call. */
  readonly bulkMalformedIs: '400' | 'not-found';
  /** A bulk call of unknown addresses only. */
  readonly bulkNoneFoundIs: '200' | '404';
  /** What `total` of a bulk reply counts. */
  readonly bulkTotal: 'found' | 'asked';
  /** Whether a 400 has the optional member `errors`. */
  readonly errorDetails: boolean;
  /** How an address comes back that was asked in another spelling. */
  readonly ipEcho: 'as-asked' | 'canonical';
  /** The three `ip_range_24` members of an IPv6 address. */
  readonly ipv6Range24: 'null' | 'absent';
  /** An unknown city. */
  readonly emptyCity: 'null' | 'empty';
  /** An unknown network: nulls, or `"N/A"` and 0. */
  readonly unknownNetwork: 'null' | 'n/a';
  /** Where `proxy_or_vpn` is; the documents disagree with the clients. */
  readonly proxyOrVpnIn: 'top' | 'history';
  /** Whether `proxy_or_vpn: false` is written. */
  readonly proxyOrVpnFalse: 'written' | 'absent';
  readonly targetCountryOrder: 'share' | 'alphabet';
  /** Whole numbers as integers, as `3.0`, with a fraction, or as text. */
  readonly numbers: 'integers' | 'floats' | 'fractions' | 'texts';
  /** `unknown`: reputations, confidence and noise level have values of no document. */
  readonly enums: 'known' | 'unknown';
  /** Members to leave out of every report: `confidence`, `scores.overall.total`, `behaviors.*.label`. */
  readonly absent: readonly string[];
  /** Members that are null in every report, by the same paths. */
  readonly nulls: readonly string[];
  /** Markup, quotes, line breaks and right-to-left marks in labels, descriptions, city, network and reverse DNS. */
  readonly hostileTexts: boolean;
  readonly nonAscii: 'escaped' | 'raw';
  readonly gzip: 'never' | 'accepted' | 'always';
  /** Real milliseconds between the pieces of a body; 0 sends it at once. */
  readonly dripMs: number;
  /** Body of `GET /v2/check` with a good key. */
  readonly checkBody: 'empty' | 'json' | 'text';
  /** `limit` of `fire` and `search` when the call has none. */
  readonly defaultLimit: number;
  /** The most items one page has, whatever `limit` asks for. */
  readonly maxLimit: number;
  /** `next` on a full last page, as recorded, or only if something follows. */
  readonly fireNext: 'full-page' | 'more-follows';
  readonly searchHrefs: 'relative' | 'absolute';
  /** A search for a field that cannot be searched, such as a score. */
  readonly unsearchableIs: 'no-hits' | '400';
}

export const defaultBehaviour: CrowdSecBehaviour = {
  vintage: '2026',
  quotas: '2026-06',
  quotaReset: 'calendar',
  throttle: { ratePerSecond: 5, burst: 10 },
  notFoundCosts: false,
  listsCost: true,
  bulkOverQuota: 'served',
  paidBulk: false,
  partnerDump: false,
  retryAfter: 'absent',
  rateLimitHeaders: false,
  unknownIs: '404',
  forgetAfterDays: 90,
  privateIs: '404',
  malformedIs: '400',
  bulkMalformedIs: '400',
  bulkNoneFoundIs: '200',
  bulkTotal: 'found',
  errorDetails: false,
  ipEcho: 'as-asked',
  ipv6Range24: 'null',
  emptyCity: 'null',
  unknownNetwork: 'null',
  proxyOrVpnIn: 'top',
  proxyOrVpnFalse: 'written',
  targetCountryOrder: 'share',
  numbers: 'integers',
  enums: 'known',
  absent: [],
  nulls: [],
  hostileTexts: false,
  nonAscii: 'escaped',
  gzip: 'never',
  dripMs: 0,
  checkBody: 'empty',
  defaultLimit: 50,
  maxLimit: 1000,
  fireNext: 'full-page',
  searchHrefs: 'relative',
  unsearchableIs: 'no-hits',
};

/** How the service is started: its keys and any switch. */
export interface CrowdSecOptions extends Partial<CrowdSecBehaviour> {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** HTTPS under a fresh authority of its own. */
  readonly tls?: boolean;
  readonly clock?: SimulatorClock;
  readonly faults?: Faults;
  /** The first key of each plan; made up unless named. */
  readonly keys?: Partial<Readonly<Record<Plan, string>>>;
}
