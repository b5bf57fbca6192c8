import type { Clock, Instant, Log } from '@intelbridge/core';
import type { CarriedJob, Job, JobOrder, JobProgress, JobState } from './job.ts';

export interface JobSurroundings {
  readonly clock: Clock;
  readonly log: Log;
  /** Ends the loop. */
  readonly stop: AbortSignal;
  /** Added to each wait. */
  readonly jitterMs: () => number;
  /** From a loop before; default: nothing. */
  readonly carried?: CarriedJob | undefined;
}

type RunEnd = Pick<NonNullable<JobState['last']>, 'outcome' | 'error'>;

/** One job, again and again. It never overlaps itself: its next wait starts when it ended. */
export class JobLoop {
  readonly #job: Job;
  readonly #around: JobSurroundings;
  #dueAt: Instant;
  #alarm = new AbortController();
  #wanted: CarriedJob['unfinished'];
  #isPaused: boolean;
  #running:
    | { readonly since: Instant; readonly cancel: AbortController; readonly full: boolean }
    | undefined;
  #progress: JobProgress | undefined;
  #last: JobState['last'];

  constructor(job: Job, around: JobSurroundings) {
    this.#job = job;
    this.#around = around;
    this.#isPaused = around.carried?.isPaused === true;
    this.#wanted = around.carried?.unfinished;
    this.#dueAt = around.clock.now() + (job.immediately ? 0 : this.#waitMs());
  }

  get name(): string {
    return this.#job.name;
  }

  /** Resolves when it was told to stop and the run that was under way has ended. */
  async run(): Promise<void> {
    const { stop } = this.#around;
    while (!stop.aborted) {
      if (this.#isDue()) await this.#once();
      else await this.#restOfWait();
    }
  }

  state(): JobState {
    const { name, intervalMs } = this.#job;
    const isWaiting = this.#running === undefined && !this.#isPaused;
    return {
      name,
      intervalMs,
      state: this.#word(),
      isPaused: this.#isPaused,
      last: this.#last,
      nextAt: isWaiting ? this.#dueAt : undefined,
      runningSince: this.#running?.since,
      isFull: this.#running?.full === true || this.#wanted === 'run-full',
      progress: this.#progress,
    };
  }

  carried(): CarriedJob {
    return { isPaused: this.#isPaused, unfinished: this.#wanted };
  }

  /** False if there was nothing to do: it runs already, or does not. */
  order(order: JobOrder): boolean {
    if (order === 'run' || order === 'run-full') {
      if (!this.#canRun(order)) return false;
      this.#wanted = order;
    } else if (order === 'cancel') {
      this.#wanted = undefined;
      this.#running?.cancel.abort(new Error('the run was cancelled'));
      return this.#running !== undefined;
    } else {
      const before = this.#isPaused;
      this.#isPaused = order === 'pause';
      if (before === this.#isPaused) return false;
    }
    this.#alarm.abort();
    return true;
  }

  /** For a machine that slept: its timers did not run meanwhile, its clock did. */
  wakeIfDue(): void {
    if (this.#around.clock.now() >= this.#dueAt) this.#alarm.abort();
  }

  #canRun(order: 'run' | 'run-full'): boolean {
    if (order === 'run') return this.#running === undefined;
    return this.#job.canRunFull === true && !this.state().isFull;
  }

  #isDue(): boolean {
    return (
      this.#wanted !== undefined || (!this.#isPaused && this.#around.clock.now() >= this.#dueAt)
    );
  }

  /** Until it is due or somebody gives an order. */
  async #restOfWait(): Promise<void> {
    const { clock, stop } = this.#around;
    this.#alarm = new AbortController();
    const signal = AbortSignal.any([stop, this.#alarm.signal]);
    if (this.#isPaused) await aborted(signal);
    else await clock.sleep(this.#dueAt - clock.now(), signal).catch(unless(signal));
  }

  async #once(): Promise<void> {
    const { clock, stop } = this.#around;
    const since = clock.now();
    const cancel = new AbortController();
    const full = this.#wanted === 'run-full';
    this.#wanted = undefined;
    this.#running = { since, cancel, full };
    let asked = 0;
    let end: RunEnd;
    try {
      const signal = AbortSignal.any([stop, cancel.signal]);
      const tell = (progress: JobProgress) => {
        this.#progress = progress;
      };
      const ended = await this.#job.run(signal, tell, { full });
      asked = ended.waitMs ?? 0;
      end = { outcome: 'ended', error: undefined };
    } catch (failure) {
      end = this.#endOf(failure, cancel.signal.aborted);
      if (stop.aborted && end.outcome === 'failed') this.#wanted ??= full ? 'run-full' : 'run';
    }
    this.#running = undefined;
    this.#progress = undefined;
    this.#last = { startedAt: since, endedAt: clock.now(), ...end };
    this.#dueAt = clock.now() + Math.max(this.#waitMs(), asked);
  }

  /** An unexpected failure ends the run, not the program; the next run may fare better. */
  #endOf(failure: unknown, isCancelled: boolean): RunEnd {
    const error = failure instanceof Error ? failure.message : String(failure);
    const outcome = isCancelled ? 'cancelled' : 'failed';
    const { log, stop } = this.#around;
    if (!stop.aborted) log(isCancelled ? 'info' : 'error', `${this.name}: ${error}`);
    return { outcome, error };
  }

  #waitMs(): number {
    return this.#job.intervalMs + this.#around.jitterMs();
  }

  #word(): JobState['state'] {
    if (this.#running !== undefined) {
      return this.#running.cancel.signal.aborted ? 'cancelling' : 'running';
    }
    return this.#isPaused ? 'paused' : 'waiting';
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  if (signal.aborted) resolve();
  signal.addEventListener('abort', () => resolve(), { once: true });
  return promise;
}

const unless = (signal: AbortSignal) => (error: unknown) => {
  if (!signal.aborted) throw error;
};
