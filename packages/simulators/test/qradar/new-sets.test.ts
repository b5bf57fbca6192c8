import { expect, it } from 'vitest';
import { column } from '../ask.ts';
import { NOW_MS, openConsole, type TestConsole } from './console.ts';

const sets = '/reference_data_collections/sets';
const ips = { name: 'tip ipv4', entry_type: 'IP', namespace: 'SHARED' };

async function refusal({ ask }: TestConsole, path: string, json: unknown, version = '21.0') {
  const { status, body } = await ask(path, { json, headers: { Version: version } });
  expect(body.description).toBe(body.message);
  return [status, body.code, body.message];
}

it('creates a set', async () => {
  const { ask } = await openConsole();
  const { status, body } = await ask(sets, { json: ips });
  expect(status).toBe(201);
  expect(body).toEqual({
    id: 61,
    name: 'tip ipv4',
    entry_type: 'IP',
    namespace: 'SHARED',
    tenant_id: null,
    expiry_type: 'NO_EXPIRY',
    time_to_live: null,
    expired_log_option: 'LOG_NONE',
    number_of_entries: 0,
    creation_time: NOW_MS,
    global_id: null,
    delete_entries: null,
  });
});

it('answers a create in the other ways that were seen', async () => {
  const { ask, configure } = await openConsole({ createStatus: 200, nullKeys: 'absent' });
  const { status, body } = await ask(sets, { json: { name: 'a', entry_type: 'IP' } });
  expect([status, body.namespace]).toEqual([200, 'SHARED']);
  expect(body).not.toHaveProperty('tenant_id');
  configure({ defaultNamespace: 'PRIVATE' });
  const second = await ask(sets, {
    json: { name: 'b', entry_type: 'IP' },
    headers: { fields: 'name,namespace' },
  });
  expect(second.body).toEqual({ name: 'b', namespace: 'PRIVATE' });
});

it('refuses a create with the number that is documented for it', async () => {
  const console = await openConsole({ version: '21.0' });
  const long = 'x'.repeat(2_048);
  const refused: [object, number, number][] = [
    [{ name: 'a' }, 422, 10001],
    [{ entry_type: 'IP' }, 422, 10002],
    [{ ...ips, namespace: 'TENANT' }, 422, 10003],
    [{ ...ips, tenant_id: 3 }, 422, 10004],
    [{ ...ips, namespace: 'TENANT', tenant_id: 3 }, 422, 10005],
    [{ ...ips, expiry_type: 'LAST_SEEN' }, 422, 10007],
    [{ ...ips, expiry_type: 'NO_EXPIRY', time_to_live: 60 }, 422, 10007],
    [{ ...ips, expiry_type: 'LAST_SEEN', time_to_live: '7 days' }, 422, 10007],
    [{ ...ips, description: long }, 422, 1021],
    [{ ...ips, entry_type: 'FOO' }, 422, 11],
  ];
  for (const [json, status, code] of refused) {
    const { body, status: seen } = await console.ask(sets, { json, headers: { Version: '21.0' } });
    expect([seen, body.code]).toEqual([status, code]);
  }
  await console.ask(sets, { json: ips });
  expect(await refusal(console, sets, ips)).toEqual([
    409,
    10006,
    'A collection with the same name already exists',
  ]);
  expect((await console.ask(sets, { method: 'POST' })).body.code).toBe(10);
  expect(console.sets()).toHaveLength(1);
});

it('shows the same set in both families', async () => {
  const { ask, addSet, addEntry } = await openConsole();
  const time_to_live = 30 * 86_400;
  const { body } = await ask(sets, { json: { ...ips, expiry_type: 'LAST_SEEN', time_to_live } });
  addEntry('tip ipv4', { value: '192.0.2.1' });
  const old = await ask('/reference_data/sets/tip%20ipv4');
  expect(old.body).toMatchObject({
    collection_id: body.id,
    element_type: 'IP',
    timeout_type: 'LAST_SEEN',
    time_to_live: '0 years 0 mons 30 days 0 hours 0 mins 0.00 secs',
    number_of_elements: 1,
  });
  const query = {
    name: 'month',
    element_type: 'ALN',
    timeout_type: 'FIRST_SEEN',
    time_to_live: '1 month',
  };
  await ask('/reference_data/sets', { method: 'POST', query });
  addSet({ name: 'by hand', entryType: 'ALNIC' });
  const list = await ask(sets, { query: { fields: 'name,expiry_type,time_to_live' } });
  expect(list.body).toEqual([
    { name: 'tip ipv4', expiry_type: 'LAST_SEEN', time_to_live },
    { name: 'month', expiry_type: 'FIRST_SEEN', time_to_live: 30 * 86_400 },
    { name: 'by hand', expiry_type: 'NO_EXPIRY', time_to_live: null },
  ]);
  const month = await ask('/reference_data/sets/month');
  expect(month.body.time_to_live).toBe('0 years 1 mons 0 days 0 hours 0 mins 0.00 secs');
});

it('can count the time to live in milliseconds', async () => {
  const { ask } = await openConsole({ ttlUnit: 'ms' });
  const json = { ...ips, expiry_type: 'LAST_SEEN', time_to_live: 86_400 };
  expect((await ask(sets, { json })).body.time_to_live).toBe(86_400);
  const { body } = await ask('/reference_data/sets/tip%20ipv4');
  expect(body.time_to_live).toBe('0 years 0 mons 0 days 0 hours 1 mins 26.40 secs');
});

