import type { Clock, Instant } from '@intelbridge/core';
import pLimit, { type LimitFunction } from 'p-limit';
import { untilAborted } from './until-aborted.ts';

export interface PaceOptions {
  /** Requests under way at once; default: no limit but the transport's connections. */
  readonly concurrency?: number | undefined;
  /** Least time between the starts of two requests. */
  readonly minIntervalMs?: number | undefined;
}

/** Lets requests start one by one and so many at once, in the order they came. */
export class Pace {
  readonly #limit: LimitFunction | undefined;
  readonly #minIntervalMs: number;
  readonly #clock: Clock;
  #nextStart: Instant = 0;

  constructor({ concurrency, minIntervalMs = 0 }: PaceOptions, clock: Clock) {
    this.#limit = concurrency === undefined ? undefined : pLimit(concurrency);
    this.#minIntervalMs = minIntervalMs;
    this.#clock = clock;
  }

  /** Runs `work` when its turn has come; while it waits for that, rejects with the signal's reason at once. */
  async run<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    const turn = Promise.withResolvers<void>();
    const end = Promise.withResolvers<void>();
    if (this.#limit === undefined) turn.resolve();
    void this.#limit?.(() => {
      turn.resolve();
      return end.promise;
    });
    try {
      await untilAborted(turn.promise, signal);
      await this.#interval(signal);
      return await work();
    } finally {
      end.resolve();
    }
  }

  async #interval(signal: AbortSignal): Promise<void> {
    if (this.#minIntervalMs === 0) return;
    const now = this.#clock.now();
    const start = Math.max(now, this.#nextStart);
    this.#nextStart = start + this.#minIntervalMs;
    if (start > now) await this.#clock.sleep(start - now, signal);
  }
}
