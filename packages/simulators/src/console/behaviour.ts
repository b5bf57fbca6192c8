import { defaultProxyBehaviour, type ProxyBehaviour } from './proxy/proxy-behaviour.ts';

/** A column of the event viewer: what is shown, and under which name apps may hook into it. */
export interface EventColumn {
  readonly label: string;
  /** The `<FIELD_NAME>` of `ariel:<FIELD_NAME>`: an AQL column, or a custom property. */
  readonly field: string;
  readonly kind: 'ip' | 'userName' | 'plain';
}

/** What a console's user interface may do one way or another. Each has a default; sections are of the dossier. */
export interface ConsoleBehaviour extends ProxyBehaviour {
  /** Shown as `top.QRADAR_VERSION`; the first six digits say 7.5.0 UP4 from 202164 on (§2.5). */
  readonly buildVersion: string;
  /** `ignored`: `/api` sees no cookies, as one source says; another calls it with nothing else (§5.3). */
  readonly apiCookies: 'accepted' | 'ignored';
  /** SameSite of both cookies; `null`: not set. */
  readonly sameSite: 'Lax' | 'Strict' | 'None' | null;
  /** Whether a user needs all or one of an object's `required_capabilities` (§2.2). */
  readonly capabilityMatch: 'all' | 'any';
  /** Roles, besides administrators, whose permission for apps is ticked. */
  readonly rolesWithApps: readonly string[];
  /** `false`: the OAuth tokens of apps answer 401 until `deployChanges` (§5.4). */
  readonly deployAtOnce: boolean;
  /** Which first URLs get `?ui=new&theme=…`: none before UP12, areas in UP12, admin pages too from UP13 (§4.6). */
  readonly themeParameters: 'none' | 'areas' | 'areas-and-admin';
  /** What makes a right-click menu fail for every app (§2.2). */
  readonly menuBreaksOn: readonly MenuBreak[];
  /** Whether `ariel:URL` also means a field `url`. */
  readonly fieldMatch: 'exact' | 'any-case';
  /** Who calls the REST methods of apps: the page itself, or the console for it (§13, 6). */
  readonly restCalls: 'browser' | 'dispatcher';
  /** `appContext` on an offense's summary (§2.3). */
  readonly summaryContext: 'bare' | 'ids';
  /** Who gets an app's page scripts (§4.1). */
  readonly pageScriptsFor: 'everybody' | 'permitted';
  /** `CURRENT_SCOPE` once all page scripts are loaded (§2.4). */
  readonly scopeAfterLoad: 'undefined' | 'last-app';
  readonly hoverTimeoutMs: number;
  /** What a provider that fails or says nothing leaves in the tooltip (§13, 5). */
  readonly hoverFailure: 'hidden' | 'shown';
  /** When an item has both `html` and `value`. */
  readonly hoverShows: 'html' | 'both';
  /** Whether scripts in HTML of an app run once it is put into a page. */
  readonly injectedScripts: 'run' | 'inert';
  /** The last part of a fragment's URL on a page without an object (§4.4). */
  readonly fragmentWithoutId: 'absent' | 'undefined';
  readonly dashboardRefreshMs: number;
  readonly eventColumns: readonly EventColumn[];
  /** Time between two calls of `/debug`; 0: only `probe()` asks (§6.6). */
  readonly probeIntervalMs: number;
  readonly probeTimeoutMs: number;
  /** What the call of an uninstall hook carries (§6.9). */
  readonly hookCredentials: 'none' | 'service' | 'user';
  /** Whether `QRADAR_APP_UUID` is a secret or the manifest's own uuid (§8). */
  readonly appUuid: 'secret' | 'manifest';
  /** `ipv6`: `QRADAR_CONSOLE_IP` in brackets. */
  readonly consoleIp: 'ipv4' | 'ipv6';
}

/** No code at all, code that cannot be parsed, code that starts with a function that is not there. */
export type MenuBreak = 'no-implementation' | 'syntax-error' | 'missing-function';

const plain = (label: string, field: string): EventColumn => ({ label, field, kind: 'plain' });

const usualColumns: readonly EventColumn[] = [
  plain('Event Name', 'qidname'),
  plain('Time', 'starttime'),
  { label: 'Source IP', field: 'sourceip', kind: 'ip' },
  { label: 'Destination IP', field: 'destinationip', kind: 'ip' },
  { label: 'Username', field: 'username', kind: 'userName' },
  plain('URL', 'URL'),
  plain('Hostname', 'Hostname'),
  plain('MD5 Hash', 'MD5 Hash'),
  plain('SHA256 Hash', 'SHA256 Hash'),
  plain('Sender', 'Sender'),
  plain('Log Source', 'logsourcename'),
  plain('Low Level Category', 'category'),
  plain('Destination Port', 'destinationport'),
  plain('Magnitude', 'magnitude'),
];

export const defaultConsoleBehaviour: ConsoleBehaviour = {
  ...defaultProxyBehaviour,
  buildVersion: '2021.6.6.20230519190832',
  apiCookies: 'accepted',
  sameSite: null,
  capabilityMatch: 'all',
  rolesWithApps: ['Analyst'],
  deployAtOnce: true,
  themeParameters: 'areas-and-admin',
  menuBreaksOn: ['no-implementation', 'syntax-error', 'missing-function'],
  fieldMatch: 'exact',
  restCalls: 'browser',
  summaryContext: 'bare',
  pageScriptsFor: 'everybody',
  scopeAfterLoad: 'undefined',
  hoverTimeoutMs: 5_000,
  hoverFailure: 'hidden',
  hoverShows: 'html',
  injectedScripts: 'run',
  fragmentWithoutId: 'absent',
  dashboardRefreshMs: 60_000,
  eventColumns: usualColumns,
  probeIntervalMs: 60_000,
  probeTimeoutMs: 10_000,
  hookCredentials: 'none',
  appUuid: 'secret',
  consoleIp: 'ipv4',
};
