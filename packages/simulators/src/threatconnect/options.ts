import type { SimulatorClock } from '../server/clock.ts';
import type { Faults } from '../server/faults.ts';
import type { Account } from './auth/account.ts';

/** What a create does when the owner has the value already. */
export type ExistingAnswer =
  | 'update-200'
  | 'update-201'
  | 'exists-200'
  | 'exists-400'
  | 'exists-409';

/** Everything about the stand-in that a real platform may do one way or another. Each has a default. */
export interface ThreatconnectBehaviour {
  /** Platform version, `6.0` or newer; decides what there is and how links look (dossier §1.2). */
  readonly platform: string;
  /** `false`: API access is not licensed and every call answers 503. */
  readonly licensed: boolean;
  /** Plain HTTP is refused with 403, as in production. */
  readonly requireHttps: boolean;
  /** Epoch milliseconds from which tokens answer 401; `null`: never. */
  readonly tokenExpiresMs: number | null;
  /** What a 401 of v3 says: the cause, the code table's text, or `Unauthorized` without a code. */
  readonly v3AuthErrors: 'specific' | 'code-table' | 'bare';
  /** Status of a write without the permission; the sources say both. */
  readonly writeDenied: 401 | 403;
  readonly v2IdsAs: 'number' | 'string';
  readonly v3IdsAs: 'number' | 'string';
  /** Id of the first indicator, in digits, so that ids beyond 2^53 can be had. Fixed at start. */
  readonly firstId: string;
  readonly ratingAs: 'decimal' | 'number';
  readonly sizeAs: 'number' | 'string';
  /** v2 dates: UTC, with an offset of -05:00, or without a zone (UTC is meant). */
  readonly v2Dates: 'utc' | 'offset' | 'bare';
  /** How a v2 list without rows is written: `[]`, without its key, or with an empty `data`. */
  readonly v2EmptyList: 'array' | 'absent' | 'no-data';
  /** How a v3 collection without rows is written: `{}`, `{"data":[]}`, or not at all. */
  readonly emptyExpansion: 'object' | 'data-array' | 'absent';
  /** Whether reading one indicator by its value or id finds an inactive one. */
  readonly inactiveSingle: 'hidden' | 'shown';
  /** What v2 `/owners` of a value says that nobody has. */
  readonly unknownValueOwners: '404' | 'empty';
  /** Where v3 looks for a summary in the path without `owner`. */
  readonly v3SummaryScope: 'own' | 'all';
  /** Whether `fields=a,b` counts as two. */
  readonly commaFields: boolean;
  /** Whether names in `fields` must have the documented case. */
  readonly fieldCase: 'any' | 'exact';
  readonly unknownField: 'ignored' | '400';
  /** Greatest `resultLimit` of v2; 500 in old builds. */
  readonly v2MaxResultLimit: number;
  readonly v3MaxResultLimit: number;
  /** Order of v3 lists without `sorting`. */
  readonly v3Order: 'newest-first' | 'oldest-first';
  /** How `a or b and c` is read. */
  readonly tqlPrecedence: 'and-first' | 'left-to-right';
  /** Which spellings of an IPv6 address a look-up knows. */
  readonly ipv6Lookup: 'stored-form' | 'any-form';
  /** Status of a create that an exclusion list stops; the sources say both. */
  readonly exclusionStatus: 400 | 403;
  readonly v2CreateExisting: ExistingAnswer;
  readonly v3CreateExisting: ExistingAnswer;
  /** Longest value in characters; the figure is a client's. */
  readonly maxValueLength: number;
  /** What `falsePositiveFlag` and `observations` do on a platform that lacks them. */
  readonly unknownFlag: 'ignored' | '400';
  /** Whether the v3 reply to a false positive has `lastFalsePositive`; the documented one has not. */
  readonly lastFalsePositiveInPut: boolean;
  /** System setting: readers may report false positives and observations in v3. */
  readonly readOnlyUserUpdatesAllowed: boolean;
  /** System setting: `DELETE /v3/indicators?tql=` works. */
  readonly bulkDelete: boolean;
  /** CAL is on for the instance. */
  readonly cal: boolean;
  /** Whether 7.0's links end in `/overview`. */
  readonly webLinkOverview: boolean;
  /** Start of every link, without `/api`; `null`: where the request went. */
  readonly uiBase: string | null;
  /** Origin in `next` and `prev`; `null`: where the request went. */
  readonly nextOrigin: string | null;
  /** How long deleted indicators are listed; `null`: for ever. */
  readonly deletedKeptDays: number | null;
  /** Names of attribute types that a write may use. */
  readonly attributeTypes: readonly string[];
}

export const defaultBehaviour: ThreatconnectBehaviour = {
  platform: '7.12',
  licensed: true,
  requireHttps: false,
  tokenExpiresMs: null,
  v3AuthErrors: 'specific',
  writeDenied: 401,
  v2IdsAs: 'number',
  v3IdsAs: 'number',
  firstId: '1001',
  ratingAs: 'decimal',
  sizeAs: 'number',
  v2Dates: 'utc',
  v2EmptyList: 'array',
  emptyExpansion: 'object',
  inactiveSingle: 'hidden',
  unknownValueOwners: '404',
  v3SummaryScope: 'own',
  commaFields: true,
  fieldCase: 'any',
  unknownField: 'ignored',
  v2MaxResultLimit: 10_000,
  v3MaxResultLimit: 10_000,
  v3Order: 'newest-first',
  tqlPrecedence: 'and-first',
  ipv6Lookup: 'stored-form',
  exclusionStatus: 403,
  v2CreateExisting: 'update-200',
  v3CreateExisting: 'update-200',
  maxValueLength: 500,
  unknownFlag: 'ignored',
  lastFalsePositiveInPut: false,
  readOnlyUserUpdatesAllowed: false,
  bulkDelete: false,
  cal: true,
  webLinkOverview: true,
  uiBase: null,
  nextOrigin: null,
  deletedKeptDays: null,
  attributeTypes: ['Description', 'Source', 'Additional Analysis and Context', 'First Seen'],
};

/** The switch that ids were already given out by. */
export const fixedSwitches = ['firstId'] as const;

/** What may be changed while it runs. */
export type ThreatconnectChange = Partial<
  Omit<ThreatconnectBehaviour, (typeof fixedSwitches)[number]>
>;

/** How a platform is started: its first API user and any switch. */
export interface ThreatconnectOptions extends Partial<ThreatconnectBehaviour>, Partial<Account> {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** HTTPS under a fresh authority of its own. */
  readonly tls?: boolean;
  /** Path above `/v2` and `/v3`, default `/api`; empty as in the public cloud of 2021. */
  readonly basePath?: string;
  readonly clock?: SimulatorClock;
  readonly faults?: Faults;
}
