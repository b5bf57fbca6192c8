import { expect, it } from 'vitest';
import type { NewThreatconnectIndicator } from '../../src/index.ts';
import { column } from '../ask.ts';
import { failure, NOW, NOW_MS, OWN, openInstance, texts } from './instance.ts';

const md5 = 'A1'.repeat(16);
const sha1 = 'B2'.repeat(20);

async function withIndicator(
  indicator: NewThreatconnectIndicator,
  options: Parameters<typeof openInstance>[0] = {},
) {
  const instance = await openInstance(options);
  const id = instance.addIndicator(indicator);
  return { ...instance, id };
}

const full: NewThreatconnectIndicator = {
  type: 'Address',
  value: '192.0.2.1',
  rating: 4,
  confidence: 85,
  description: 'A description',
  source: 'A source',
  tags: ['Phishing'],
  securityLabels: ['TLP:AMBER'],
  threatAssess: { rating: 4.37, confidence: 72.91, score: 650 },
  cal: { score: 552, indicatorStatus: 1 },
  observations: { count: 5, atMs: NOW_MS },
  falsePositives: { count: 2, atMs: NOW_MS - 1_000 },
  activeLocked: true,
};
const path = '/v2/indicators/addresses/192.0.2.1';

it('adds what is asked for', async () => {
  const { ask } = await withIndicator(full);
  const read = async (query: string) => (await ask(`${path}?${query}`)).body.data.address;
  expect(await read('')).toMatchObject({
    rating: 4,
    confidence: 85,
    threatAssessRating: 4.37,
    threatAssessConfidence: 72.91,
    threatAssessScore: 650,
    calScore: 552,
    calIndicatorStatus: 1,
    source: 'A source',
    description: 'A description',
  });
  for (const query of ['includeAdditional=true', 'includes=additional'])
    expect(await read(query)).toMatchObject({
      observationCount: 5,
      lastObserved: NOW,
      falsePositiveCount: 2,
      falsePositiveLastReported: '2026-01-02T11:59:59Z',
      privateFlag: false,
      active: true,
      activeLocked: true,
      communityOrSource: false,
      additionalOwners: [],
    });
  const all = await read('includes=tags&includes=attributes&includeLabels=true');
  expect(all.tag).toEqual([
    { name: 'Phishing', webLink: expect.stringContaining('tag.xhtml?tag=Phishing&owner=Example+') },
  ]);
  expect(column(all.attribute, 'value')).toEqual(['A source', 'A description']);
  expect(all.securityLabel).toEqual([{ name: 'TLP:AMBER' }]);
  expect(await read('')).not.toHaveProperty('active');
});

it('writes numbers, ids and dates as the switches have it', async () => {
  const { ask, configure } = await withIndicator(
    { type: 'File', value: md5, rating: 3, size: 5 },
    { firstId: '9007199254740993' },
  );
  const read = async () => (await ask(`/v2/indicators/files/${md5}`)).text;
  expect(await read()).toContain('"id":9007199254740993,');
  expect(await read()).toContain('"rating":3.0,');
  expect(await read()).toContain('"size":5');
  configure({ v2IdsAs: 'string', ratingAs: 'number', sizeAs: 'string', v2Dates: 'offset' });
  expect(await read()).toContain('"id":"9007199254740993",');
  expect(await read()).toContain('"rating":3,');
  expect(await read()).toContain('"size":"5"');
  expect(await read()).toContain('"dateAdded":"2026-01-02T07:00:00-05:00"');
  configure({ v2Dates: 'bare' });
  expect(await read()).toContain('"dateAdded":"2026-01-02T12:00:00"');
});

it('has CAL only when it is on', async () => {
  const { ask } = await withIndicator(full, { cal: false });
  expect((await ask(path)).body.data.address).not.toHaveProperty('calScore');
});

