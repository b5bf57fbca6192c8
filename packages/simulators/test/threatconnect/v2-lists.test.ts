import { expect, it } from 'vitest';
import { column } from '../ask.ts';
import { failure, NOW, NOW_MS, OWN, openInstance, texts } from './instance.ts';

const day = 86_400_000;

async function withList(options: Parameters<typeof openInstance>[0] = {}) {
  const instance = await openInstance(options);
  instance.addOwner({ name: 'Community', type: 'Community' });
  const rows = [
    { type: 'Host', value: 'a.example.com', rating: 4, confidence: 80 },
    { type: 'Host', value: 'b.example.com', rating: 2, dateAddedMs: NOW_MS - 2 * day },
    { type: 'Host', value: 'c.example.com', active: false },
    { type: 'URL', value: 'http://a.example.com/', lastModifiedMs: NOW_MS - 2 * day },
    { type: 'Host', value: 'd.example.com', owner: 'Community' },
  ];
  const threatAssess = { rating: 5, confidence: 90, score: 900 };
  for (const row of rows)
    instance.addIndicator(row.type === 'URL' ? { ...row, threatAssess } : row);
  return instance;
}

it('lists active indicators of one owner, by type or all', async () => {
  const { ask } = await withList();
  const { data } = (await ask('/v2/indicators')).body;
  expect(data.resultCount).toBe(3);
  expect(data.indicator[2]).toMatchObject({
    id: 1004,
    ownerName: OWN,
    type: 'URL',
    summary: 'http://a.example.com/',
  });
  const hosts = (await ask('/v2/indicators/hosts?owner=Community&includeTags=true')).body.data;
  expect(hosts).toMatchObject({
    resultCount: 1,
    host: [{ ownerName: 'Community', hostName: 'd.example.com', tag: [] }],
  });
  expect(hosts.host[0]).not.toHaveProperty('type');
});

it.each<[Readonly<Record<string, string>>, string[]]>([
  [{ filters: 'summary=a.example.com' }, ['a.example.com']],
  [{ filters: 'summary^http' }, ['http://a.example.com/']],
  [{ filters: 'summary<x' }, []],
  [{ filters: 'rating>2,confidence=80' }, ['a.example.com']],
  [{ filters: 'rating<3,confidence=80', orParams: 'true' }, ['a.example.com', 'b.example.com']],
  [{ filters: 'rating^4' }, ['a.example.com']],
  [{ filters: 'active=false' }, ['c.example.com']],
  [
    { filters: 'active=true,active=false', orParams: 'true', resultLimit: '3' },
    ['a.example.com', 'b.example.com', 'c.example.com'],
  ],
  [{ filters: 'dateAdded<2026-01-01' }, ['b.example.com']],
  [{ filters: 'lastModified<2026-01-01' }, ['http://a.example.com/']],
  [
    { filters: 'threatAssessScore>500,threatAssessRating=5,threatAssessConfidence>1' },
    ['http://a.example.com/'],
  ],
  [{ modifiedSince: '2026-01-01T00:00:00Z' }, ['a.example.com', 'b.example.com']],
])('filters %o', async (query, summaries) => {
  const { ask } = await withList();
  const { data } = (await ask('/v2/indicators', { query })).body;
  expect(column(data.indicator, 'summary')).toEqual(summaries);
});

it.each<Readonly<Record<string, string>>>([
  { filters: 'colour=red' },
  { filters: 'summary' },
  { modifiedSince: 'yesterday' },
  { deletedSince: 'x' },
])('refuses %o', async (query) => {
  const { ask } = await withList();
  const path = 'deletedSince' in query ? '/v2/indicators/deleted' : '/v2/indicators';
  expect(await ask(path, { query })).toMatchObject({
    status: 400,
    body: failure(texts.badRequest),
  });
});

it('counts on the first page only', async () => {
  const { ask } = await withList();
  const page = async (query: string) => (await ask(`/v2/indicators?${query}`)).body.data;
  const first = await page('resultLimit=2');
  expect([first.resultCount, column(first.indicator, 'id')]).toEqual([3, [1001, 1002]]);
  const second = await page('resultStart=2&resultLimit=2');
  expect(Object.keys(second)).toEqual(['indicator']);
  expect(column(second.indicator, 'id')).toEqual([1004]);
});

it('takes a resultLimit up to a maximum and nothing but whole numbers', async () => {
  const { ask, configure } = await withList();
  const refused = (most: number) =>
    failure(
      `The resultStart and resultLimit query parameters must be integers and the maximum value for resultLimit is ${most}`,
    );
  for (const query of ['resultLimit=10001', 'resultLimit=x', 'resultStart=-1', 'resultStart='])
    expect(await ask(`/v2/indicators?${query}`)).toMatchObject({
      status: 400,
      body: refused(10_000),
    });
  expect((await ask('/v2/indicators?resultLimit=10000')).status).toBe(200);
  configure({ v2MaxResultLimit: 500 });
  expect((await ask('/v2/indicators?resultLimit=501')).body).toEqual(refused(500));
});

it.each([
  ['array', { resultCount: 0, indicator: [] }],
  ['absent', { resultCount: 0 }],
  ['no-data', {}],
] as const)('writes an empty list as %s', async (v2EmptyList, data) => {
  const { ask } = await openInstance({ v2EmptyList });
  expect((await ask('/v2/indicators')).body).toEqual({ status: 'Success', data });
});

it('remembers what was deleted, for as long as told', async () => {
  const { ask, remove, clock, configure } = await withList();
  expect((await ask('/v2/indicators/hosts/a.example.com', { method: 'DELETE' })).body).toEqual({
    status: 'Success',
  });
  clock.advance(2 * day);
  remove('1004');
  const gone = async (path: string) => (await ask(path)).body.data.indicator;
  const a = {
    ownerName: OWN,
    type: 'Host',
    dateAdded: NOW,
    lastModified: null,
    summary: 'a.example.com',
  };
  expect(column(await gone('/v2/indicators/deleted'), 'type')).toEqual(['URL', 'Host']);
  expect(await gone('/v2/indicators/hosts/deleted')).toEqual([a]);
  expect(column(await gone('/v2/indicators/deleted?deletedSince=2026-01-03'), 'type')).toEqual([
    'URL',
  ]);
  configure({ deletedKeptDays: 1 });
  expect(column(await gone('/v2/indicators/deleted'), 'type')).toEqual(['URL']);
});
