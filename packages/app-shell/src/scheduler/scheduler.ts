import type { Clock, Log } from '@intelbridge/core';

export interface Job {
  readonly name: string;
  readonly intervalMs: number;
  readonly immediately: boolean;
  /** Resolves with how long to wait at least before the next run, where a vendor asked for that. */
  run(signal: AbortSignal): Promise<{ readonly waitMs?: number | undefined }>;
}

/** Runs jobs at their intervals until it is stopped. A job never overlaps itself: its next wait starts when it ended. */
export class Scheduler {
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #stop = new AbortController();
  readonly #jobs: Promise<void>[] = [];

  constructor(clock: Clock, log: Log) {
    this.#clock = clock;
    this.#log = log;
  }

  start(job: Job): void {
    this.#jobs.push(this.#loop(job));
  }

  /** Tells running jobs to stop and resolves when they have. */
  async stop(): Promise<void> {
    this.#stop.abort(new Error('the program is stopping'));
    await Promise.all(this.#jobs);
  }

  async #loop(job: Job): Promise<void> {
    const { signal } = this.#stop;
    let waitMs = job.immediately ? 0 : job.intervalMs;
    while (!signal.aborted) {
      try {
        if (waitMs > 0) await this.#clock.sleep(waitMs, signal);
        const { waitMs: asked = 0 } = await job.run(signal);
        waitMs = Math.max(job.intervalMs, asked);
      } catch (error) {
        if (signal.aborted) return;
        // An unexpected failure ends the run, not the program; the next run may fare better.
        this.#log(
          'error',
          `${job.name}: ${error instanceof Error ? error.message : String(error)}`,
        );
        waitMs = job.intervalMs;
      }
    }
  }
}