it.each<[string, string, string]>([
  ['host in capitals', 'hosts', 'A.EXAMPLE.COM'],
  ['hash in small letters', 'files', sha1.toLowerCase()],
  ['both hashes', 'files', `${md5} : ${sha1}`],
  ['mail in capitals', 'emailAddresses', 'A@Example.com'],
  ['canonical IPv6', 'addresses', '2001:db8:0:0:0:0:0:1'],
  ['block', 'cidrBlocks', '192.0.2.0/24'],
])('finds a value whatever its case: %s', async (_name, branch, value) => {
  const { ask, addIndicator } = await openInstance();
  for (const [type, text] of [
    ['Host', 'a.example.com'],
    ['File', `${md5} : ${sha1}`],
    ['EmailAddress', 'a@example.com'],
    ['Address', '2001:DB8::1'],
    ['CIDR', '192.0.2.0/24'],
  ] as const)
    addIndicator({ type, value: text });
  expect((await ask(`/v2/indicators/${branch}/${encodeURIComponent(value)}`)).status).toBe(200);
});

it.each(['2001:db8::1', '2001:0db8:0:0:0:0:0:1', '2001:DB8:0:0:0:0:0:1', '2001:db8::0.0.0.1'])(
  'knows %s only when the switch says so',
  async (value) => {
    const { ask, configure } = await withIndicator({ type: 'Address', value: '2001:db8::1' });
    const status = async () => (await ask(`/v2/indicators/addresses/${value}`)).status;
    expect(await status()).toBe(404);
    configure({ ipv6Lookup: 'any-form' });
    expect(await status()).toBe(200);
  },
);

it.each([
  '/v2/indicators/hosts/unknown.example.com',
  '/v2/indicators/hosts/not%20a%20host',
  '/v2/indicators/nothing/x',
  '/v2/indicators/urls/http://example.com/',
  '/v2/types/indicatorTypes/Nothing',
  '/v2/indicators/hosts/unknown.example.com/tags',
])('does not find %s', async (unknown) => {
  const { ask } = await openInstance();
  expect(await ask(unknown)).toMatchObject({ status: 404, body: failure(texts.notFound) });
});

it('reads the own Organization unless an owner is named', async () => {
  const { ask, addOwner, addIndicator } = await openInstance();
  addOwner({ name: 'Common Community', type: 'Community' });
  addIndicator({ type: 'Host', value: 'a.example.com', owner: 'Common Community', rating: 2.5 });
  const host = '/v2/indicators/hosts/a.example.com';
  expect((await ask(host)).status).toBe(404);
  expect((await ask(`${host}?owner=Common+Community`)).body.data.host).toMatchObject({
    owner: { id: 2, name: 'Common Community', type: 'Community' },
    rating: 2.5,
  });
});

it('hides an inactive indicator unless the switch says otherwise', async () => {
  const { ask, configure } = await withIndicator({ ...full, active: false });
  expect((await ask(path)).status).toBe(404);
  configure({ inactiveSingle: 'shown' });
  expect((await ask(`${path}?includeAdditional=true`)).body.data.address.active).toBe(false);
});

it('says which visible owners have a value', async () => {
  const { ask, addOwner, addIndicator, configure } = await openInstance();
  addOwner({ name: 'Community', type: 'Community' });
  addOwner({ name: 'Hidden', type: 'Community', role: null });
  for (const owner of [OWN, 'Community', 'Hidden'])
    addIndicator({ type: 'URL', value: 'http://example.com/', owner });
  const owners = async (value: string, query = '') =>
    await ask(`/v2/indicators/urls/${encodeURIComponent(value)}/owners${query}`);
  const found = [
    { id: 1, name: OWN, type: 'Organization' },
    { id: 2, name: 'Community', type: 'Community' },
  ];
  expect((await owners('http://example.com/')).body).toEqual({
    status: 'Success',
    data: { owner: found },
  });
  const withIds = (await owners('http://example.com/', '?includes=additional')).body.data.owner;
  expect(column(withIds, 'itemId')).toEqual(['1001', '1002']);
  expect(await owners('http://example.net/')).toMatchObject({
    status: 404,
    body: failure(texts.notFound),
  });
  configure({ unknownValueOwners: 'empty' });
  expect((await owners('http://example.net/')).body).toEqual({
    status: 'Success',
    data: { owner: [] },
  });
});
