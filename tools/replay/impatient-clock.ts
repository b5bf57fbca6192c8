import type { Clock } from '@intelbridge/core';

/** Sleeping takes no time but moves the clock, so that recorded failures replay at once. */
export function impatientClock(): Clock {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    sleep: async (ms, signal) => {
      signal?.throwIfAborted();
      ahead += ms;
    },
  };
}
