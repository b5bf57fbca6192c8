import type { Clock, Log } from '@intelbridge/core';
import type { CarriedJob, Job, JobOrder, JobState } from './job.ts';
import { JobLoop } from './job-loop.ts';

export interface SchedulerOptions {
  /** Each wait is longer by a part of its interval, up to this one, so that many installations do not ask at the same time. Default 0. */
  readonly jitter?: number;
  /** From 0 up to 1, as Math.random. */
  readonly random?: () => number;
  /** How often to look for runs that were missed while the machine slept; default: never. */
  readonly watchMs?: number;
}

/** Runs jobs at their intervals until it is stopped. Every job runs on its own, and never twice at the same time. */
export class Scheduler {
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #options: SchedulerOptions;
  readonly #stop = new AbortController();
  readonly #loops: JobLoop[] = [];
  readonly #running: Promise<void>[] = [];

  constructor(clock: Clock, log: Log, options: SchedulerOptions = {}) {
    this.#clock = clock;
    this.#log = log;
    this.#options = options;
    if (options.watchMs !== undefined) this.#running.push(this.#watch(options.watchMs));
  }

  start(job: Job, carried?: CarriedJob): void {
    const { jitter = 0, random = Math.random } = this.#options;
    const loop = new JobLoop(job, {
      clock: this.#clock,
      log: this.#log,
      stop: this.#stop.signal,
      jitterMs: () => Math.round(job.intervalMs * jitter * random()),
      carried,
    });
    this.#loops.push(loop);
    this.#running.push(loop.run());
  }

  /** In the order they were started. */
  jobs(): readonly JobState[] {
    return this.#loops.map((loop) => loop.state());
  }

  /** What the next scheduler is to know of each, by name; after `stop`. */
  carried(): ReadonlyMap<string, CarriedJob> {
    return new Map(this.#loops.map((loop) => [loop.name, loop.carried()]));
  }

  /** False if it changed nothing; undefined if there is no job of that name. */
  order(name: string, order: JobOrder): boolean | undefined {
    return this.#loops.find((loop) => loop.name === name)?.order(order);
  }

  /** Tells running jobs to stop and resolves when they have. */
  async stop(): Promise<void> {
    this.#stop.abort(new Error('the program is stopping'));
    await Promise.all(this.#running);
  }

  async #watch(everyMs: number): Promise<void> {
    const { signal } = this.#stop;
    while (!signal.aborted) {
      try {
        await this.#clock.sleep(everyMs, signal);
      } catch {
        return;
      }
      for (const loop of this.#loops) loop.wakeIfDue();
    }
  }
}
