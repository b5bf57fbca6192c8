import { expect, it } from 'vitest';
import {
  createClock,
  Faults,
  threatconnectSeedOwners as seedOwners,
  seedThreatconnect,
} from '../../src/index.ts';
import { column, controlOf } from '../ask.ts';
import { error, failure, OWN, openInstance, texts } from './instance.ts';

async function control(options: Parameters<typeof openInstance>[0] = {}) {
  const instance = await openInstance(options);
  return { ...instance, call: controlOf(instance) };
}

const host = { type: 'Host', value: 'a.example.com' };

it('lets the platform be changed over HTTP', async () => {
  const { call, ask, indicators } = await control();
  expect((await call('POST', 'owners', { name: 'Feed', type: 'Source' })).body).toEqual({
    id: '2',
  });
  const rows = [host, { ...host, owner: 'Feed', rating: 3, tags: ['x'] }];
  expect((await call('POST', 'indicators', rows)).body).toEqual({ ids: ['1001', '1002'] });
  expect((await call('POST', 'indicators', { ...host, rating: 5 })).body).toEqual({
    ids: ['1001'],
  });
  expect((await call('PATCH', 'indicators/1002', { active: false, description: 'd' })).status).toBe(
    204,
  );
  expect((await call('GET', 'indicators')).body).toEqual(indicators());
  expect(indicators()).toMatchObject([
    { id: '1001', summary: 'a.example.com', owner: OWN, rating: 5, confidence: null },
    { id: '1002', owner: 'Feed', active: false, description: 'd', tags: ['x'], rating: 3 },
  ]);
  await call('DELETE', 'indicators/1001');
  expect((await call('GET', 'state')).body).toEqual({
    indicators: 1,
    deleted: 1,
    byType: { Host: 1 },
    byOwner: { Feed: 1 },
  });
  await call('POST', 'exclusions', { name: 'x', values: ['b.example.com'] });
  const json = { hostName: 'b.example.com' };
  expect((await ask('/v2/indicators/hosts', { json })).body).toEqual(failure(texts.excluded));
  const user = { accessId: '3', secretKey: 'x' };
  await call('POST', 'users', user);
  expect((await ask('/v2/owners', { as: user })).status).toBe(200);
  const { token } = (await call('POST', 'token')).body;
  const headers = { authorization: `TC-Token ${token}` };
  expect((await ask('/v2/owners', { headers })).status).toBe(200);
});

it('has a new id, but its history, for a value that comes back', async () => {
  const { addIndicator, remove, indicators } = await control();
  addIndicator({ ...host, falsePositives: { count: 2, atMs: 0 } });
  remove('1001');
  expect(addIndicator(host)).toBe('1002');
  expect(indicators()).toMatchObject([{ falsePositives: 2, lastFalsePositiveMs: 0 }]);
});

it('lets switches be read and set', async () => {
  const { call, behaviour } = await control();
  expect((await call('POST', 'configure', { platform: '7.0' })).status).toBe(204);
  expect((await call('GET', 'configure')).body).toEqual(behaviour());
  expect(behaviour()).toMatchObject({ platform: '7.0', v3Order: 'newest-first' });
});

it.each<[string, string, unknown, string]>([
  ['POST', 'indicators', { ...host, type: 'Nothing' }, 'There is no type Nothing'],
  ['POST', 'indicators', { ...host, value: 'x' }, 'x is not a value of Host'],
  ['POST', 'indicators', { ...host, owner: 'x' }, 'There is no owner x'],
  ['POST', 'indicators', { ...host, securityLabels: ['x'] }, 'There is no label x'],
  ['PATCH', 'indicators/9', {}, 'There is no indicator 9'],
  ['DELETE', 'indicators/9', undefined, 'There is no indicator 9'],
  [
    'POST',
    'owners',
    { name: OWN, type: 'Source' },
    `There is an owner ${OWN} or one with the id 2 already`,
  ],
  ['POST', 'owners', { name: 'x', type: 'Source', id: 'x' }, "x is not an owner's id"],
  ['POST', 'owners', { name: 'x', type: 'Source', role: 'King' }, 'There is no role King'],
  ['POST', 'exclusions', { name: 'x', owner: 'y', values: [] }, 'There is no owner y'],
  [
    'POST',
    'exclusions',
    { name: 'x', values: ['10.0.0.0/64'] },
    '10.0.0.0/64 is not a block of addresses',
  ],
  ['POST', 'configure', { colour: 1 }, 'There is no switch colour'],
  ['POST', 'configure', { firstId: '1' }, 'The switch firstId is fixed at start'],
  ['POST', 'configure', { platform: 'x' }, '"x" is not a platform version'],
])('says why %s %s %o cannot be done', async (method, path, json, message) => {
  const { call } = await control();
  const { status, body } = await call(method, path, json);
  expect([status, body]).toEqual([400, { error: message }]);
});

it('does not know other users, and no ids that are not digits', async () => {
  const { setRole, countReports } = await control();
  expect(() => setRole(OWN, 'User', 'x')).toThrow('There is no user x');
  expect(() => countReports(true, 'x')).toThrow('There is no user x');
  await expect(openInstance({ firstId: 'x' })).rejects.toThrow('firstId is not a whole number');
});

