import type { Replies } from '../show.tsx';

export const NOW = Date.now();
export const HOUR_MS = 3_600_000;

export const set = (name: string, more: object = {}): object => ({
  name,
  elementType: 'ALNIC',
  indicators: 10,
  budget: 100,
  leftOut: 0,
  ...more,
});

export const SETS = [
  set('ThreatQ IP Address', {
    indicators: 1_234,
    nextExpiryAt: NOW + 3.5 * HOUR_MS,
    budget: 2_468,
  }),
  set('ThreatQ FQDN', {
    indicators: 20,
    leftOut: 7,
    nextExpiryAt: NOW + 1.5 * HOUR_MS,
    budget: 20,
  }),
  set('ThreatQ URL', {
    indicators: 5,
    lastChange: { at: NOW - 2.5 * HOUR_MS, added: 1_200, removed: 3 },
    budget: undefined,
  }),
];

export const run = (id: number, more: object = {}): object => ({
  id,
  kind: 'sync',
  outcome: 'ok',
  startedAt: NOW - id * HOUR_MS - 60_000,
  endedAt: NOW - id * HOUR_MS,
  usage: {},
  totals: { added: 0, removed: 0, refreshed: 0, rejected: 0, held: 0 },
  ...more,
});

export const job = (more: object = {}): object => ({
  name: 'sync',
  intervalMs: HOUR_MS,
  state: 'waiting',
  isPaused: false,
  isFull: false,
  nextAt: NOW + 1.5 * HOUR_MS,
  ...more,
});

/** Of an app that has just been configured. */
export const FRESH: Replies = {
  'GET /api/v1/status': { version: '1.2.3', startedAt: 0, state: 'ready', problems: [] },
  'GET /api/v1/session': { user: 'ann', isAdmin: false, csrfToken: '' },
  'GET /api/v1/sets': { sets: [], total: 0 },
  'GET /api/v1/ages': { at: NOW, ttlMs: null, sets: [] },
  'GET /api/v1/history': { sizes: [], offenses: [] },
  'GET /api/v1/runs': { runs: [] },
  'GET /api/v1/offense-runs': { runs: [] },
  'GET /api/v1/jobs': { jobs: [] },
  'GET /api/v1/health': { connections: [] },
  'GET /api/v1/quotas': { quotas: [] },
  'GET /api/v1/audit': { entries: [] },
};
