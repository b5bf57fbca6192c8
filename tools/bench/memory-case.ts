import type { BenchOptions, NewStore } from './bench-options.ts';
import { type Figure, figure } from './figure.ts';
import { startPlatforms } from './platforms.ts';
import { runWorker } from './run-worker.ts';

/** Peak memory of a first sync, ten times apart; the larger one always made up, as there are not that many real ones. */
export async function memoryCase(
  { count, many, folder }: BenchOptions,
  newStore: NewStore,
): Promise<Figure[]> {
  const peak = async (indicators: number, lists: string | undefined) => {
    const platforms = await startPlatforms(indicators, lists);
    try {
      return await runWorker('sync', platforms, newStore());
    } finally {
      await platforms.close();
    }
  };
  const few = await peak(count, folder);
  const all = await peak(many, undefined);
  const detail = `${few.peakMb.toFixed(0)} MB at ${few.rows}, ${all.peakMb.toFixed(0)} MB at ${all.rows} in ${all.seconds.toFixed(0)} s`;
  return [
    figure({ name: `peak memory at ${many}`, value: all.peakMb, unit: 'MB', atMost: 200, detail }),
    figure({
      name: 'its growth with ten times as many',
      value: all.peakMb / few.peakMb,
      unit: 'ratio',
      atMost: 1.3,
      detail,
    }),
  ];
}
