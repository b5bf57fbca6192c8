import { expect, it } from 'vitest';
import { column } from '../ask.ts';
import { error, NOW, NOW_MS, OWN, openInstance, texts } from './instance.ts';

async function withOwners(options: Parameters<typeof openInstance>[0] = {}) {
  const instance = await openInstance({ uiBase: 'https://tc.example.com', ...options });
  instance.addOwner({ name: 'Community', type: 'Community' });
  instance.addOwner({ name: 'Hidden', type: 'Community', role: null });
  return instance;
}

const bare = {
  id: 1001,
  ownerId: 1,
  ownerName: OWN,
  dateAdded: NOW,
  webLink: 'https://tc.example.com/#/details/indicators/1001/overview',
  type: 'Host',
  lastModified: NOW,
  summary: 'a.example.com',
  privateFlag: false,
  active: true,
  activeLocked: false,
  hostName: 'a.example.com',
  dnsActive: false,
  whoisActive: false,
  legacyLink:
    'https://tc.example.com/auth/indicators/details/host.xhtml?host=a.example.com&owner=Example+Organization',
};

it('reads an indicator by id and by summary, without what is not set', async () => {
  const { ask, addIndicator } = await withOwners();
  addIndicator({ type: 'Host', value: 'a.example.com' });
  for (const key of ['1001', 'a.example.com', 'A.example.com'])
    expect((await ask(`/v3/indicators/${key}`)).body).toEqual({ data: bare, status: 'Success' });
});

it('lists the copies of all visible owners, newest first', async () => {
  const { ask, addIndicator, configure } = await withOwners();
  for (const owner of [OWN, 'Community', 'Hidden'])
    addIndicator({ type: 'Host', value: 'a.example.com', owner });
  addIndicator({ type: 'Host', value: 'b.example.com', active: false });
  const ids = async (query = '') => column((await ask(`/v3/indicators${query}`)).body.data, 'id');
  expect(await ids()).toEqual([1002, 1001]);
  expect(await ids('?owner=Community')).toEqual([1002]);
  configure({ v3Order: 'oldest-first' });
  expect(await ids()).toEqual([1001, 1002]);
  expect(await ask('/v3/indicators/1003')).toMatchObject({
    status: 404,
    body: error('0x1004', texts['0x1004']),
  });
});

it('looks for a summary in the own Organization, or everywhere by the switch', async () => {
  const { ask, addIndicator, configure } = await withOwners();
  addIndicator({ type: 'URL', value: 'http://example.com/a?b=c#d', owner: 'Community' });
  const path = `/v3/indicators/${encodeURIComponent('http://example.com/a?b=c#d')}`;
  expect((await ask(path)).status).toBe(404);
  expect((await ask(`${path}?owner=Community`)).body.data.text).toBe('http://example.com/a?b=c#d');
  configure({ v3SummaryScope: 'all' });
  expect((await ask(path)).body.data.ownerName).toBe('Community');
  expect((await ask(path, { method: 'DELETE' })).status).toBe(200);
});

it('hides an inactive one by the switch, never from its id in a query', async () => {
  const { ask, addIndicator, find, configure } = await withOwners();
  addIndicator({ type: 'Host', value: 'a.example.com', active: false });
  const statuses = async () => [
    (await ask('/v3/indicators/1001')).status,
    (await ask('/v3/indicators/a.example.com')).status,
  ];
  expect(await statuses()).toEqual([404, 404]);
  expect((await find('id=1001')).body.data).toEqual([]);
  const both = 'id=1001 and (indicatorActive=true or indicatorActive=false)';
  expect((await find(both)).body.data).toMatchObject([{ active: false }]);
  configure({ inactiveSingle: 'shown' });
  expect(await statuses()).toEqual([200, 200]);
});

const threatAssess = { rating: 4, confidence: 50, score: 405 };

it('expands what fields name, flat where the platform is flat', async () => {
  const { ask, addIndicator } = await withOwners();
  const ms = NOW_MS - 1_000;
  addIndicator({
    type: 'Host',
    value: 'a.example.com',
    rating: 4.5,
    tags: ['Phishing'],
    groups: [{ type: 'Incident', name: 'An incident' }],
    threatAssess,
    cal: { score: 410, indicatorStatus: 1 },
    observations: { count: 5, atMs: ms },
    falsePositives: { count: 2, atMs: ms },
    lastSeenMs: ms,
  });
  const fields =
    'threatAssess observations falsePositives tags sightings associatedGroups genericCustomIndicatorValues'.split(
      ' ',
    );
  const query = fields.map((name) => `fields=${name}`).join('&');
  expect((await ask(`/v3/indicators/1001?${query}`)).body.data).toEqual({
    ...bare,
    rating: 4.5,
    threatAssessRating: 4,
    threatAssessConfidence: 50,
    threatAssessScore: 405,
    threatAssessScoreObserved: 0,
    threatAssessScoreFalsePositive: 0,
    calScore: 410,
    observations: 5,
    lastObserved: '2026-01-02T11:59:59Z',
    falsePositives: 2,
    lastFalsePositive: '2026-01-02T00:00:00Z',
    falsePositiveReportedByUser: false,
    tags: { data: [{ id: 1, name: 'Phishing', lastUsed: NOW }] },
    lastSeen: '2026-01-02T11:59:59Z',
    associatedGroups: {
      data: [
        {
          id: 1,
          ownerId: 1,
          ownerName: OWN,
          dateAdded: NOW,
          type: 'Incident',
          name: 'An incident',
          upVoteCount: '0',
          downVoteCount: '0',
          lastModified: NOW,
          webLink: 'https://tc.example.com/#/details/groups/1/overview',
          legacyLink: 'https://tc.example.com/auth/incident/incident.xhtml?incident=1',
        },
      ],
    },
    value1: 'a.example.com',
  });
});

