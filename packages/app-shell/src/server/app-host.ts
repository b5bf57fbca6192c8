import {
  type Clock,
  type ConsoleUsers,
  type Instant,
  type Log,
  type LogLevel,
  MINUTE_MS,
  StorageError,
} from '@intelbridge/core';
import { type App, compose } from '../composition/compose.ts';
import { type OpenedConsoleUsers, openConsoleUsers } from '../composition/open-console-users.ts';
import type { LoadedSettings } from '../config/load-settings.ts';
import type { Environment } from '../config/read-environment.ts';
import { SettingsError } from '../config/settings-error.ts';
import type { LogFiles } from '../log/log-files.ts';
import { allJobs } from '../run/all-jobs.ts';
import type { JobOrder, JobState } from '../scheduler/job.ts';
import { Scheduler } from '../scheduler/scheduler.ts';
import { VERSION } from '../version.ts';
import { diagnosticsOf, secretsIn } from './diagnostics.ts';
import type { Desk, Host } from './host.ts';
import { toDesk } from './to-desk.ts';

/** Installations that were started together do not ask together for long. */
const JITTER = 0.02;

export interface AppHostOptions {
  readonly load: () => Promise<LoadedSettings>;
  readonly environment: Environment;
  readonly clock: Clock;
  readonly logs: LogFiles;
}

/** The program while it serves: composed where the settings allow it, and otherwise able to say what is wrong with them. */
export class AppHost implements Host {
  readonly version = VERSION;
  readonly startedAt: Instant;
  readonly appId: string | undefined;
  readonly log: Log;
  readonly #options: AppHostOptions;
  #app: App | undefined;
  #desk: Desk | undefined;
  #scheduler: Scheduler | undefined;
  #users: OpenedConsoleUsers | undefined;
  #problems: readonly string[] = [];
  #waitsForStore = false;
  #waiting: Promise<void> | undefined;
  readonly #stop = new AbortController();

  constructor(options: AppHostOptions) {
    this.#options = options;
    this.startedAt = options.clock.now();
    this.appId = options.environment['QRADAR_APP_ID'] || undefined;
    this.log = options.logs.log;
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
    const { load, logs } = this.#options;
    let settings: LoadedSettings['settings'] | undefined;
    this.#problems = [];
    try {
      const loaded = await load();
      settings = loaded.settings;
      logs.level = settings.log.level;
      logs.conceal(secretsIn(settings));
      this.#compose(loaded);
    } catch (error) {
      this.#problems = problemsOf(error);
      this.#waitsForStore = error instanceof StorageError;
    }
    this.#users ??= this.#openUsers(settings);
  }

  /** Starts what is done at intervals; nothing while the settings are wrong, and later where the store is not ready. */
  start(): void {
    if (this.#app !== undefined) this.#startJobs(this.#app);
    else if (this.#waitsForStore) this.#waiting = this.#startLater();
  }

  jobs(): readonly JobState[] {
    return this.#scheduler?.jobs() ?? [];
  }

  order(job: string, order: JobOrder): boolean | undefined {
    return this.#scheduler?.order(job, order);
  }

  async diagnostics(): Promise<Readonly<Record<string, unknown>>> {
    const { logs } = this.#options;
    const runs = await this.#app?.store.runs.latest(20);
    return {
      version: VERSION,
      problems: this.#problems,
      jobs: this.jobs(),
      runs,
      ...(await diagnosticsOf(this.#app?.settings, logs)),
    };
  }

  /** Stops the jobs, then closes what was opened. */
  async close(): Promise<void> {
    this.#stop.abort(new Error('the program is stopping'));
    await this.#waiting;
    await this.#scheduler?.stop();
    await this.#app?.close();
    await this.#users?.close();
  }

  #compose(loaded: LoadedSettings): void {
    const app = compose(loaded, this.log, this.#options.clock);
    // This opens the store, and may fail; the rest is opened when it is first used.
    this.#desk = toDesk(app, this.#options.logs, this.appId);
    this.#app = app;
  }

  #openUsers(settings: LoadedSettings['settings'] | undefined): OpenedConsoleUsers | undefined {
    try {
      return openConsoleUsers(settings, { ...this.#options, log: this.log });
    } catch (error) {
      problemsOf(error);
      return undefined;
    }
  }

  #startJobs(app: App): void {
    const { clock, logs } = this.#options;
    this.#scheduler = new Scheduler(clock, this.log, { jitter: JITTER, watchMs: MINUTE_MS });
    for (const job of allJobs(app, logs)) this.#scheduler.start(job);
  }

  /** A disk may have space again, another process may have ended. */
  async #startLater(): Promise<void> {
    const { signal } = this.#stop;
    while (this.#waitsForStore) {
      try {
        await this.#options.clock.sleep(MINUTE_MS, signal);
      } catch {
        return;
      }
      this.#waitsForStore = false;
      await this.open();
    }
    if (this.#app !== undefined) this.#startJobs(this.#app);
  }
}

/** Throws what is a bug. */
function problemsOf(error: unknown): readonly string[] {
  if (error instanceof SettingsError) return error.problems;
  if (error instanceof StorageError) return [error.message];
  throw error;
}
