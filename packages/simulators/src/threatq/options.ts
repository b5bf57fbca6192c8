import type { SimulatorClock } from '../server/clock.ts';
import type { Faults } from '../server/faults.ts';
import type { Accounts } from './auth/accounts.ts';
import { defaultEventsBehaviour, type EventsBehaviour } from './events/events-behaviour.ts';

/** One of the three known id layouts of the indicator types (dossier §4.1). */
export type TypeLayout = 'A' | 'B' | 'C';

/** Everything about the stand-in that a real appliance may do one way or another. Each has a default. */
export interface ThreatqBehaviour extends EventsBehaviour {
  /** Type ids differ per appliance. Fixed at start. */
  readonly typeLayout: TypeLayout;
  /** Names of types an administrator added, in order; their ids follow the layout's last. Fixed at start. */
  readonly customTypes: readonly string[];
  /** Names of statuses an administrator added; ids from 6. Fixed at start. */
  readonly customStatuses: readonly string[];
  /** IANA zone that every time stamp is written and every date filter is read in. */
  readonly timeZone: string;
  /** From 2026 on a Threat Library reply has attributes and sources only when `fields` names them. */
  readonly threatLibraryDefaults: 'pre-2026' | '2026';
  /** How an empty list is written. `as-seen`: `{}` on a cursor page, `[]` anywhere else, as the recordings have it. */
  readonly emptyAs: 'as-seen' | 'array' | 'object' | 'null';
  /** What marks the end of a cursor run: the mark sent comes back, or another mark with no rows. */
  readonly endOfCursor: 'same-mark' | 'new-mark-empty-data';
  /** `false`: `cursorMark` is ignored and the reply is an offset reply. */
  readonly cursor: boolean;
  /** A data collection's `json` is an object, or that object as a JSON string. */
  readonly collectionJson: 'object' | 'string';
  /** `false`: the account may not read types and statuses, which is answered by 200 and `{}`. */
  readonly typePermission: boolean;
  /** What `{"value":{"is":x}}` does; it worked until 2025. */
  readonly isOperator: 'ignored' | '400' | 'works';
  /** What a leaf with an unknown name does. */
  readonly unknownLeaf: 'ignored' | '400';
  /** Leaves that no source names though the column or relation exists: they count as unknown, or work. */
  readonly undocumentedLeaves: 'unknown' | 'work';
  /** What a type, status, source or tag that does not exist does as the value of a leaf. */
  readonly unknownName: 'no-match' | 'ignored' | '400';
  /** Where a posted query names its `fields`; clients in production use either, one source has both. */
  readonly fieldsIn: 'both' | 'url' | 'body';
  /** What a name in `fields` that no document has does. */
  readonly unknownField: 'ignored' | '400';
  /** What a plain create of a type and value that are there does; only that the row comes back is known. */
  readonly duplicateIndicator: 'merged' | 'untouched' | 'overwritten';
  /** Every answer that needs a token becomes a 200 with `errors` in it. */
  readonly errorsIn200: boolean;
  /** Time between a write and its being seen by the Threat Library queries, on the simulator's clock. */
  readonly indexLagMs: number;
  /** The most rows one page has, whatever `limit` asks for. */
  readonly maxLimit: number;
  /** How `type` and `status` are written when `fields` names them without `*`. */
  readonly typeAs: 'object' | 'string' | 'id';
  readonly scoreAs: 'number' | 'string';
  /** Added once more to `total` in each further query reply: a total that moves between pages. */
  readonly totalDrift: number;
  /** `null`: 3599 for a user, 172799 for a client, as seen. */
  readonly tokenLifetimeSeconds: number | null;
  /** Where a user's login names its grant and client: the generations of the vendor's document differ. */
  readonly passwordGrantIn: 'either' | 'query' | 'body';
  readonly refreshWorks: boolean;
  /** Where a refresh token is looked for; the vendor's SDK sends it in the query. */
  readonly refreshIn: 'query' | 'body' | 'either';
  /** Whether a refresh needs the old bearer of a user, or the name and secret of a client, as the SDK sends them. */
  readonly refreshAuthorization: 'required' | 'optional';
  readonly refreshLifetimeSeconds: number;
  /** `ssl_certificate` logins are accepted. The certificate itself is not looked at. */
  readonly certificateLogin: boolean;
  /** Real time a login takes, so that logins at the same moment can be counted. */
  readonly loginDelayMs: number;
  /** Every call answers 503, as during an upgrade. */
  readonly maintenance: boolean;
  /** Unless `null`, every call answers 307 to this origin followed by the path asked for. */
  readonly redirect307: string | null;
  /** A collection that exists but was not shared with the account. */
  readonly unshared: 404 | 403;
  /** Milliseconds in time stamps: nowhere, in the attributes of `/details` (as seen), or everywhere. */
  readonly timestampMilliseconds: false | 'details' | 'everywhere';
  /** `with=` names with an underscore break list calls with a 500, as in versions 4 and 5. */
  readonly underscoreWith500: boolean;
  /** Whether `normalize` counts as `Y` when a create does not say. */
  readonly normalizeByDefault: boolean;
  /** Days after its last report that a source lets an indicator expire, by the source's name. */
  readonly expireDays: Readonly<Record<string, number>>;
  /** Names of statuses that the expiry ends; what it does with the others nobody public says. */
  readonly expiringStatuses: readonly string[];
  /** Whether a manual score moves `touched_at`; nobody public says. */
  readonly scoreTouches: boolean;
  /** Whether a tag moves `touched_at`; nobody public says. */
  readonly tagTouches: boolean;
}

export const defaultBehaviour: ThreatqBehaviour = {
  ...defaultEventsBehaviour,
  typeLayout: 'A',
  customTypes: [],
  customStatuses: [],
  timeZone: 'UTC',
  threatLibraryDefaults: 'pre-2026',
  emptyAs: 'as-seen',
  endOfCursor: 'same-mark',
  cursor: true,
  collectionJson: 'object',
  typePermission: true,
  isOperator: '400',
  unknownLeaf: '400',
  undocumentedLeaves: 'unknown',
  unknownName: 'no-match',
  fieldsIn: 'both',
  unknownField: 'ignored',
  duplicateIndicator: 'merged',
  errorsIn200: false,
  indexLagMs: 0,
  maxLimit: 1000,
  typeAs: 'string',
  scoreAs: 'number',
  totalDrift: 0,
  tokenLifetimeSeconds: null,
  passwordGrantIn: 'either',
  refreshWorks: true,
  refreshIn: 'query',
  refreshAuthorization: 'required',
  refreshLifetimeSeconds: 1_209_600,
  certificateLogin: false,
  loginDelayMs: 0,
  maintenance: false,
  redirect307: null,
  unshared: 404,
  timestampMilliseconds: false,
  underscoreWith500: true,
  normalizeByDefault: false,
  expireDays: {},
  expiringStatuses: ['Active', 'Indirect', 'Review'],
  scoreTouches: true,
  tagTouches: true,
};

/** The switches that ids were already given out by. */
export const fixedSwitches = [
  'typeLayout',
  'customTypes',
  'customStatuses',
  'sightingType',
] as const;

/** What may be changed while it runs. */
export type ThreatqChange = Partial<Omit<ThreatqBehaviour, (typeof fixedSwitches)[number]>>;

/** How an appliance is started: its accounts and any switch. */
export interface ThreatqOptions extends Partial<ThreatqBehaviour>, Partial<Accounts> {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** HTTPS under a fresh authority of its own. */
  readonly tls?: boolean;
  readonly clock?: SimulatorClock;
  readonly faults?: Faults;
}
