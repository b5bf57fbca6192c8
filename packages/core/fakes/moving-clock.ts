import type { Clock, Instant } from '@intelbridge/core';

interface MovedClock {
  now(): Instant;
  advance(ms: number): void;
}

/** A clock over that of a stand-in: who waits moves it on at once, so that nothing really waits. */
export const movingClock = (moved: MovedClock): Clock => ({
  now: () => moved.now(),
  sleep: async (ms, signal) => {
    signal?.throwIfAborted();
    moved.advance(ms);
  },
});
