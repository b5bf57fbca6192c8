import { afterEach, beforeEach, expect, it } from 'vitest';
import { type OpenServer, openServer } from './open-server.ts';

let here: OpenServer;
beforeEach(async () => {
  here = await openServer();
});
afterEach(() => here.close());

const ask = async (url: string) => (await here.ask('analyst', { url })).json<unknown>();

it('tells every user of the sets, their ages and their history', async () => {
  expect(await ask('/api/v1/sets')).toEqual(here.desk.summary);
  expect(await ask('/api/v1/ages')).toEqual(await here.desk.ages());
  expect(await ask('/api/v1/history?since=40')).toEqual({
    sizes: [{ at: 41, sizes: { 'ThreatQ URL': 1_234 } }],
    offenses: [{ at: 42, created: 1, updated: 2, noted: 3 }],
  });
  expect(await ask('/api/v1/history?since=yesterday')).toMatchObject({ status: 400 });
});

it('leaves out of a set what there is not', async () => {
  const [set] = here.desk.summary.sets;
  if (set === undefined) throw new Error('no set');
  const bare = { ...set, budget: undefined, nextExpiryAt: undefined, lastChange: undefined };
  here.desk.summary = { sets: [bare], total: 1 };
  const { name, elementType, indicators, leftOut } = set;
  expect(await ask('/api/v1/sets')).toEqual({
    sets: [{ name, elementType, indicators, leftOut }],
    total: 1,
  });
});

it('pages through the work on offenses', async () => {
  const ids: number[] = [];
  for (let next: number | undefined = 6; next !== undefined; ) {
    const page: unknown = await ask(`/api/v1/offense-runs?limit=2&before=${next}`);
    const { runs, next: more } = page as { runs: { id: number }[]; next?: number };
    ids.push(...runs.map(({ id }) => id));
    next = more;
  }
  expect(ids).toEqual([5, 4, 3, 2, 1]);
});
