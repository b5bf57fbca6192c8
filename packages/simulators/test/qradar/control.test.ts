import { expect, it } from 'vitest';
import { controlOf } from '../ask.ts';
import { NOW_MS, openConsole } from './console.ts';

async function controlled() {
  const console = await openConsole();
  return { ...console, call: controlOf(console) };
}

it('lets sets and elements be edited as a person at the console would', async () => {
  const { call, sets } = await controlled();
  const set = { name: 'ips', entryType: 'IP', timeToLiveSeconds: 60 };
  expect((await call('POST', 'sets', set)).body).toEqual({ id: 61 });
  await call('POST', 'sets/ips/entries', [
    { value: '192.0.2.2' },
    { value: '192.0.2.1', notes: 'n' },
  ]);
  await call('DELETE', 'sets/ips/entries?value=192.0.2.2');
  expect(sets()).toEqual([
    {
      id: 61,
      name: 'ips',
      entryType: 'IP',
      namespace: 'SHARED',
      timeToLiveSeconds: 60,
      expiryType: 'LAST_SEEN',
      entries: [
        {
          value: '192.0.2.1',
          source: 'admin',
          notes: 'n',
          firstSeen: NOW_MS,
          lastSeen: NOW_MS,
          domainId: null,
        },
      ],
    },
  ]);
  expect((await call('GET', 'state')).body).toEqual(sets());
  expect((await call('GET', 'state?counts=1')).body).toEqual([
    { id: 61, name: 'ips', entryType: 'IP', count: 1 },
  ]);
  await call('DELETE', 'sets/ips?purge_only=true');
  expect(sets()[0]?.entries).toEqual([]);
  expect((await call('DELETE', 'sets/ips')).status).toBe(204);
  expect(sets()).toEqual([]);
});

it('says why an edit cannot be made', async () => {
  const { call, addSet } = await controlled();
  addSet({ name: 'ips', entryType: 'IP' });
  const refused: [string, string, unknown, string][] = [
    ['POST', 'sets', { name: 'ips', entryType: 'IP' }, 'There is a set ips already'],
    ['POST', 'sets', { name: 'x', entryType: 'FOO' }, 'FOO is no entry type'],
    ['POST', 'sets/ips/entries', { value: 'x' }, 'x is no IP'],
    ['POST', 'sets/ips/entries', { value: '192.0.2.1', domainId: 7 }, 'There is no domain 7'],
    ['DELETE', 'sets/none', undefined, 'There is no set none'],
    ['DELETE', 'sets/ips/entries?value=192.0.2.1', undefined, 'ips does not contain 192.0.2.1'],
    ['POST', 'configure', { colour: 1 }, 'There is no switch colour'],
    ['POST', 'configure', { version: '99.0' }, '99.0 is not an API version of a simulated release'],
  ];
  for (const [method, path, json, error] of refused) {
    const { status, body } = await call(method, path, json);
    expect([status, body]).toEqual([400, { error }]);
  }
});

it('lets switches be read and set, and waiting tasks be finished', async () => {
  const { call, addSet, sets, ask } = await controlled();
  const id = addSet({ name: 'ips', entryType: 'IP' });
  await call('POST', 'configure', { taskPolls: 5 });
  expect((await call('GET', 'configure')).body).toMatchObject({ taskPolls: 5, version: '20.0' });
  const json = [{ collection_id: id, value: '192.0.2.1' }];
  await ask('/reference_data_collections/set_entries', { method: 'PATCH', json });
  expect(sets()[0]?.entries).toEqual([]);
  await call('POST', 'tasks/finish');
  expect(sets()[0]?.entries).toHaveLength(1);
});

it('counts requests by the endpoint they went to', async () => {
  const { ask, requests, resetRequests } = await controlled();
  await ask('/reference_data/sets/a%252Fb');
  await ask('/reference_data/sets/c');
  await ask('/reference_data_collections/set_entries/7');
  await ask('/nowhere');
  expect(requests().byRoute).toEqual({
    'GET /api/reference_data/sets/{name}': 2,
    'GET /api/reference_data_collections/set_entries/{id}': 1,
    'GET /api/nowhere': 1,
  });
  resetRequests();
  expect(requests().total).toBe(0);
});
