import { expect, it } from 'vitest';
import { NOW_MS, openConsole } from './console.ts';

const sets = '/reference_data/sets';

async function refusal(
  console: Awaited<ReturnType<typeof openConsole>>,
  query: Record<string, string>,
) {
  const { status, body } = await console.ask(sets, { method: 'POST', query });
  return [status, body.code, body.message];
}

it('creates a set from query parameters or from a form', async () => {
  const { ask } = await openConsole();
  const query = { name: 'Mail Servers', element_type: 'IP' };
  const { status, body } = await ask(sets, { method: 'POST', query });
  expect(status).toBe(201);
  expect(body).toEqual({
    timeout_type: 'UNKNOWN',
    number_of_elements: 0,
    creation_time: NOW_MS,
    name: 'Mail Servers',
    namespace: 'SHARED',
    element_type: 'IP',
    collection_id: 61,
  });
  const form = {
    name: 'Hosts',
    element_type: 'ALNIC',
    timeout_type: 'LAST_SEEN',
    time_to_live: '7 days',
  };
  const second = await ask(sets, { form });
  expect(second.body).toMatchObject({
    timeout_type: 'LAST_SEEN',
    time_to_live: '0 years 0 mons 7 days 0 hours 0 mins 0.00 secs',
  });
});

it('checks a create in the order that was seen', async () => {
  const console = await openConsole();
  const missing = (name: string) => [
    422,
    8,
    `Missing required parameter "${name}" from query parameters`,
  ];
  const transform = (name: string) => [
    422,
    11,
    `Failed to transform user query parameter "${name}" with a content type of "TEXT_PLAIN"`,
  ];
  const wrong = { element_type: 'X', timeout_type: 'X', time_to_live: '12xzd' };
  expect((await refusal(console, { ...wrong, fields: 'nope' }))[1]).toBe(30);
  expect(await refusal(console, { name: '', ...wrong })).toEqual(missing('name'));
  expect(await refusal(console, { name: 'a' })).toEqual(missing('element_type'));
  expect(await refusal(console, { name: 'a', ...wrong })).toEqual(transform('element_type'));
  const typed = { name: 'a', element_type: 'IP' };
  expect(await refusal(console, { ...wrong, ...typed })).toEqual(transform('timeout_type'));
  expect(await refusal(console, { ...typed, time_to_live: '12xzd' })).toEqual([
    422,
    1005,
    'Invalid time to live interval 12xzd',
  ]);
  await console.ask(sets, { method: 'POST', query: typed });
  expect((await refusal(console, { ...typed, time_to_live: '12xzd' }))[1]).toBe(1005);
  expect(await refusal(console, typed)).toEqual([409, 1004, 'The name a is already in use']);
  expect((await refusal(console, { ...typed, name: 'n'.repeat(256) }))[1]).toBe(1005);
});

it('has no type CIDR before 21.0', async () => {
  const { ask } = await openConsole({ version: '21.0' });
  const query = { name: 'nets', element_type: 'CIDR' };
  expect((await ask(sets, { method: 'POST', query })).body.code).toBe(11);
  expect((await ask(sets, { method: 'POST', query, headers: { Version: '21.0' } })).status).toBe(
    201,
  );
});

it('reads a set with its elements page by page', async () => {
  const { ask, addSet, addEntry } = await openConsole();
  addSet({ name: 'ips', entryType: 'IP' });
  for (const last of [1, 2, 3]) addEntry('ips', { value: `192.0.2.${last}` });
  const page = await ask(`${sets}/ips`, { headers: { Range: 'items=1-1' } });
  expect(page.headers.get('content-range')).toBe('items 1-1/3');
  expect(page.body.number_of_elements).toBe(3);
  expect(page.body.data).toEqual([
    { first_seen: NOW_MS, last_seen: NOW_MS, source: 'admin', value: '192.0.2.2', domain_id: null },
  ]);
  const beyond = await ask(`${sets}/ips`, { headers: { Range: 'items=3-9' } });
  expect(beyond.headers.get('content-range')).toBe('items */3');
  expect(beyond.body).not.toHaveProperty('data');
  const values = await ask(`${sets}/ips`, {
    query: { fields: 'data(value)', filter: 'value != "192.0.2.2"' },
  });
  expect(values.body).toEqual({ data: [{ value: '192.0.2.1' }, { value: '192.0.2.3' }] });
});

it('does not filter elements by fields of the new family', async () => {
  const { ask, addSet } = await openConsole();
  addSet({ name: 'ips', entryType: 'IP' });
  const { body } = await ask(`${sets}/ips`, { query: { filter: 'notes = "x"' } });
  expect([body.code, body.message]).toEqual([1010, 'The filter parameter is not valid.']);
});

