import { expect, it } from 'vitest';
import { column } from '../ask.ts';
import { error, failure, NOW, openInstance, texts } from './instance.ts';

const below = '/v2/indicators/hosts/a.example.com';

async function withHost(options: Parameters<typeof openInstance>[0] = {}) {
  const instance = await openInstance(options);
  instance.addIndicator({ type: 'Host', value: 'a.example.com', rating: 1 });
  instance.clock.advance(60_000);
  const post = (path: string, json?: object) =>
    instance.ask(`${below}${path}`, { method: 'POST', ...(json === undefined ? {} : { json }) });
  return { ...instance, post };
}

const later = '2026-01-02T12:01:00Z';

it('updates in v2, also what is inactive', async () => {
  const { ask } = await withHost();
  const put = (json: object) => ask(below, { method: 'PUT', json });
  const { host } = (await put({ rating: '4.5', active: 'false' })).body.data;
  expect(host).toMatchObject({ rating: 4.5, dateAdded: NOW, lastModified: later });
  expect((await ask(below)).status).toBe(404);
  await put({ active: true, activeLocked: true, whoisActive: 'true' });
  expect((await ask(`${below}?includeAdditional=true`)).body.data.host).toMatchObject({
    active: true,
    activeLocked: true,
    whoisActive: 'true',
  });
});

it('hangs tags on an indicator and takes them off', async () => {
  const { ask, post } = await withHost();
  for (const tag of ['Nation%20State', 'QRadar', 'QRadar'])
    expect((await post(`/tags/${tag}`)).body).toEqual({ status: 'Success' });
  const tags = async () => (await ask(`${below}/tags`)).body.data;
  expect(await tags()).toEqual({
    resultCount: 2,
    tag: [
      {
        name: 'Nation State',
        webLink: expect.stringContaining('?tag=Nation+State&owner=Example+Organization'),
      },
      { name: 'QRadar', webLink: expect.any(String) },
    ],
  });
  await ask(`${below}/tags/QRadar`, { method: 'DELETE' });
  expect((await tags()).resultCount).toBe(1);
  expect((await ask(`${below}/tags/QRadar`, { method: 'DELETE' })).status).toBe(404);
  expect((await post(`/tags/${'x'.repeat(128)}`)).status).toBe(200);
  expect((await post(`/tags/${'x'.repeat(129)}`)).body).toEqual(
    failure(
      'The name for this Tag is invalid, please enter a name between 1-128 characters in length',
    ),
  );
});

it('adds attributes; the newest default one is the description', async () => {
  const { ask, post } = await withHost({ attributeTypes: ['Description', 'Ticket'] });
  const add = async (json: object) => await post('/attributes', json);
  const first = await add({ type: 'Description', value: 'one', displayed: true });
  expect(first.status).toBe(201);
  expect(first.body.data.attribute).toEqual({
    id: 1,
    type: 'Description',
    dateAdded: later,
    lastModified: later,
    displayed: true,
    value: 'one',
  });
  await add({ type: 'Description', value: 'two', displayed: 'true' });
  await add({ type: 'Ticket', value: 42 });
  await add({ type: 'Ticket', value: '42' });
  expect((await ask(below)).body.data.host.description).toBe('two');
  const { attribute } = (await ask(`${below}/attributes`)).body.data;
  expect(column(attribute, 'value')).toEqual(['42', 'two', 'one']);
  expect(await add({ type: 'Source', value: 'x' })).toMatchObject({
    status: 404,
    body: failure('The requested attribute type was not found'),
  });
});

it('adds labels that exist', async () => {
  const { ask, post } = await withHost();
  expect((await post('/securityLabels/TLP%3AAMBER')).body).toEqual({ status: 'Success' });
  expect((await ask(`${below}/securityLabels`)).body.data.securityLabel).toEqual([
    { name: 'TLP:AMBER', description: expect.any(String), dateAdded: '2016-08-31T00:00:00Z' },
  ]);
  expect((await post('/securityLabels/Odd')).body).toEqual(failure(texts.notFound));
});

