import type { BenchOptions, NewStore } from './bench-options.ts';
import { type Figure, figure } from './figure.ts';
import { type Addresses, control, json, startPlatforms } from './platforms.ts';
import { runWorker } from './run-worker.ts';
import type { Measured } from './worker.ts';

interface RequestCounts {
  readonly total: number;
  readonly byRoute: Readonly<Record<string, number>>;
}

/** A repeat without change, then one with 1 % of the indicators new, gone or touched. */
export async function churnCase(
  { count, folder }: BenchOptions,
  newStore: NewStore,
): Promise<Figure[]> {
  const platforms = await startPlatforms(count, folder);
  try {
    const store = newStore();
    await runWorker('sync', platforms, store);
    const repeat = await counted(platforms, () => runWorker('sync', platforms, store));
    const changed = await churn(platforms, Math.round(count / 100));
    const busy = await counted(platforms, () => runWorker('sync', platforms, store));
    const perSet = busy.requests / Math.max(1, busy.sets);
    return [
      figure({
        name: 'writes of a repeat without change',
        value: repeat.writes,
        unit: 'requests',
        atMost: 0,
        detail: `${repeat.requests} requests in all, ${repeat.rows} rows`,
      }),
      figure({
        name: 'rows sent at 1 % churn / changes',
        value: busy.rows / changed,
        unit: 'ratio',
        atMost: 1,
        detail: `${busy.rows} rows for ${changed} changes`,
      }),
      figure({
        name: 'requests per changed set at 1 % churn',
        value: perSet,
        unit: 'requests',
        atMost: 4,
        detail: `${busy.requests} requests about ${busy.sets} sets`,
      }),
    ];
  } finally {
    await platforms.close();
  }
}

/** A run and the requests QRadar saw of it. */
export async function counted(platforms: Addresses, run: () => Promise<Measured>) {
  const { url } = platforms.qradar;
  await control(url, 'requests', { method: 'DELETE' });
  const measured = await run();
  const { byRoute } = (await control(url, 'requests')) as RequestCounts;
  const routes = Object.entries(byRoute);
  const sum = (wanted: (route: string) => boolean) =>
    routes.reduce((all, [route, times]) => all + (wanted(route) ? times : 0), 0);
  return {
    measured,
    rows: measured.rows,
    sets: sum((route) => route.startsWith('PATCH')),
    writes: sum(
      (route) =>
        route.startsWith('PATCH') || (route.startsWith('POST') && !route.includes('control')),
    ),
    requests: sum((route) => route.includes('/reference_data')),
  };
}

/** Half new indicators, half whitelisted ones. */
export async function churn({ threatq }: Addresses, changes: number): Promise<number> {
  const half = Math.floor(changes / 2);
  const fresh = Array.from({ length: half }, (_, n) => ({
    type: 'FQDN',
    value: `churn-${n}.example.net`,
    status: 'Active',
    score: 9,
  }));
  await control(threatq.url, 'indicators', json(fresh));
  for (let id = 1; id <= half; id += 1) {
    await control(threatq.url, `indicators/${id}`, {
      ...json({ status: 'Whitelisted' }),
      method: 'PATCH',
    });
  }
  return half * 2;
}
