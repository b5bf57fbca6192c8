import { createHistogram, performance } from 'node:perf_hooks';

const EVERY_MS = 5;

/** Of a hundred spans of a 5 ms timer of one thread the second worst, in ms. */
export interface LoopSpans {
  /** By how much it was late. */
  readonly lateP99Ms: number;
  /** Processor time of the thread: how late it would be on a machine with nothing else to do. */
  readonly workP99Ms: number;
}

/** Watches this thread from now on; returns how to end that and read it. */
export function watchLoop(): () => LoopSpans {
  const late = createHistogram();
  const work = createHistogram();
  let used = process.threadCpuUsage();
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    late.record(Math.max(1, Math.round((now - last - EVERY_MS) * 1_000)));
    const { user, system } = process.threadCpuUsage(used);
    work.record(Math.max(1, user + system));
    last = now;
    used = process.threadCpuUsage();
  }, EVERY_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    return { lateP99Ms: late.percentile(99) / 1_000, workP99Ms: work.percentile(99) / 1_000 };
  };
}