it('hides a private set from the old family', async () => {
  const { ask } = await openConsole({ defaultNamespace: 'PRIVATE' });
  await ask(sets, { json: { name: 'own', entry_type: 'IP' } });
  expect((await ask(sets)).body).toHaveLength(1);
  expect((await ask('/reference_data/sets/own')).body.code).toBe(1002);
});

it('finds sets by filter and in any order', async () => {
  const console = await openConsole();
  for (const name of ['b', 'a', 'c'])
    console.addSet({ name, entryType: name === 'c' ? 'IP' : 'ALN' });
  const names = async (query: Record<string, string>) => {
    const { body } = await console.ask(sets, { query });
    return column(body, 'name').join('');
  };
  expect(await names({ filter: 'name="a"' })).toBe('a');
  expect(await names({ filter: 'name="A"' })).toBe('');
  expect(await names({ filter: 'entry_type = ALN', sort: '+name' })).toBe('ab');
  expect(await names({ sort: '-entry_type,+name' })).toBe('cab');
  const codes = async (query: Record<string, string>) =>
    (await console.ask(sets, { query })).body.code;
  expect(await codes({ filter: 'size > 3' })).toBe(14001);
  expect(await codes({ filter: 'name = ' })).toBe(14001);
  expect(await codes({ sort: '+colour' })).toBe(14000);
  expect((await console.ask(`${sets}?sort=+name`)).body.code).toBe(14000);
});

it('reads a set by its number', async () => {
  const { ask, addSet } = await openConsole();
  const id = addSet({ name: 'a', entryType: 'IP' });
  expect((await ask(`${sets}/${id}`)).body.name).toBe('a');
  const missing = await ask(`${sets}/99`);
  expect([missing.status, missing.body.code]).toEqual([404, 15000]);
  const text = await ask(`${sets}/opencti_x`, { json: {} });
  expect([text.status, text.body.code, text.body.message]).toEqual([
    422,
    11,
    'Failed to transform user path parameter "id" with a content type of "TEXT_PLAIN. Could not convert from opencti_x to Long"',
  ]);
});

it('changes expiry, log option and description, and nothing else', async () => {
  const { ask, addSet } = await openConsole({ version: '21.0' });
  const path = `${sets}/${addSet({ name: 'a', entryType: 'IP' })}`;
  const json = {
    name: 'b',
    entry_type: 'ALN',
    namespace: 'PRIVATE',
    description: 'text',
    expiry_type: 'FIRST_SEEN',
    time_to_live: 3600,
    expired_log_option: 'LOG_EACH',
  };
  const { status, body } = await ask(path, { json, headers: { Version: '21.0' } });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    name: 'a',
    entry_type: 'IP',
    namespace: 'SHARED',
    description: 'text',
    expiry_type: 'FIRST_SEEN',
    time_to_live: 3600,
    expired_log_option: 'LOG_EACH',
  });
  const cleared = await ask(path, { json: { expiry_type: 'NO_EXPIRY', time_to_live: null } });
  expect(cleared.body).toMatchObject({ expiry_type: 'NO_EXPIRY', time_to_live: null });
});

it('refuses a change with the number that is documented for it', async () => {
  const console = await openConsole({ version: '21.0' });
  const path = `${sets}/${console.addSet({ name: 'a', entryType: 'IP' })}`;
  expect(await refusal(console, `${sets}/99`, {})).toEqual([
    404,
    11001,
    'Indicates the Set with the specified ID does not exist',
  ]);
  expect((await console.ask(path, { method: 'POST' })).body.code).toBe(11002);
  expect((await refusal(console, path, { time_to_live: -1 }))[1]).toBe(11003);
  expect((await refusal(console, path, { time_to_live: 60 }))[1]).toBe(11004);
  expect((await refusal(console, path, { expiry_type: 'LAST_SEEN' }))[1]).toBe(11004);
  expect((await refusal(console, path, { description: 'x'.repeat(2_048) }))[1]).toBe(1021);
  expect(console.sets()[0]).toMatchObject({ expiryType: 'NO_EXPIRY', timeToLiveSeconds: null });
});

it('empties a set that stays', async () => {
  const { ask, addSet, addEntry } = await openConsole();
  const id = addSet({ name: 'a', entryType: 'IP' });
  addEntry('a', { value: '192.0.2.1' });
  const { body } = await ask(`${sets}/${id}`, { json: { delete_entries: true } });
  expect(body.number_of_entries).toBe(0);
  expect((await ask('/reference_data_collections/set_entries')).body).toEqual([]);
});

it('deletes a set by a task without pointing to it', async () => {
  const { ask, addSet, sets: snapshot } = await openConsole();
  const id = addSet({ name: 'a', entryType: 'IP' });
  const { status, body, headers } = await ask(`${sets}/${id}`, { method: 'DELETE' });
  expect([status, body.status, headers.has('location')]).toEqual([202, 'QUEUED', false]);
  const task = await ask(`/reference_data_collections/set_delete_tasks/${body.id}`);
  expect(task.body.status).toBe('COMPLETED');
  expect(snapshot()).toEqual([]);
  expect((await ask(`${sets}/${id}`, { method: 'DELETE' })).body.code).toBe(12000);
  expect((await ask('/reference_data_collections/set_delete_tasks/1')).body.code).toBe(12003);
});
