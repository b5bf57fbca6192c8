/**
 * `anyone`: also without a session, so it tells nothing. `user`: logged in at the console. `admin`: with its ADMIN capability.
 * `console`: QRadar itself, which shows neither session nor token; the route has to ask it.
 */
export type Access = 'anyone' | 'user' | 'admin' | 'console';

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the address of the app; what a proxy puts before it is gone. */
  readonly url: string;
  readonly access: Access;
  /** Name and arguments of the `rest_method` in the manifest, where QRadar's own pages call it. */
  readonly rest?: { readonly name: string; readonly args: readonly string[] };
}

const get = (url: string, access: Access = 'user'): Route => ({ method: 'GET', url, access });
const post = (url: string, access: Access = 'user'): Route => ({ method: 'POST', url, access });
const rest = (name: string, url: string, ...args: readonly string[]): Route => ({
  method: 'GET',
  url,
  // QRadar's menus and tooltips break for every app where such a call fails: whoever asks gets 200 and JSON.
  access: 'anyone',
  rest: { name, args },
});

/** What QRadar's own pages call: answers are always 200 and JSON, and nothing is written. */
const CONSOLE_ROUTES: readonly Route[] = [
  rest('intelbridgeAdd', '/actions/add', 'context'),
  rest('intelbridgeWhitelist', '/actions/whitelist', 'context'),
  rest('intelbridgeFalsePositive', '/actions/false-positive', 'context'),
  rest('intelbridgeTruePositive', '/actions/true-positive', 'context'),
  rest('intelbridgeDetails', '/actions/details', 'context'),
  rest('intelbridgeThreatconnectFalsePositive', '/actions/threatconnect-false-positive', 'context'),
  rest('intelbridgeThreatconnectInfo', '/actions/threatconnect-info', 'context'),
  rest('intelbridgeCrowdsec', '/actions/crowdsec', 'context'),
  rest('intelbridgeEnrich', '/actions/enrich', 'appContext'),
  rest('intelbridgeHoverIp', '/hover/ip', 'context'),
  rest('intelbridgeHoverUrl', '/hover/url', 'context'),
  rest('intelbridgeHoverHost', '/hover/host', 'context'),
  rest('intelbridgeDashboard', '/dashboard/summary'),
];

/** Pages for people. `/index` is the tab, `/config` the configuration page. */
const PAGE_ROUTES: readonly Route[] = [
  get('/debug', 'anyone'),
  get('/static/*', 'anyone'),
  get('/', 'user'),
  get('/index', 'user'),
  get('/config', 'admin'),
  get('/pages/details', 'user'),
  get('/pages/feedback/:action', 'user'),
];

const API_ROUTES: readonly Route[] = [
  get('/api/v1/openapi.json'),
  get('/api/v1/session'),
  get('/api/v1/status'),
  get('/api/v1/lookups'),
  post('/api/v1/lookups'),
  get('/api/v1/quotas'),
  get('/api/v1/health'),
  get('/api/v1/feedback'),
  get('/api/v1/feedback/destinations'),
  post('/api/v1/feedback'),
  get('/api/v1/runs'),
  get('/api/v1/runs/:id'),
  get('/api/v1/offense-runs'),
  get('/api/v1/sets'),
  get('/api/v1/ages'),
  get('/api/v1/history'),
  post('/api/v1/offenses/:id/enrich'),
  get('/api/v1/held', 'admin'),
  post('/api/v1/held/:decision', 'admin'),
  get('/api/v1/jobs'),
  post('/api/v1/jobs/:job/:order', 'admin'),
  get('/api/v1/log-level', 'admin'),
  { method: 'PUT', url: '/api/v1/log-level', access: 'admin' },
  get('/api/v1/audit', 'admin'),
  get('/api/v1/diagnostics', 'admin'),
  { method: 'DELETE', url: '/api/v1/cache', access: 'admin' },
  get('/api/v1/settings', 'admin'),
  get('/api/v1/settings/export', 'admin'),
  post('/api/v1/settings/import', 'admin'),
  { method: 'PUT', url: '/api/v1/settings/:section', access: 'admin' },
  { method: 'DELETE', url: '/api/v1/settings/:section', access: 'admin' },
  post('/api/v1/settings/:section/test', 'admin'),
  post('/api/v1/settings/:section/choices/:setting', 'admin'),
  post('/api/v1/plans', 'admin'),
  get('/api/v1/plans/:id', 'admin'),
  { method: 'DELETE', url: '/api/v1/plans/:id', access: 'admin' },
];

/** Called by QRadar itself while the app is being removed, if the administrator chose so. */
const UNINSTALL: Route = {
  method: 'POST',
  url: '/uninstall/remove-sets',
  access: 'console',
  rest: { name: 'intelbridgeRemoveSets', args: [] },
};

export const ROUTES: readonly Route[] = [
  ...PAGE_ROUTES,
  ...CONSOLE_ROUTES,
  ...API_ROUTES,
  UNINSTALL,
];

/** The manifest's `page_scripts`: a new name with every version, as browsers keep old files. */
export const pageScript = (version: string): string => `static/intelbridge-${version}.js`;

/** The manifest's `javascript` of each action: functions of the page script. */
export const ACTION_SCRIPTS = {
  open: 'intelbridge_open(result)',
  enrich: 'intelbridge_enrich(result)',
} as const;
