import type { BenchOptions, NewStore } from './bench-options.ts';
import { type Figure, figure, median } from './figure.ts';
import { control, json, startPlatforms } from './platforms.ts';
import { runWorker } from './run-worker.ts';

const CHANGES = 1_000;
const SMALL = 100_000;

/** The same small pull on a ledger of 100,000 rows and on one a hundred times as large. */
export async function growthCase(
  { rounds, ledger }: BenchOptions,
  newStore: NewStore,
): Promise<Figure[]> {
  const small = await pulls(SMALL, rounds, newStore());
  const large = await pulls(ledger, rounds, newStore());
  return [
    figure({
      name: `pull of ${CHANGES} changes on ${ledger} rows / on ${SMALL}`,
      value: large / small,
      unit: 'ratio',
      atMost: 1.5,
      detail: `${large.toFixed(2)} s, ${small.toFixed(2)} s`,
    }),
  ];
}

async function pulls(rows: number, rounds: number, store: string): Promise<number> {
  const platforms = await startPlatforms(1, undefined);
  try {
    await runWorker('fill', platforms, store, String(rows));
    const seconds: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const fresh = Array.from({ length: CHANGES }, (_, n) => ({
        type: 'FQDN',
        value: `r${round}-${n}.growth.example.net`,
        status: 'Active',
        score: 9,
      }));
      await control(platforms.threatq.url, 'indicators', json(fresh));
      seconds.push((await runWorker('sync', platforms, store)).seconds);
    }
    return median(seconds);
  } finally {
    await platforms.close();
  }
}