it('shows groups, and other associations as empty lists', async () => {
  const { ask, update } = await withHost();
  update('1001', { groups: [{ type: 'Incident', name: 'An incident' }] });
  expect((await ask(`${below}/groups`)).body.data).toMatchObject({
    resultCount: 1,
    group: [
      {
        id: 1,
        name: 'An incident',
        type: 'Incident',
        webLink: expect.stringContaining('/auth/incident/incident.xhtml?incident=1'),
      },
    ],
  });
  for (const [path, key] of [
    ['indicators', 'indicator'],
    ['victims', 'victim'],
    ['dnsResolutions', 'dnsResolution'],
  ] as const)
    expect((await ask(`${below}/${path}`)).body.data).toEqual({ resultCount: 0, [key]: [] });
});

it('updates in v3 by id or summary, lists in three modes', async () => {
  const { ask, update } = await withHost();
  update('1001', { tags: ['one', 'two'] });
  const query = { fields: 'tags' };
  const put = async (key: string, json: object) =>
    await ask(`/v3/indicators/${key}`, { method: 'PUT', query, json });
  const tags = (names: string[], mode?: string) => ({
    tags: { data: names.map((name) => ({ name })), ...(mode === undefined ? {} : { mode }) },
  });
  const { status, body } = await put('1001', { rating: 5, whoisActive: true });
  expect([status, body.message]).toEqual([200, 'Updated']);
  expect(body.data).toMatchObject({ rating: 5, whoisActive: true, lastModified: later });
  for (const [change, left] of [
    [tags(['three']), ['one', 'two', 'three']],
    [tags(['one'], 'delete'), ['two', 'three']],
    [tags(['four'], 'replace'), ['four']],
  ] as const)
    expect(column((await put('a.example.com', change)).body.data.tags.data, 'name')).toEqual(left);
});

it('replaces labels and attributes', async () => {
  const { ask, update, indicators } = await withHost();
  update('1001', { description: 'old', securityLabels: ['TLP:RED'] });
  await ask('/v3/indicators/1001', {
    method: 'PUT',
    json: {
      securityLabels: { data: [{ name: 'tlp:green' }], mode: 'replace' },
      attributes: { data: [{ type: 'Source', value: 'new' }], mode: 'replace' },
    },
  });
  expect(indicators()).toMatchObject([{ description: null, securityLabels: ['TLP:GREEN'] }]);
});

it('changes the values of a file', async () => {
  const { ask, addIndicator } = await withHost();
  const [md5, sha1] = ['A1'.repeat(16), 'B2'.repeat(20)];
  addIndicator({ type: 'File', value: md5 });
  const put = async (key: string, json: object) =>
    await ask(`/v3/indicators/${encodeURIComponent(key)}`, { method: 'PUT', json });
  expect((await put(md5, { sha1 })).body.data.summary).toBe(`${md5} : ${sha1}`);
  expect((await put(`${md5} : ${sha1}`, { sha1: '' })).body.data.summary).toBe(md5);
  expect((await put(md5, { sha1: 'x' })).body).toEqual(
    error('0x2005', 'Please enter a valid File'),
  );
  expect((await ask(`/v2/indicators/files/${sha1}`)).status).toBe(404);
});

it('deletes in v3 one by one, and many where the setting allows it', async () => {
  const { ask, addIndicator, addOwner, configure, counts } = await withHost();
  const remove = (path: string) => ask(path, { method: 'DELETE' });
  expect((await remove('/v3/indicators/1001')).body).toEqual({
    message: 'Deleted',
    status: 'Success',
  });
  expect((await remove('/v3/indicators/1001')).status).toBe(404);
  addIndicator({ type: 'Host', value: 'a.example.com' });
  addIndicator({ type: 'Host', value: 'b.example.com' });
  const many = '/v3/indicators?tql=typeName%3D%22Host%22';
  expect(await remove(many)).toMatchObject({ status: 403, body: error('0x1003', texts['0x1003']) });
  configure({ bulkDelete: true });
  expect((await remove('/v3/indicators')).body).toEqual(error('0x2003', texts['0x2003']));
  addOwner({ name: 'Source', type: 'Source', role: 'User' });
  const foreign = addIndicator({ type: 'Host', value: 'b.example.com', owner: 'Source' });
  expect((await remove(many)).status).toBe(401);
  expect(counts()).toMatchObject({ indicators: 3, deleted: 1 });
  expect((await remove(`/v3/indicators/${foreign}`)).status).toBe(401);
  expect((await remove(`${many}%20and%20ownerName%3D%22Example%20Organization%22`)).status).toBe(
    200,
  );
  expect(counts()).toMatchObject({ indicators: 1, deleted: 3, byOwner: { Source: 1 } });
});
