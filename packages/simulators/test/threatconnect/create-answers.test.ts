import { expect, it } from 'vitest';
import { error, failure, OWN, openInstance, texts } from './instance.ts';

const host = { hostName: 'a.example.com' };
const v3Host = { type: 'Host', ...host };
const system = texts.excluded;
const exists = 'The hostName for this Host is invalid, a Host with this hostName already exists';

it.each([
  ['update-200', 200, undefined, 5],
  ['update-201', 201, undefined, 5],
  ['exists-200', 200, failure(exists), 1],
  ['exists-400', 400, failure(exists), 1],
  ['exists-409', 409, failure(exists), 1],
] as const)(
  'answers a second create in v2 as %s',
  async (v2CreateExisting, status, body, rating) => {
    const { ask, indicators } = await openInstance({ v2CreateExisting });
    await ask('/v2/indicators/hosts', { json: { ...host, rating: 1 } });
    const again = await ask('/v2/indicators/hosts', { json: { ...host, rating: 5 } });
    expect(again.status).toBe(status);
    expect(again.body).toMatchObject(body ?? { status: 'Success', data: { host: { rating } } });
    expect(indicators()).toMatchObject([{ id: '1001', rating }]);
  },
);

it.each([
  ['update-200', 200, { message: 'Updated', status: 'Success' }],
  ['update-201', 201, { message: 'Created', status: 'Success' }],
  ['exists-200', 200, error('0x1001', exists)],
  ['exists-400', 400, error('0x1001', exists)],
  ['exists-409', 409, error('0x1006', texts['0x1006'])],
] as const)('answers a second create in v3 as %s', async (v3CreateExisting, status, body) => {
  const { ask, counts } = await openInstance({ v3CreateExisting });
  await ask('/v3/indicators', { json: v3Host });
  expect(await ask('/v3/indicators', { json: v3Host })).toMatchObject({ status, body });
  expect(counts().indicators).toBe(1);
});

it('says "an" where it has to', async () => {
  const { ask } = await openInstance({ v2CreateExisting: 'exists-400' });
  const json = { ip: '192.0.2.1' };
  await ask('/v2/indicators/addresses', { json });
  expect((await ask('/v2/indicators/addresses', { json })).body.message).toBe(
    'The ip for this Address is invalid, an Address with this ip already exists',
  );
});

it('joins further hashes to a file that is there', async () => {
  const { ask } = await openInstance();
  const [md5, sha1] = ['A1'.repeat(16), 'B2'.repeat(20)];
  await ask('/v3/indicators', { json: { type: 'File', md5 } });
  await ask('/v3/indicators', { json: { type: 'File', md5, sha1 } });
  expect((await ask(`/v2/indicators/files/${sha1}`)).body.data.file).toMatchObject({ md5, sha1 });
});

it.each([
  ['10.1.2.3', 403, '0x1003', system],
  ['192.0.2.1', 403, '0x1003', system],
  ['2001:db8:0:0:0:0:0:1', 403, '0x1003', system],
  [
    '198.51.100.1',
    403,
    '0x1003',
    'This indicator is contained on an Organization-level exclusion list.',
  ],
] as const)('does not create the excluded %s', async (ip, status, code, message) => {
  const { ask, addExclusionList, counts } = await openInstance();
  addExclusionList({ name: 'Private', values: ['10.0.0.0/8', '2001:db8::/32', '192.0.2.1'] });
  addExclusionList({ name: 'Ours', owner: OWN, values: ['198.51.100.1'] });
  expect(await ask('/v2/indicators/addresses', { json: { ip } })).toMatchObject({
    status,
    body: failure(message),
  });
  expect(await ask('/v3/indicators', { json: { type: 'Address', ip } })).toMatchObject({
    status,
    body: error(code, message),
  });
  expect(counts().indicators).toBe(0);
});

it('answers 400 to an excluded value when told so, and lets all others through', async () => {
  const { ask, addExclusionList } = await openInstance({ exclusionStatus: 400 });
  addExclusionList({ name: 'Hosts', values: ['a.example.com'] });
  expect(await ask('/v2/indicators/hosts', { json: host })).toMatchObject({
    status: 400,
    body: failure(system),
  });
  expect((await ask('/v3/indicators', { json: v3Host })).body).toEqual(error('0x1001', system));
  expect((await ask('/v2/indicators/hosts', { json: { hostName: 'b.example.com' } })).status).toBe(
    201,
  );
});

it.each([
  [401, '0x1002'],
  [403, '0x1003'],
] as const)('answers %i to a write without the right', async (writeDenied, code) => {
  const { ask, addOwner } = await openInstance({ writeDenied });
  addOwner({ name: 'Source', type: 'Source', role: 'Subscriber' });
  const query = { owner: 'Source' };
  expect(await ask('/v2/indicators/hosts', { query, json: host })).toMatchObject({
    status: writeDenied,
    body: failure('Access Denied'),
  });
  expect(await ask('/v3/indicators', { query, json: v3Host })).toMatchObject({
    status: writeDenied,
    body: error(code, texts[code]),
  });
});
