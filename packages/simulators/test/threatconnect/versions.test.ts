import { expect, it } from 'vitest';
import { isAtLeast } from '../../src/threatconnect/version/platform-version.ts';
import { error, NOW, OWN, openInstance, texts } from './instance.ts';

const legacy = '/auth/indicators/details/host.xhtml?host=a.example.com';
const ui = 'https://tc.example.com';

async function at(platform: string) {
  const instance = await openInstance({ platform, uiBase: ui });
  instance.addIndicator({
    type: 'Host',
    value: 'a.example.com',
    tags: ['Phishing'],
    groups: [{ type: 'Adversary', name: 'Somebody' }],
    cal: { score: 5, indicatorStatus: 2 },
  });
  const host = async (query: string) =>
    (await instance.ask(`/v2/indicators/hosts/a.example.com${query}`)).body.data.host;
  const v3 = async (fields = '') =>
    (await instance.ask(`/v3/indicators/1001?fields=${fields}`)).body.data;
  return { ...instance, host, v3 };
}

it.each(['6.0', '6.2', '6.3.9'])('has no threat intelligence in v3 at %s', async (platform) => {
  const { ask, host } = await at(platform);
  for (const path of ['/v3/indicators', '/v3/indicators/1001', '/v3/security/owners'])
    expect(await ask(path)).toMatchObject({ status: 404, body: error('0x1004', texts['0x1004']) });
  expect(await host('')).toMatchObject({ threatAssessRating: 0, threatAssessConfidence: 0 });
  expect(await host('')).not.toHaveProperty('threatAssessScore');
  const more = await host('?includeAdditional=true');
  expect(more).toMatchObject({ threatAssessScore: 0, observationCount: 0 });
  expect(more).not.toHaveProperty('calScore');
  expect(more).not.toHaveProperty('additionalOwners');
});

it('has relative links and no owner ids at 6.4', async () => {
  const { v3, ask } = await at('6.4');
  expect(await v3('tags,attributes,associatedGroups')).toEqual({
    id: 1001,
    ownerName: OWN,
    dateAdded: NOW,
    webLink: legacy,
    type: 'Host',
    lastModified: NOW,
    summary: 'a.example.com',
    tags: { data: [{ id: 1, name: 'Phishing', lastUsed: NOW }], count: 1 },
    attributes: {},
    associatedGroups: {
      data: [expect.objectContaining({ webLink: '/auth/adversary/adversary.xhtml?adversary=1' })],
      count: 1,
    },
    privateFlag: false,
    active: true,
    activeLocked: false,
    hostName: 'a.example.com',
    dnsActive: false,
    whoisActive: false,
  });
  expect((await ask('/v3/security/owners/1')).body.data.permTrack).toBe('FULL');
  expect((await ask('/v3/indicators/deleted')).body).toEqual({ data: [], status: 'Success' });
});

it('names the author of an attribute at 6.4 and describes it from 7.0 on', async () => {
  const { ask, v3, configure } = await at('6.4');
  await ask('/v2/indicators/hosts/a.example.com/attributes', {
    json: { type: 'Source', value: 'x' },
  });
  const author = async () => (await v3('attributes')).attributes.data[0].createdBy;
  expect(await author()).toBe('Api User 1');
  configure({ platform: '7.0' });
  expect(await author()).toMatchObject({ id: 1, firstName: 'Api', owner: OWN });
});

it.each([
  ['6.4', legacy, undefined, undefined],
  ['6.5', `${ui}${legacy}`, undefined, undefined],
  ['6.6', `${ui}${legacy}`, undefined, undefined],
  ['6.6.1', `${ui}${legacy}`, undefined, 5],
  [
    '7.0',
    `${ui}/#/details/indicators/1001/overview`,
    `${ui}${legacy}&owner=Example+Organization`,
    5,
  ],
  [
    '7.12.2',
    `${ui}/#/details/indicators/1001/overview`,
    `${ui}${legacy}&owner=Example+Organization`,
    5,
  ],
] as const)('writes links and CAL as %s does', async (platform, webLink, legacyLink, calScore) => {
  const { v3, host } = await at(platform);
  const read = await v3();
  expect([read.webLink, read.legacyLink]).toEqual([webLink, legacyLink]);
  expect((await host('')).calScore).toBe(calScore);
});

it('has item ids of owners from 6.6.1 on', async () => {
  const { ask, configure } = await at('6.6');
  const owners = async () =>
    (await ask('/v2/indicators/hosts/a.example.com/owners?includes=additional')).body.data.owner[0];
  expect(await owners()).not.toHaveProperty('itemId');
  configure({ platform: '6.6.1' });
  expect(await owners()).toMatchObject({ itemId: '1001' });
});

it('shows exclusion lists from 7.8 on', async () => {
  const { ask, addExclusionList, addOwner, configure } = await at('7.7');
  addOwner({ name: 'Hidden', type: 'Source', role: null });
  addExclusionList({ name: 'Private', values: ['10.0.0.0/8', '192.0.2.1'] });
  addExclusionList({ name: 'Ours', owner: OWN, values: [] });
  addExclusionList({ name: 'Theirs', owner: 'Hidden', values: [] });
  const lists = '/v3/security/exclusionLists';
  expect((await ask(lists)).status).toBe(404);
  configure({ platform: '7.8' });
  expect((await ask(lists)).body.data).toEqual([
    { id: 1, name: 'Private', description: '1 fixed, 1 variable', active: true, managed: false },
    expect.objectContaining({ id: 2, owner: OWN, ownerId: 1 }),
  ]);
  expect((await ask(`${lists}/1?fields=values`)).body.data).toMatchObject({
    fixedValues: { data: [{ value: '192.0.2.1' }], count: 1 },
    variableValues: { data: [{ value: '10.0.0.0/8' }], count: 1 },
  });
  expect((await ask(`${lists}/3`)).status).toBe(404);
});

it.each([
  ['7.12', '7.8', true],
  ['7.8', '7.12', false],
  ['6.6', '6.6.1', false],
  ['7.0', '7.0', true],
])('compares %s with %s by numbers', (version, other, is) => {
  expect(isAtLeast(version, other)).toBe(is);
});

it('refuses a version that is none', async () => {
  await expect(openInstance({ platform: 'latest' })).rejects.toThrow(
    '"latest" is not a platform version',
  );
});
