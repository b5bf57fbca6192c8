import type { Instant } from '@intelbridge/core';

/** How far a run is. */
export interface JobProgress {
  /** What it does now, in plain words. */
  readonly phase: string;
  readonly done: number;
  /** Undefined where nobody knows yet. */
  readonly total?: number | undefined;
}

export interface RunRequest {
  /** More than is due: everything. */
  readonly full: boolean;
}

export interface Job {
  readonly name: string;
  readonly intervalMs: number;
  readonly immediately: boolean;
  /** Whether it can be told to do everything, whatever is due; default: no. */
  readonly canRunFull?: boolean;
  /** Resolves with how long to wait at least before the next run, where a vendor asked for that. */
  run(
    signal: AbortSignal,
    onProgress?: (progress: JobProgress) => void,
    request?: RunRequest,
  ): Promise<{ readonly waitMs?: number | undefined }>;
}

/** What outlives the loop of a job. */
export interface CarriedJob {
  readonly isPaused: boolean;
  /** A run that was ordered, or stopped on its way. */
  readonly unfinished: 'run' | 'run-full' | undefined;
}

/** What is known of a job, for those who ask again and again. */
export interface JobState {
  readonly name: string;
  readonly intervalMs: number;
  readonly state: 'waiting' | 'running' | 'paused' | 'cancelling';
  /** A paused job that still runs is paused when it ends. */
  readonly isPaused: boolean;
  readonly last:
    | {
        readonly startedAt: Instant;
        readonly endedAt: Instant;
        /** `ended`: it did what it could; the log of runs tells how that went. */
        readonly outcome: 'ended' | 'failed' | 'cancelled';
        readonly error: string | undefined;
      }
    | undefined;
  /** Undefined while it runs or is paused. */
  readonly nextAt: Instant | undefined;
  /** While it runs. */
  readonly runningSince: Instant | undefined;
  /** A full run is under way, or waits for the end of the one that is. */
  readonly isFull: boolean;
  readonly progress: JobProgress | undefined;
}

/** What a person can do to a job; `run-full` begins right after a run that is under way. */
export const JOB_ORDERS = ['run', 'run-full', 'pause', 'resume', 'cancel'] as const;

export type JobOrder = (typeof JOB_ORDERS)[number];
