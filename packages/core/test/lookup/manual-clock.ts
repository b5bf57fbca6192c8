import type { Clock, Instant } from '@intelbridge/core';

/** A clock that moves when told, and then wakes who has slept long enough. */
export class ManualClock implements Clock {
  #now: Instant;
  #sleepers: { readonly until: Instant; readonly wake: () => void }[] = [];

  constructor(now: Instant) {
    this.#now = now;
  }

  now(): Instant {
    return this.#now;
  }

  /** How many sleep. */
  get sleeping(): number {
    return this.#sleepers.length;
  }

  advance(ms: number): void {
    this.#now += ms;
    for (const { until, wake } of this.#sleepers) if (until <= this.#now) wake();
    this.#sleepers = this.#sleepers.filter(({ until }) => until > this.#now);
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (ms <= 0) return Promise.resolve();
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const sleeper = { until: this.#now + ms, wake: resolve };
    this.#sleepers.push(sleeper);
    signal?.addEventListener('abort', () => {
      this.#sleepers = this.#sleepers.filter((each) => each !== sleeper);
      reject(signal.reason as Error);
    });
    return promise;
  }
}
