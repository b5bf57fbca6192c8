const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export const connectionsOf = (now: number): object => [
  {
    name: 'QRadar',
    isConfigured: true,
    state: 'up',
    since: now - 3 * DAY_MS,
    latencyMs: 38,
    authorisedUntil: now + 12 * DAY_MS,
    apiVersion: '26.0',
    release: '7.5.0 UP12',
  },
  {
    name: 'ThreatQ',
    isConfigured: true,
    state: 'down',
    since: now - 600_000,
    circuitOpenUntil: now + 45_000,
    latencyMs: 1_204,
    lastError: 'ThreatQ: GET /api/indicators was not answered within 30 s.',
  },
  { name: 'CrowdSec', isConfigured: true, state: 'untried' },
];

export const quotaOf = (now: number): object => ({
  provider: 'CrowdSec',
  period: '2026-06',
  endsAt: now + 9 * DAY_MS,
  budget: 1_500,
  reserve: 300,
  spent: { byHand: 123, automatic: 640, limited: 2 },
  left: { byHand: 737, automatic: 437 },
});

const counts = { created: 0, updated: 0, noted: 0, unchanged: 0, skipped: 0, refused: 0 };

export const exportOf = (id: number, at: number): object => ({
  id,
  kind: 'export',
  ok: true,
  startedAt: at,
  endedAt: at + 4_000,
  counts: { ...counts, created: 3, updated: 1, unchanged: 12, refused: 1 },
  troubles: [{ offenseId: 42, value: 'not an address', reason: 'ThreatQ takes no such value' }],
  errors: [],
});

export const notesOf = (id: number, at: number): object => ({
  id,
  kind: 'notes',
  ok: false,
  startedAt: at,
  endedAt: at + 9_000,
  counts: { ...counts, noted: 2 },
  troubles: [],
  errors: [{ kind: 'forbidden', message: 'QRadar: POST /api/siem/offenses/42/notes was refused' }],
});

export const jobsOf = (now: number): object => [
  {
    name: 'sync',
    intervalMs: HOUR_MS,
    state: 'running',
    isPaused: false,
    isFull: true,
    runningSince: now - 40_000,
    progress: { phase: 'reading QRadar Active', done: 31_000, total: 48_000 },
    last: { startedAt: now - HOUR_MS, endedAt: now - HOUR_MS + 83_000, outcome: 'ended' },
  },
  {
    name: 'export of offenses',
    intervalMs: 120_000,
    state: 'waiting',
    isPaused: false,
    isFull: false,
    nextAt: now + 65_000,
    last: {
      startedAt: now - 60_000,
      endedAt: now - 55_000,
      outcome: 'failed',
      error: 'Store: another process exports from this store',
    },
  },
  {
    name: 'notes on offenses',
    intervalMs: 1_800_000,
    state: 'paused',
    isPaused: true,
    isFull: false,
  },
];

export function auditOf(now: number): readonly object[] {
  const did = [
    ['analyst', 'whitelist', '192.0.2.1', 'ThreatQ', 'done'],
    ['analyst', 'add', 'http://shop.example.net/login?step=1', 'ThreatQ', 'done'],
    ['admin', 'run-full job', 'sync', '', 'done'],
    ['second.analyst', 'false-positive', 'cdn.example.net', 'ThreatQ', 'unchanged'],
    [
      'analyst',
      'true-positive',
      '198.51.100.4',
      'ThreatQ',
      'failed: ThreatQ Credentials Are Invalid.',
    ],
    ['admin', 'clear cache', 'all', '', 'done'],
  ];
  return did.map(([who, action, subject, system, result], n) => ({
    id: 20 - n,
    at: now - n * 3 * HOUR_MS,
    who,
    action,
    subject,
    system,
    result,
  }));
}
