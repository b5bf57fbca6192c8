import { createHistogram, performance } from 'node:perf_hooks';

const EVERY_MS = 5;

/** Watches from now on how late a timer of this thread is; returns how to read the 99th percentile, in ms. */
export function watchLoop(): () => number {
  const late = createHistogram();
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    late.record(Math.max(1, Math.round((now - last - EVERY_MS) * 1_000)));
    last = now;
  }, EVERY_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    return late.percentile(99) / 1_000;
  };
}
