import {
  type Clock,
  type ConsoleUsers,
  type Instant,
  type Log,
  type LogLevel,
  MINUTE_MS,
  SECOND_MS,
  StorageError,
} from '@intelbridge/core';
import { type App, compose } from '../composition/compose.ts';
import { type OpenedConsoleUsers, openConsoleUsers } from '../composition/open-console-users.ts';
import { type LoadedSettings, loadSettings, type SettingsInput } from '../config/load-settings.ts';
import type { Settings } from '../config/settings.config.ts';
import { SettingsError } from '../config/settings-error.ts';
import type { LogFiles } from '../log/log-files.ts';
import { allJobs } from '../run/all-jobs.ts';
import { endsWithin } from '../run/ends-within.ts';
import { Background } from '../scheduler/background.ts';
import type { CarriedJob, JobOrder, JobState } from '../scheduler/job.ts';
import { Scheduler } from '../scheduler/scheduler.ts';
import { PlanDesk } from '../settings/plan-desk.ts';
import { secretsOf } from '../settings/read-settings.ts';
import { SettingsDesk } from '../settings/settings-desk.ts';
import { VERSION } from '../version.ts';
import { diagnosticsOf, secretsIn } from './diagnostics.ts';
import type { Desk, Host, HostState } from './host.ts';
import { toDesk } from './to-desk.ts';

/** Installations that were started together do not ask together for long. */
const JITTER = 0.02;

const RUNS_LOOKED_AT = 20;
/** QRadar kills after 10 s; the store is closed within the rest. */
const STOP_MS = 6 * SECOND_MS;
/** What was asked of the old settings may be answered meanwhile. */
const DRAIN_MS = 3 * SECOND_MS;

export interface AppHostOptions {
  readonly input: SettingsInput;
  readonly clock: Clock;
  readonly logs: LogFiles;
}

/** The program while it serves: composed where the settings allow it, and otherwise able to say what is wrong with them. */
export class AppHost implements Host {
  readonly version = VERSION;
  readonly startedAt: Instant;
  readonly appId: string | undefined;
  readonly log: Log;
  readonly settings: SettingsDesk;
  readonly plans: PlanDesk;
  readonly #options: AppHostOptions;
  #app: App | undefined;
  #desk: Desk | undefined;
  #scheduler: Scheduler | undefined;
  #carried: ReadonlyMap<string, CarriedJob> = new Map();
  #users: OpenedConsoleUsers | undefined;
  #problems: readonly string[] = [];
  #waitsForStore = false;
  #isOpened = false;
  #reopenings = 0;
  readonly #background: Background;
  #changes: Promise<void> = Promise.resolve();
  readonly #stop = new AbortController();

