import type { Clock, Instant } from '@intelbridge/core';

interface Sleeper {
  readonly until: Instant;
  readonly wake: () => void;
}

/** A clock that only moves when told, and wakes those whose time has come. */
export class HeldClock implements Clock {
  #now: Instant = 0;
  #sleepers: Sleeper[] = [];

  now(): Instant {
    return this.#now;
  }

  /** How long each sleeper still has to wait. */
  waits(): readonly number[] {
    return this.#sleepers.map(({ until }) => until - this.#now);
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const sleeper = { until: this.#now + ms, wake: resolve };
    this.#sleepers.push(sleeper);
    signal?.addEventListener('abort', () => {
      this.#sleepers = this.#sleepers.filter((each) => each !== sleeper);
      reject(signal.reason as Error);
    });
    return promise;
  }

  /** Time passes, but not for those who wait, as while a machine sleeps. */
  oversleep(ms: number): void {
    this.#now += ms;
    this.#sleepers = this.#sleepers.map(({ until, wake }) => ({ until: until + ms, wake }));
  }

  /** Moves on and lets everything that wakes up run until it waits again. */
  async advance(ms: number): Promise<void> {
    this.#now += ms;
    const due = this.#sleepers.filter(({ until }) => until <= this.#now);
    this.#sleepers = this.#sleepers.filter(({ until }) => until > this.#now);
    for (const { wake } of due) wake();
    await settled();
  }
}

/** Resolves once every promise that can go on has done so. */
export function settled(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