it('writes 1002 with the full stop on all calls but POST', async () => {
  const { ask } = await openConsole();
  const refused = async (method: string, query = {}) => {
    const { status, body } = await ask(`${sets}/Mail%20Servers`, { method, query });
    expect([status, body.code, body.message]).toEqual([404, 1002, 'Mail Servers does not exist']);
    return body.description;
  };
  expect(await refused('GET')).toBe('The reference set does not exist.');
  expect(await refused('DELETE')).toBe('The reference set does not exist.');
  expect(await refused('POST', { value: 'x' })).toBe('The reference set does not exist');
});

it('keeps everybody but tenants in the shared namespace', async () => {
  const { ask, addSet } = await openConsole();
  addSet({ name: 'own', entryType: 'IP', namespace: 'PRIVATE' });
  const read = async (namespace: string) =>
    (await ask(`${sets}/own`, { query: { namespace } })).body;
  expect(await read('TENANT')).toMatchObject({
    code: 1012,
    message: 'Admin user can only access shared namespace',
    description: 'The namespace value of SHARED was expected',
  });
  expect((await read('foo')).message).toContain('"namespace"');
  expect((await read('SHARED')).code).toBe(1002);
  expect((await ask(sets)).body).toEqual([]);
});

it('deletes a set in the background and points to the task', async () => {
  const { ask, addSet } = await openConsole({ taskPolls: 1 });
  addSet({ name: 'old', entryType: 'IP' });
  const { status, headers, body } = await ask(`${sets}/old`, { method: 'DELETE' });
  expect(status).toBe(202);
  expect(body).toEqual({
    id: 5501,
    name: 'Reference Data Deletion Task',
    message: 'Searching for items that depend on the Reference Data.',
    status: 'QUEUED',
    created: NOW_MS,
    created_by: 'API_token: intelligence feed',
    started: null,
    modified: NOW_MS,
    completed: null,
  });
  const path = headers.get('location')?.replace('/api', '') ?? '';
  expect(path).toBe('/reference_data_collections/set_delete_tasks/5501');
  expect((await ask(path)).body.status).toBe('PROCESSING');
  expect((await ask(`${sets}/old`)).status).toBe(200);
  expect((await ask(path)).body).toMatchObject({ status: 'COMPLETED', completed: NOW_MS });
  expect((await ask(`${sets}/old`)).status).toBe(404);
});

it('points to the task where the version documents it, or where IBM says, or nowhere', async () => {
  const console = await openConsole();
  const location = async (version: string) => {
    console.addSet({ name: 'x', entryType: 'IP' });
    const { headers } = await console.ask(`${sets}/x`, {
      method: 'DELETE',
      headers: { Version: version },
    });
    return headers.get('location');
  };
  expect(await location('16.0')).toBe('/api/reference_data/set_delete_tasks/5501');
  console.configure({ taskLocation: 'task-management' });
  expect(await location('20.0')).toBe('/api/system/task_management/tasks/5502');
  expect((await console.ask('/system/task_management/tasks/5502')).body.status).toBe('COMPLETED');
  const listed = await console.ask('/help/endpoints', {
    query: { filter: 'path like "%task_management%"' },
  });
  expect(listed.body).toEqual([]);
  console.configure({ taskLocation: 'absent' });
  expect(await location('20.0')).toBeNull();
  const old = await console.ask('/reference_data/set_delete_tasks/5501', {
    headers: { Version: '16.0' },
  });
  expect(old.body.status).toBe('COMPLETED');
  const missing = await console.ask('/reference_data/set_delete_tasks/1', {
    headers: { Version: '16.0' },
  });
  expect([missing.status, missing.body.code]).toEqual([404, 1002]);
  expect((await console.ask('/reference_data/set_delete_tasks/5501')).body.code).toBe(4);
});

it('does not delete a set that a rule uses, but empties it', async () => {
  const { ask, addSet, addEntry, setDependents, sets: snapshot } = await openConsole();
  addSet({ name: 'used', entryType: 'IP' });
  addEntry('used', { value: '192.0.2.1' });
  setDependents('used', ['Malicious address seen']);
  await ask(`${sets}/used`, { method: 'DELETE' });
  const task = await ask('/reference_data_collections/set_delete_tasks/5501');
  expect(task.body.status).toBe('CONFLICT');
  expect(snapshot()[0]?.entries).toHaveLength(1);
  const purge = await ask(`${sets}/used`, { method: 'DELETE', query: { purge_only: 'true' } });
  expect(purge.status).toBe(202);
  expect((await ask(`${sets}/used`)).body.number_of_elements).toBe(0);
  const odd = await ask(`${sets}/used`, { method: 'DELETE', query: { purge_only: 'maybe' } });
  expect([odd.status, odd.body.code]).toEqual([422, 1005]);
});