  constructor(options: AppHostOptions) {
    const { clock, input, logs } = options;
    this.#options = options;
    this.startedAt = clock.now();
    this.appId = input.environment['QRADAR_APP_ID'] || undefined;
    this.log = logs.log;
    this.#background = new Background(this.log);
    this.settings = new SettingsDesk({ input, clock, onSaved: () => this.reopen() });
    this.plans = new PlanDesk({
      clock,
      drafted: (changes) => this.settings.drafted(changes),
      runs: async () => (await this.#app?.store.runs.latest(RUNS_LOOKED_AT)) ?? [],
    });
  }

  get state(): HostState {
    if (!this.#isOpened) return 'starting';
    if (this.#reopenings > 0) return 'reopening';
    return this.#desk === undefined ? 'not configured' : 'ready';
  }

  get desk(): Desk | undefined {
    return this.#desk;
  }

  get users(): ConsoleUsers | undefined {
    return this.#users?.users;
  }

  get problems(): readonly string[] {
    return this.#problems;
  }

  get logLevel(): LogLevel {
    return this.#options.logs.level;
  }

  set logLevel(level: LogLevel) {
    this.#options.logs.level = level;
  }

  /** Composes the program; wrong settings, and a store that cannot be used, become problems. */
  async open(): Promise<void> {
    const { logs } = this.#options;
    let input: SettingsInput = this.#options.input;
    try {
      input = { ...input, secrets: await secretsOf(input).read() };
      const loaded = loadSettings(input);
      logs.level = loaded.settings.log.level;
      logs.conceal(secretsIn(loaded.settings));
      this.#compose(loaded);
      this.#problems = [];
      this.#waitsForStore = false;
    } catch (error) {
      this.#problems = problemsOf(error);
      this.#waitsForStore = error instanceof StorageError;
      this.#app = undefined;
      this.#desk = undefined;
    }
    this.#users = this.#openUsers(input) ?? this.#users;
    this.#isOpened = true;
  }

  /** Starts what is done at intervals; nothing while the settings are wrong, and later where the store is not ready. */
  start(): void {
    if (this.#app !== undefined) this.#startJobs(this.#app);
    else if (this.#waitsForStore) void this.#background.add(this.#retryLater());
  }

  /** Goes on with the settings as they are kept now: jobs end, requests are answered by the old ones until the new ones are there. */
  reopen(): void {
    this.#reopenings += 1;
    const reopened = this.#changes.then(() => this.#reopen());
    const over = reopened.finally(() => {
      this.#reopenings -= 1;
    });
    this.#changes = this.#background.add(over);
  }

  jobs(): readonly JobState[] {
    return this.#scheduler?.jobs() ?? [];
  }

  order(job: string, order: JobOrder): boolean | undefined {
    return this.#scheduler?.order(job, order);
  }

  async diagnostics(): Promise<Readonly<Record<string, unknown>>> {
    const { logs } = this.#options;
    const runs = await this.#app?.store.runs.latest(RUNS_LOOKED_AT);
    return {
      version: VERSION,
      problems: this.#problems,
      jobs: this.jobs(),
      runs,
      ...(await diagnosticsOf(this.#app?.settings, logs)),
    };
  }

  /** Stops the jobs and, once requests are `answered`, closes what was opened; what does not stop in time is abandoned, as by a kill. */
  async close(answered?: Promise<void>): Promise<void> {
    this.#stop.abort(new Error('the program is stopping'));
    const ended = Promise.all([this.#stopAll(), answered]);
    const isOver = await endsWithin(STOP_MS, ended, this.#options.clock);
    if (!isOver) this.log('warn', 'what did not stop in time was abandoned');
    await this.#app?.close();
    await this.#users?.close();
  }

  async #stopAll(): Promise<void> {
    await Promise.all([this.#scheduler?.stop(), this.plans.close(), this.#background.ended()]);
  }

  async #reopen(): Promise<void> {
    if (this.#stop.signal.aborted) return;
    const [app, users] = [this.#app, this.#users];
    await this.#scheduler?.stop();
    if (this.#stop.signal.aborted) return;
    this.#carried = this.#scheduler?.carried() ?? this.#carried;
    this.#scheduler = undefined;
    await this.open();
    void this.#background.add(this.#retire(app, users === this.#users ? undefined : users));
    if (this.#stop.signal.aborted) return;
    this.start();
    if (this.#problems.length === 0) this.log('info', 'took up the settings as they are now');
    else this.log('warn', `not configured: ${this.#problems.join(' ')}`);
  }

  async #retire(app: App | undefined, users: OpenedConsoleUsers | undefined): Promise<void> {
    const { signal } = this.#stop;
    await this.#options.clock.sleep(DRAIN_MS, signal).catch(() => undefined);
    await app?.close();
    await users?.close();
  }

  #compose(loaded: LoadedSettings): void {
    const { clock, logs } = this.#options;
    const app = compose(loaded, this.log, clock);
    // This opens the store, and may fail; the rest is opened when it is first used.
    this.#desk = toDesk(app, logs, this.appId);
    this.#app = app;
  }

  #openUsers(input: SettingsInput): OpenedConsoleUsers | undefined {
    const { clock } = this.#options;
    try {
      const settings = consoleSettings(input);
      return openConsoleUsers(settings, { environment: input.environment, clock, log: this.log });
    } catch (error) {
      problemsOf(error);
      return undefined;
    }
  }

  #startJobs(app: App): void {
    const { clock, logs } = this.#options;
    this.#scheduler = new Scheduler(clock, this.log, { jitter: JITTER, watchMs: MINUTE_MS });
    for (const job of allJobs(app, logs)) this.#scheduler.start(job, this.#carried.get(job.name));
  }

  /** A disk may have space again, another process may have ended. */
  async #retryLater(): Promise<void> {
    const { signal } = this.#stop;
    await this.#options.clock.sleep(MINUTE_MS, signal).catch(() => undefined);
    if (!signal.aborted && this.#waitsForStore) this.reopen();
  }
}

/** Whoever may put wrong settings right has to be known first. */
function consoleSettings(input: SettingsInput): Settings | undefined {
  try {
    return loadSettings({ ...input, only: ['qradar', 'proxy'], needs: ['qradar'] }).settings;
  } catch (error) {
    problemsOf(error);
    return undefined;
  }
}

/** Throws what is a bug. */
function problemsOf(error: unknown): readonly string[] {
  if (error instanceof SettingsError) return error.problems;
  if (error instanceof StorageError) return [error.message];
  throw error;
}
