import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '@intelbridge/core';

/** Node fires a timer set for longer than this at once. */
export const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  async sleep(ms, signal) {
    signal?.throwIfAborted();
    for (let left = ms; left > 0; left -= LONGEST_TIMER_MS) {
      await timer(Math.min(left, LONGEST_TIMER_MS), signal);
    }
  },
};

async function timer(ms: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await wait(ms, undefined, { ...(signal !== undefined && { signal }) });
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  }
}