it('says 501 for what it does not have and 405 in v3 for a wrong method', async () => {
  const { ask, call, url } = await control();
  expect(await ask('/v2/victims')).toMatchObject({
    status: 501,
    text: 'No simulated route for GET /api/v2/victims\n',
  });
  expect((await ask('/v2/owners', { method: 'PUT' })).status).toBe(501);
  expect(await ask('/v3/indicators', { method: 'PUT' })).toMatchObject({
    status: 405,
    body: error('0x1005', texts['0x1005']),
  });
  expect((await ask('/v2/indicators/hosts/%E0%A4%A')).body).toEqual(failure(texts.badRequest));
  expect((await fetch(`${url.origin}/v2/owners`)).status).toBe(501);
  await ask('/v2/indicators/hosts/a.example.com/tags');
  const { byRoute } = (await call('GET', 'requests')).body;
  expect(byRoute).toMatchObject({
    'GET /api/v2/victims': 1,
    'PUT /api/v3/indicators': 1,
    'GET /api/v2/indicators/{branch}/{value}/tags': 1,
    'GET /v2/owners': 1,
  });
  expect((await call('GET', 'requests')).body.byStatus).toMatchObject({ 501: 3, 405: 1 });
});

it.each<[number, object, object]>([
  [401, failure('Access Denied'), error('0x1002', texts['0x1002'])],
  [404, failure(texts.notFound), error('0x1004', texts['0x1004'])],
  [
    429,
    failure('An unknown error occurred'),
    { message: 'An unknown error occurred', status: 'Error' },
  ],
  [
    500,
    failure('An unknown error occurred'),
    error(
      '0x1007',
      'An internal error occurred while processing your request. If the problem persists contact your system administrator.',
    ),
  ],
])('fails with %i in the envelope of the version', async (status, v2, v3) => {
  const { ask, faults } = await control({ faults: new Faults() });
  faults.add({ kind: 'status', status, times: 0, headers: { 'Retry-After': '7' } });
  expect(await ask('/v2/owners')).toMatchObject({ status, body: v2 });
  expect(await ask('/v3/indicators')).toMatchObject({ status, body: v3 });
  expect(faults.list()).toMatchObject([{ fired: 2 }]);
});

it('goes wrong in all other ways a simulator can', async () => {
  const { ask, call, clock } = await control();
  const { ids } = (await call('POST', 'faults', { kind: 'html', path: '/v2/owners' })).body;
  expect((await ask('/v2/owners')).text).toContain('<html>');
  await call('DELETE', `faults?id=${ids[0]}`);
  await call('POST', 'faults', { kind: 'cut-body' });
  await expect(ask('/v2/owners')).rejects.toThrow('aborted');
  expect((await call('POST', 'clock', { advance: 1_000 })).body.now).toBe(clock.now());
});

it('serves HTTPS with links that say so', async () => {
  const { ask, addIndicator, apiUrl, url } = await control({ tls: true, requireHttps: true });
  expect([url.protocol, apiUrl]).toEqual(['https:', `${url.origin}/api`]);
  for (const value of ['a.example.com', 'b.example.com']) addIndicator({ ...host, value });
  const { status, body } = await ask('/v3/indicators?resultLimit=1');
  expect(status).toBe(200);
  expect(body.next).toBe(`${apiUrl}/v3/indicators?resultStart=1&resultLimit=1`);
  expect(body.data[0].webLink).toBe(`${url.origin}/#/details/indicators/1002/overview`);
});

it('begins links where the request went, below a prefix too', async () => {
  const { ask, addIndicator, url } = await control({ basePath: '/tc/api' });
  addIndicator(host);
  expect((await ask('/v3/indicators/1001')).body.data.webLink).toBe(
    `${url.origin}/tc/#/details/indicators/1001/overview`,
  );
});

it('can be filled with made-up content', async () => {
  const { ask, indicators, counts, ...platform } = await control({ clock: createClock(0) });
  const ids = seedThreatconnect(platform, { extraOwners: 110 });
  expect(counts()).toMatchObject({ indicators: ids.length });
  expect(Object.keys(counts().byType)).toHaveLength(12);
  const { owner, resultCount } = (await ask('/v2/owners')).body.data;
  expect([resultCount, owner.length]).toEqual([113, 100]);
  expect(column(owner, 'name')).not.toContain(seedOwners.hidden);
  const query = { tql: 'summary="198.51.100.23"', fields: 'threatAssess' };
  const { data } = (await ask('/v3/indicators', { query })).body;
  expect(column(data, 'threatAssessScore')).toEqual([650, 650, 650]);
  expect(column(data, 'ownerName')).toEqual([seedOwners.source, seedOwners.community, OWN]);
  const json = { ip: '10.0.0.7' };
  expect((await ask('/v2/indicators/addresses', { json })).body).toEqual(failure(texts.excluded));
  expect(indicators().every(({ summary }) => summary !== '')).toBe(true);
});