it.each([
  ['object', {}],
  ['data-array', { data: [] }],
  ['absent', undefined],
] as const)('writes empty collections as %s', async (emptyExpansion, written) => {
  const { ask, addIndicator } = await withOwners({ emptyExpansion });
  addIndicator({ type: 'Host', value: 'a.example.com' });
  const names = ['tags', 'securityLabels', 'attributes', 'associatedGroups', 'enrichment', 'whoIs'];
  const { data } = (await ask(`/v3/indicators/1001?fields=${names.join('&fields=')}`)).body;
  for (const name of names) expect(data[name]).toEqual(written);
});

it('reads fields as the switches have it', async () => {
  const { ask, addIndicator, configure } = await withOwners();
  addIndicator({ type: 'Host', value: 'a.example.com', threatAssess });
  const read = async (fields: string) => await ask(`/v3/indicators/1001?fields=${fields}`);
  const has = async (fields: string) => 'threatAssessScore' in (await read(fields)).body.data;
  expect([await has('tags,threatAssess'), await has('threatassess')]).toEqual([true, true]);
  expect(await has('threatAssess.x')).toBe(true);
  configure({ commaFields: false, fieldCase: 'exact' });
  expect([await has('tags,threatAssess'), await has('threatassess')]).toEqual([false, false]);
  expect((await read('colour')).status).toBe(200);
  configure({ unknownField: '400' });
  expect((await read('colour')).body).toEqual(error('0x1001', texts['0x1001']));
});

it('writes numbers and ids as the switches have it', async () => {
  const { ask, addIndicator, configure } = await withOwners({ firstId: '11111797252348111' });
  addIndicator({ type: 'Host', value: 'a.example.com', rating: 3 });
  const text = async () => (await ask('/v3/indicators/11111797252348111')).text;
  expect(await text()).toContain('"id":11111797252348111,');
  expect(await text()).toContain('"rating":3.0,');
  configure({ v3IdsAs: 'string', ratingAs: 'number', webLinkOverview: false });
  expect(await text()).toContain('"id":"11111797252348111",');
  expect(await text()).toContain('"rating":3,');
  expect(await text()).toContain('/#/details/indicators/11111797252348111"');
});

it('pages with links that go where the request went', async () => {
  const { ask, addIndicator, url, configure } = await withOwners();
  for (let n = 1; n <= 5; n += 1) addIndicator({ type: 'Host', value: `h${n}.example.com` });
  const first = (await ask('/v3/indicators?tql=typeName%3D%22host%22&resultLimit=2&count=true'))
    .body;
  expect([column(first.data, 'id'), first.count, first.prev]).toEqual([[1005, 1004], 5, undefined]);
  expect(first.next).toBe(
    `${url.origin}/api/v3/indicators?resultStart=2&resultLimit=2&tql=typeName%3D%22host%22&count=true`,
  );
  const follow = async (link: string) => (await ask(link.slice(`${url.origin}/api`.length))).body;
  const second = await follow(first.next);
  expect([column(second.data, 'id'), second.count]).toEqual([[1003, 1002], undefined]);
  const third = await follow(second.next);
  expect([column(third.data, 'id'), third.next]).toEqual([[1001], undefined]);
  expect((await follow(third.prev)).data).toEqual(second.data);
  configure({ nextOrigin: 'https://tc.example.com' });
  expect((await ask('/v3/indicators?resultLimit=2')).body.next).toBe(
    'https://tc.example.com/api/v3/indicators?resultStart=2&resultLimit=2',
  );
});

it.each([
  'resultLimit=10001',
  'resultLimit=x',
  'resultStart=-1',
  'sorting=colour',
  'sorting=',
  'sorting=!',
])('refuses %s', async (query) => {
  const { ask } = await withOwners();
  expect(await ask(`/v3/indicators?${query}`)).toMatchObject({
    status: 400,
    body: error('0x1001', texts['0x1001']),
  });
});

it('has a maximum of its own for pages', async () => {
  const { ask } = await withOwners({ v3MaxResultLimit: 50 });
  expect((await ask('/v3/indicators?resultLimit=51')).status).toBe(400);
});
