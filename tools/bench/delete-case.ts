import type { BenchOptions, NewStore } from './bench-options.ts';
import { type Figure, figure } from './figure.ts';
import { control, json, startPlatforms } from './platforms.ts';
import { runWorker } from './run-worker.ts';

const OTHER = 'The one that stays';
const STAYS = 'stays.example.org';
const collections = (...names: readonly (string | undefined)[]) => ({
  INTELBRIDGE_THREATQ_COLLECTIONS: JSON.stringify(names),
});

/** Everything of a collection that left the settings is taken away, against sending the same bodies bare. */
export async function deleteCase({ many }: BenchOptions, newStore: NewStore): Promise<Figure[]> {
  const calls = `${newStore()}.calls`;
  const own = await filled(many, newStore(), (platforms, store) =>
    runWorker('record', platforms, store, calls, collections(OTHER)),
  );
  const bare = await filled(many, newStore(), (platforms, store) =>
    runWorker('bare-push', platforms, store, calls),
  );
  const sending = own.sendingSeconds ?? Number.NaN;
  return [
    figure({
      name: 'their sending alone / bare loop',
      value: bare.seconds / sending,
      unit: 'ratio',
      atLeast: 0.5,
      detail: `${sending.toFixed(1)} s from the first request to the end`,
    }),
    figure({
      name: `${own.rows} deletes / bare loop`,
      value: bare.seconds / own.seconds,
      unit: 'ratio',
      atLeast: 0.5,
      detail: `${own.seconds.toFixed(1)} s, bare ${bare.seconds.toFixed(1)} s`,
    }),
  ];
}

async function filled<T>(
  many: number,
  store: string,
  work: (platforms: Awaited<ReturnType<typeof startPlatforms>>, store: string) => Promise<T>,
): Promise<T> {
  const platforms = await startPlatforms(many, undefined);
  try {
    const filters = { '+and': [{ value: STAYS }] };
    const indicator = { type: 'FQDN', value: STAYS, status: 'Active', score: 9 };
    await control(platforms.threatq.url, 'indicators', json([indicator]));
    await control(platforms.threatq.url, 'collections', json({ name: OTHER, filters }));
    // Both from the start, and neither empty: a collection's first listing would have the console compared.
    const both = collections(platforms.threatq.collections[0], OTHER);
    await runWorker('sync', platforms, store, '', both);
    return await work(platforms, store);
  } finally {
    await platforms.close();
  }
}
