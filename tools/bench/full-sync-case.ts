import type { BenchOptions, NewStore } from './bench-options.ts';
import { churn, counted } from './churn-case.ts';
import { type Figure, figure } from './figure.ts';
import { startPlatforms } from './platforms.ts';
import { runWorker } from './run-worker.ts';

/** A full sync with 1 % churn, against reading the same once: both platforms and the ledger. */
export async function fullSyncCase({ many }: BenchOptions, newStore: NewStore): Promise<Figure[]> {
  const platforms = await startPlatforms(many, undefined);
  try {
    const store = newStore();
    const calls = `${store}.calls`;
    await runWorker('sync', platforms, store);
    await runWorker('record-full', platforms, store, calls);
    const bare = await runWorker('bare-read', platforms, store, calls);
    const changed = await churn(platforms, Math.round(many / 100));
    const full = await counted(platforms, () => runWorker('full', platforms, store));
    const { seconds, peakMb, rows, delayP99Ms } = full.measured;
    const detail = `${seconds.toFixed(1)} s, read alone ${bare.seconds.toFixed(1)} s, ${full.writes} writes`;
    return [
      figure({
        name: `full sync of ${many} with 1 % churn / reading it once`,
        value: seconds / bare.seconds,
        unit: 'ratio',
        atMost: 3,
        detail,
      }),
      figure({
        name: 'rows it sends / changes',
        value: rows / changed,
        unit: 'ratio',
        atMost: 1,
        detail: `${rows} rows for ${changed} changes`,
      }),
      figure({
        name: 'delay of the event loop meanwhile, p99',
        value: delayP99Ms,
        unit: 'ms',
        atMost: 10,
        detail: 'of a timer of 5 ms',
      }),
      figure({ name: 'its peak memory', value: peakMb, unit: 'MB', atMost: 200, detail }),
    ];
  } finally {
    await platforms.close();
  }
}
