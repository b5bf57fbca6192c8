import { expect, it } from 'vitest';
import { column } from '../ask.ts';
import { error, failure, OWN, openInstance, texts } from './instance.ts';

async function withOwners(options: Parameters<typeof openInstance>[0] = {}) {
  const instance = await openInstance(options);
  instance.addOwner({ name: 'Common Community', type: 'Community' });
  instance.addOwner({ name: 'A & B + "C"', type: 'Source', role: 'Subscriber' });
  instance.addOwner({ name: 'Hidden', type: 'Community', role: null });
  instance.addOwner({ name: 'Banned', type: 'Community', role: 'Banned' });
  return instance;
}

const rows = [
  { id: 1, name: OWN, type: 'Organization' },
  { id: 2, name: 'Common Community', type: 'Community' },
  { id: 3, name: 'A & B + "C"', type: 'Source' },
];

it('lists the owners a user sees in v2, without rights', async () => {
  const { ask } = await withOwners();
  expect((await ask('/v2/owners')).body).toEqual({
    status: 'Success',
    data: { resultCount: 3, owner: rows },
  });
  for (const [path, owner] of [
    ['mine', rows[0]],
    ['2', rows[1]],
  ] as const)
    expect((await ask(`/v2/owners/${path}`)).body.data).toEqual({ resultCount: 1, owner });
  expect((await ask('/v2/owners/mine/members')).body.data.user).toMatchObject([
    { lastName: 'User 1' },
  ]);
});

it.each(['4', '5', '6', 'x'])('does not show owner %s', async (id) => {
  const { ask } = await withOwners();
  expect(await ask(`/v2/owners/${id}`)).toMatchObject({
    status: 403,
    body: failure(texts.ownerNotFound),
  });
  expect(await ask(`/v3/security/owners/${id}`)).toMatchObject({
    status: 404,
    body: error('0x1004', texts['0x1004']),
  });
});

it('lists owners with rights in v3', async () => {
  const { ask } = await withOwners();
  const { data, status } = (await ask('/v3/security/owners')).body;
  expect(status).toBe('Success');
  expect(data).toMatchObject([
    { ...rows[0], ownerRole: 'Standard User', permIndicator: 'FULL', permTask: 'FULL' },
    { ...rows[1], ownerRole: 'Contributor', permIndicator: 'FULL', permTask: 'NONE' },
    { ...rows[2], ownerRole: 'Subscriber', permIndicator: 'READ', permApps: 'NONE' },
  ]);
  expect(data[0]).not.toHaveProperty('permTrack');
  expect((await ask('/v3/security/owners/3')).body).toEqual({ data: data[2], status: 'Success' });
});

it.each<[Readonly<Record<string, string>>, unknown[]]>([
  [{ tql: 'permIndicator eq "FULL"' }, [1, 2]],
  [{ tql: 'type = "source" or id in (1)' }, [1, 3]],
  [{ sorting: 'ownerName ASC' }, [3, 2, 1]],
  [{ sorting: 'id desc', resultLimit: '1' }, [3]],
])('asks owners %o', async (query, ids) => {
  const { ask } = await withOwners();
  expect(column((await ask('/v3/security/owners', { query })).body.data, 'id')).toEqual(ids);
});

it('has pages of 100 owners and ids beyond 2^53', async () => {
  const { ask, addOwner } = await openInstance();
  for (let n = 1; n <= 120; n += 1)
    addOwner({ name: `Feed ${n}`, type: 'Source', id: `90071992547409${100 + n}` });
  const two = (await ask('/v2/owners')).body.data;
  expect([two.resultCount, two.owner.length]).toEqual([121, 100]);
  const rest = (await ask('/v2/owners?resultStart=100')).body.data;
  expect([rest.resultCount, rest.owner.length]).toEqual([undefined, 21]);
  const three = (await ask('/v3/security/owners')).body;
  expect(three.data).toHaveLength(100);
  expect(three.next).toMatch(/\/api\/v3\/security\/owners\?resultStart=100&resultLimit=100$/);
  const all = (await ask('/v3/security/owners?resultLimit=10000&count=true')).text;
  expect(all).toContain('"id":90071992547409201,');
  expect(all).toContain('"count":121');
});

it('lists users of the Organization', async () => {
  const { ask, accessId } = await openInstance();
  const user = {
    id: 1,
    userName: accessId,
    firstName: 'Api',
    lastName: 'User 1',
    pseudonym: 'api-user-1',
    owner: OWN,
  };
  const query = { tql: `userName="${accessId}"` };
  expect((await ask('/v3/security/users', { query })).body.data).toEqual([user]);
  expect((await ask('/v3/security/users/1')).body.data).toEqual(user);
});

it('takes the owner parameter in any case and refuses what cannot be seen', async () => {
  const { ask, addIndicator } = await withOwners();
  addIndicator({ type: 'Host', value: 'a.example.com', owner: 'A & B + "C"' });
  addIndicator({ type: 'Host', value: 'a.example.com', owner: 'Hidden' });
  const path = '/v2/indicators/hosts/a.example.com';
  for (const name of ['owner', 'Owner'])
    expect((await ask(path, { query: { [name]: 'A & B + "C"' } })).status).toBe(200);
  for (const owner of ['Hidden', 'Banned', 'common community', '']) {
    expect(await ask(path, { query: { owner } })).toMatchObject({
      status: 403,
      body: failure(texts.ownerNotFound),
    });
    expect(await ask('/v3/indicators', { query: { owner } })).toMatchObject({
      status: 403,
      body: error('0x1003', texts['0x1003']),
    });
  }
});

it('follows roles that change', async () => {
  const { ask, setRole } = await withOwners();
  const json = { hostName: 'b.example.com' };
  const create = async () =>
    (
      await ask('/v2/indicators/hosts', {
        query: { owner: 'Common Community' },
        json,
        method: 'POST',
      })
    ).status;
  setRole('Common Community', 'Commenter');
  expect(await create()).toBe(401);
  setRole('Common Community', 'Editor');
  expect(await create()).toBe(201);
  setRole('Common Community', null);
  expect(await create()).toBe(403);
});
