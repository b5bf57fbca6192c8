import type { Clock } from '@intelbridge/core';

/** Whether the work ends within so many ms; it goes on if not. Rejects as it does. */
export async function endsWithin(
  ms: number,
  work: Promise<unknown>,
  clock: Clock,
): Promise<boolean> {
  const over = new AbortController();
  const late = clock.sleep(ms, over.signal).then(
    () => false,
    () => false,
  );
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    over.abort();
  }
}
