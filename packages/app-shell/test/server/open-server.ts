import { fileURLToPath } from 'node:url';
import type {
  ConsoleSession,
  EnrichReport,
  HeldDeletion,
  LogLevel,
  OffenseRuns,
  QuotaState,
  SetHistory,
  Spending,
} from '@intelbridge/core';
import {
  FakeFeedbackDesk,
  FakeLookUps,
  MemoryAuditTrail,
  MemoryConsoleUsers,
  MemoryRunLog,
} from '@intelbridge/core/fakes';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import type { JobOrder, JobState } from '../../src/index.ts';
import type { SetsDescription } from '../../src/run/describe-sets.ts';
import { createServer } from '../../src/server/create-server.ts';
import type { Desk, FeedbackTaker, Host } from '../../src/server/host.ts';
import type { Server } from '../../src/server/server-types.ts';
import { staticFolder } from '../../src/server/static-folder.ts';
import { readWebBuild } from '../../src/server/web-build.schema.ts';
import type { SettingsView } from '../../src/settings/settings-view.ts';
import { HeldClock } from '../scheduler/held-clock.ts';

export const taker = (change: Partial<FeedbackTaker> = {}): FeedbackTaker => ({
  provider: 'ThreatQ',
  actions: ['add', 'whitelist', 'false-positive', 'true-positive'],
  takes: {},
  effects: {},
  hasDestinations: false,
  opensAdded: false,
  ...change,
});

const offenseRun = (id: number) => ({
  id,
  kind: 'export' as const,
  ok: true,
  startedAt: id,
  endedAt: id + 1,
  counts: { created: 1, updated: 0, noted: 0, unchanged: 0, skipped: 0, refused: 0 },
  troubles: [],
  errors: [],
});

/** Everything behind the routes, made of fakes. */
export class FakeDesk implements Desk {
  readonly lookUps = new FakeLookUps();
  hoverSpending: Spending = 'never';
  quota: readonly QuotaState[] = [];
  health = () => [
    { name: 'ThreatQ', isConfigured: true, state: 'down' as const, lastError: 'it is asleep' },
  ];
  quotas = async () => this.quota;
  readonly feedback = new FakeFeedbackDesk();
  takers: Desk['takers'] = [taker()];
  places: Awaited<ReturnType<Desk['destinations']>> = [];
  readonly runs = new MemoryRunLog();
  readonly audit = new MemoryAuditTrail();
  summary: SetsDescription = {
    sets: [
      {
        name: 'ThreatQ URL',
        elementType: 'ALNIC',
        indicators: 1_234,
        budget: 100_000,
        leftOut: 0,
        nextExpiryAt: 9,
        lastChange: { at: 7, added: 2, removed: 1 },
      },
    ],
    total: 1_234,
  };
  readonly setHistory: SetHistory = {
    note: () => Promise.reject(new Error('nobody runs')),
    sizes: async (since) => [{ at: since + 1, sizes: { 'ThreatQ URL': 1_234 } }],
    lastChanges: async () => [],
  };
  readonly offenseRuns: OffenseRuns = {
    append: () => Promise.reject(new Error('nobody runs')),
    latest: async (limit, before = 6) =>
      Array.from({ length: Math.min(limit, before - 1) }, (_, n) => offenseRun(before - 1 - n)),
    hours: async (since) => [{ at: since + 2, created: 1, updated: 2, noted: 3 }],
  };
  isRemoved = false;
  setsRemoved = 0;
  readonly enriched: number[] = [];
  report: EnrichReport = { ok: true, notes: [], errors: [] };
  readonly decided: unknown[] = [];
  readonly deletion: HeldDeletion = {
    set: 'ThreatQ URL',
    collection: 'one',
    entries: 9,
    of: 9,
    since: 1,
    confirmed: false,
  };
  isBeingRemoved = async () => this.isRemoved;
  removeSets = async () => {
    this.setsRemoved += 1;
    return { removed: 1, kept: 0 };
  };
  sets = async () => this.summary;
  setSizes = async () => this.summary;
  destinations = async (provider: string) => (provider === 'Connected' ? this.places : []);
  ages = async () => ({ at: 5, ttlMs: 6, sets: [{ name: 'ThreatQ URL', days: [1, 2] }] });
  held = async () => [this.deletion];
  decideHeld = async (...decision: unknown[]) => {
    this.decided.push(decision);
    return this.deletion;
  };
  enrich = async (ids: readonly number[]) => {
    this.enriched.push(...ids);
    return this.report;
  };
}

