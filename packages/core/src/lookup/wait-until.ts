import type { Clock } from '../ports/clock.port.ts';

interface Limits {
  readonly waitMs: number | undefined;
  readonly signal: AbortSignal | undefined;
}

/** Resolves when all is done, or after `waitMs`; rejects with the signal's reason if it fires first. Leaves nothing behind. */
export async function waitUntil(
  done: readonly Promise<unknown>[],
  { waitMs, signal }: Limits,
  clock: Clock,
): Promise<void> {
  if (done.length === 0) return;
  const timer = new AbortController();
  const { promise: fired, reject } = Promise.withResolvers<never>();
  const stop = () => reject(signal?.reason as Error);
  signal?.addEventListener('abort', stop, { once: true });
  if (signal?.aborted === true) stop();
  const ends: Promise<unknown>[] = [Promise.all(done), fired];
  if (waitMs !== undefined) ends.push(clock.sleep(waitMs, timer.signal));
  try {
    await Promise.race(ends);
  } finally {
    signal?.removeEventListener('abort', stop);
    timer.abort();
    for (const end of ends) end.catch(() => undefined);
  }
}
