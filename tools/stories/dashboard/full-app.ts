import { auditOf, connectionsOf, exportOf, jobsOf, notesOf, quotaOf } from './full-work.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const SIZES: Readonly<Record<string, number>> = {
  'ThreatQ IP Address': 98_412,
  'ThreatQ FQDN': 61_233,
  'ThreatQ URL': 100_000,
  'ThreatQ MD5': 32_807,
  'ThreatQ SHA-256': 20_461,
  'ThreatQ CIDR Block': 1_088,
  'ThreatQ CVE': 6_990,
  'ThreatQ Email Address': 412,
  'ThreatQ String': 1,
};

/** Replies of an app that has worked for a month, by path below `/api/v1`. Instants in epoch milliseconds. */
export function fullApp(now: number): Readonly<Record<string, unknown>> {
  return {
    sets: setsOf(now),
    ages: agesOf(now),
    history: historyOf(now),
    runs: { runs: Array.from({ length: 60 }, (_, n) => runOf(60 - n, now - n * 12 * HOUR_MS)) },
    'runs/60': reportOf(60, now),
    'runs/59': { ...reportOf(59, now - 12 * HOUR_MS), ...brokenOff(now) },
    'offense-runs': { runs: [exportOf(2, now - HOUR_MS), notesOf(1, now - 3 * HOUR_MS)] },
    jobs: { jobs: jobsOf(now) },
    health: { connections: connectionsOf(now) },
    quotas: { quotas: [quotaOf(now)] },
    audit: { entries: auditOf(now), next: 5 },
  };
}

function setsOf(now: number): object {
  const sets = Object.entries(SIZES).map(([name, indicators], n) => ({
    name,
    elementType: 'ALNIC',
    indicators,
    budget: 100_000,
    leftOut: name === 'ThreatQ URL' ? 12_345 : 0,
    ...(n !== 8 && { nextExpiryAt: now + (n + 1) * 7 * HOUR_MS }),
    ...(n !== 7 && {
      lastChange: { at: now - n * 5 * HOUR_MS, added: 120 * n + 7, removed: 31 * n },
    }),
  }));
  return { sets, total: sets.reduce((sum, { indicators }) => sum + indicators, 0) };
}

function agesOf(now: number): object {
  const sets = Object.entries(SIZES).map(([name, size]) => ({
    name,
    days: Array.from({ length: 30 }, (_, day) =>
      Math.round((size / 60) * (3 - day / 20 + Math.sin(day))),
    ),
  }));
  return { at: now, ttlMs: 30 * DAY_MS, sets };
}

function historyOf(now: number): object {
  const grown = (at: number) =>
    Object.fromEntries(
      Object.entries(SIZES).map(([name, size], n) => [
        name,
        Math.round(size * (1 - ((now - at) / DAY_MS / 90) * (1 + Math.sin(at / DAY_MS + n) / 4))),
      ]),
    );
  const at = Array.from({ length: 40 }, (_, n) => now - (39 - n) * 18 * HOUR_MS);
  const offenses = at.map((hour, n) => ({
    at: hour,
    created: (n * 7) % 5,
    updated: (n * 3) % 4,
    noted: (n * 5) % 6,
  }));
  return { sizes: at.map((each) => ({ at: each, sizes: grown(each) })), offenses };
}

const factsOf = (id: number, at: number) => ({
  id,
  kind: id % 14 === 0 ? 'full sync' : 'sync',
  outcome: id === 59 ? 'failed' : id === 51 ? 'interrupted' : 'ok',
  startedAt: at - 95_000,
  endedAt: at - 12_000,
  usage: {
    QRadar: { requests: 212, bytesSent: 4_812_345, bytesReceived: 81_234 },
    ThreatQ: { requests: 48, bytesSent: 31_234, bytesReceived: 19_812_345 },
  },
});

const runOf = (id: number, at: number) => ({
  ...factsOf(id, at),
  totals: {
    fetched: 48_000,
    added: (id * 137) % 900,
    removed: (id * 71) % 500,
    refreshed: 4_120,
    rejected: id === 60 ? 3 : 0,
    held: id === 60 ? 54_000 : 0,
    errors: id === 59 ? 1 : 0,
  },
});

const setReport = (name: string, n: number) => ({
  name,
  added: 137 * n,
  refreshed: 1_200 + n,
  removed: 71 * n,
  unchanged: SIZES[name] ?? 0,
  repaired: n === 2 ? 4 : 0,
  cut: name === 'ThreatQ URL' ? 12_345 : 0,
  tooOld: 12 * n,
  samples: { added: ['192.0.2.1'], refreshed: [], removed: [] },
  rejected:
    name === 'ThreatQ IP Address'
      ? [
          { value: 'host.example.net', reason: 'is no IPv4 address' },
          { value: '192.0.2.999', reason: 'is no IPv4 address' },
          { value: `${'a'.repeat(180)}…`, reason: 'is longer than QRadar allows' },
        ]
      : [],
  rejectedCount: name === 'ThreatQ IP Address' ? 3 : 0,
});

const reportOf = (id: number, at: number) => ({
  ...factsOf(id, at),
  report: {
    ok: true,
    collections: [
      { name: 'QRadar Active', fetched: 47_210, complete: true, full: false },
      { name: 'Sharing Group', fetched: 790, complete: true, full: true },
    ],
    sets: Object.keys(SIZES).map(setReport),
    held: [
      {
        set: 'ThreatQ URL',
        collection: 'Sharing Group',
        entries: 54_000,
        of: 100_000,
        since: at - DAY_MS,
        confirmed: false,
      },
    ],
    errors: [],
  },
});

const brokenOff = (now: number) => ({
  report: {
    ok: false,
    collections: [
      {
        name: 'QRadar Active',
        fetched: 12_000,
        complete: false,
        reason: 'page 13 could not be read',
        full: true,
      },
    ],
    sets: [setReport('ThreatQ FQDN', 1)],
    held: [],
    errors: [
      {
        kind: 'unavailable',
        message: 'ThreatQ: POST /api/indicators/query was answered with 503',
        retryAfterMs: now > 0 ? 120_000 : 0,
      },
    ],
  },
});