const VIEW: SettingsView = { revision: 'first', secrets: 'none', problems: [], sections: [] };
const TEST = { ok: true, ms: 1, facts: [], warnings: [] };

const PLAN = { id: 1, state: 'running', startedAt: 1 } as const;

class FakeSettingsDesk {
  readonly asked: unknown[] = [];
  view = async () => VIEW;
  save = async (...asked: unknown[]) => {
    this.asked.push(asked);
    return TEST;
  };
  reset = async (section: string) => void this.asked.push(section);
  test = async () => TEST;
  exported = async () => ({ log: { level: 'warn' } });
  import = async () => ['log.level'];
  choices = async () => ({ choices: [{ value: 'one', count: 1 }] });
}

export class FakeHost implements Host {
  readonly version = '1.2.3';
  readonly startedAt = 5;
  readonly appId = '1105';
  desk: Desk | undefined;
  state: Host['state'] = 'ready';
  readonly settings = new FakeSettingsDesk();
  readonly plans = {
    start: async () => PLAN,
    stateOf: () => PLAN,
    cancel: async () => PLAN,
  };
  problems: readonly string[] = [];
  readonly logged: { level: LogLevel; message: string; fields: unknown }[] = [];
  readonly orders: [string, JobOrder][] = [];
  logLevel: LogLevel = 'info';
  readonly job: JobState = {
    name: 'sync',
    intervalMs: 1,
    state: 'waiting',
    isPaused: false,
    last: undefined,
    nextAt: 1,
    runningSince: undefined,
    isFull: false,
    progress: undefined,
  };
  jobs = () => [this.job];
  order = (name: string, order: JobOrder) => {
    this.orders.push([name, order]);
    return name === 'sync' ? true : undefined;
  };
  log: Host['log'] = (level, message, fields) => void this.logged.push({ level, message, fields });
  diagnostics = async () => ({ node: 'v24' });
}

export type Who = 'admin' | 'analyst';

export interface OpenServer {
  readonly server: Server;
  readonly host: FakeHost;
  readonly desk: FakeDesk;
  readonly users: MemoryConsoleUsers;
  readonly clock: HeldClock;
  /** Headers of a browser in which somebody is logged in, CSRF token included. */
  headersOf(who: Who): Promise<Record<string, string>>;
  ask(who: Who | undefined, options: InjectOptions): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
}

/** A build of pages that say nothing. */
const WEB = fileURLToPath(new URL('web-build/', import.meta.url));

/** Stands for the adapter's own reading of cookies. */
const fakeSessionOf = (cookies: string | undefined): ConsoleSession | undefined => {
  const token = /(?:^|; )SEC=([^;]+)/.exec(cookies ?? '')?.[1];
  return token === undefined ? undefined : { token, proof: undefined };
};

/** `build`: folder of the pages; default: some that say nothing. */
export async function openServer(build = WEB): Promise<OpenServer> {
  const host = new FakeHost();
  const desk = new FakeDesk();
  host.desk = desk;
  const users = new MemoryConsoleUsers();
  const clock = new HeldClock();
  const server = await createServer({
    host,
    users: () => users,
    sessionOf: fakeSessionOf,
    clock,
    csrfKey: Buffer.from('a key for tests'),
    staticFolder: staticFolder(),
    web: readWebBuild(build),
  });
  const sessions = new Map<Who, Record<string, string>>();
  const headersOf = async (who: Who) => {
    const known = sessions.get(who);
    if (known !== undefined) return known;
    const { token } = users.logIn(who, { isAdmin: who === 'admin' });
    const cookie = `SEC=${token}`;
    const { csrfToken } = (
      await server.inject({ url: '/api/v1/session', headers: { cookie } })
    ).json<{ csrfToken: string }>();
    const headers = { cookie, 'x-intelbridge-csrf': csrfToken, 'sec-fetch-site': 'same-origin' };
    sessions.set(who, headers);
    return headers;
  };
  return {
    server,
    host,
    desk,
    users,
    clock,
    headersOf,
    ask: async (who, options) =>
      server.inject({
        ...options,
        headers: { ...(who !== undefined && (await headersOf(who))), ...options.headers },
      }),
    close: () => server.close(),
  };
}
