import type { BenchOptions, NewStore } from './bench-options.ts';
import { type Figure, figure, median } from './figure.ts';
import { startPlatforms } from './platforms.ts';
import { runWorker } from './run-worker.ts';
import type { Measured } from './worker.ts';

/** First sync against the bare loop, and the push alone against the bare sending, in turn on fresh simulators. */
export async function speedCase(
  { count, folder, rounds }: BenchOptions,
  newStore: NewStore,
): Promise<Figure[]> {
  const calls = `${newStore()}.calls`;
  const fresh = async <T>(
    work: (platforms: Awaited<ReturnType<typeof startPlatforms>>) => Promise<T>,
  ) => {
    const platforms = await startPlatforms(count, folder);
    try {
      return await work(platforms);
    } finally {
      await platforms.close();
    }
  };
  await fresh((platforms) => runWorker('record', platforms, newStore(), calls));
  const ratios = { sync: [] as number[], push: [] as number[] };
  const last: Record<string, Measured> = {};
  for (let round = 0; round < rounds; round += 1) {
    const sync = await fresh((platforms) => runWorker('sync', platforms, newStore()));
    const bare = await fresh((platforms) => runWorker('bare', platforms, newStore(), calls));
    const push = await fresh((platforms) => runWorker('push', platforms, newStore()));
    const barePush = await fresh((platforms) =>
      runWorker('bare-push', platforms, newStore(), calls),
    );
    ratios.sync.push(bare.seconds / sync.seconds);
    ratios.push.push(barePush.seconds / push.seconds);
    Object.assign(last, { sync, bare, push, barePush });
  }
  const behind = (own: string, yardstick: string) =>
    `${last[own]?.rows} rows in ${last[own]?.seconds.toFixed(2)} s, bare ${last[yardstick]?.seconds.toFixed(2)} s (last round); ${last[own]?.mainCpu.toFixed(2)} s of the main thread, ${last[own]?.cpu.toFixed(2)} s of all`;
  return [
    figure({
      name: `first sync of ${count} / bare loop`,
      value: median(ratios.sync),
      unit: 'ratio',
      atLeast: 0.5,
      detail: behind('sync', 'bare'),
    }),
    figure({
      name: 'push alone from the ledger / bare loop',
      value: median(ratios.push),
      unit: 'ratio',
      atLeast: 0.6,
      detail: behind('push', 'barePush'),
    }),
  ];
}
