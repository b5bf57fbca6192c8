import { expect, it } from 'vitest';
import type { QradarBehaviour } from '../../src/index.ts';
import { openConsole, type TestConsole } from './console.ts';

const plain = '/reference_data/sets/bulk_load/ips';
const namespaced = '/reference_data/sets/bulk_load/SHARED/ips/SHARED';

async function withSet(behaviour: Partial<QradarBehaviour> = {}): Promise<TestConsole> {
  const console = await openConsole(behaviour);
  console.addSet({ name: 'ips', entryType: 'IP' });
  return console;
}

const stored = ({ sets }: TestConsole) => sets()[0]?.entries.map(({ value }) => value);

it('stores a list and answers with the set alone', async () => {
  const console = await withSet();
  const json = ['192.0.2.2', '192.0.2.1', '192.0.2.2'];
  const { status, body, headers } = await console.ask(namespaced, { json });
  expect(status).toBe(200);
  expect(headers.has('deprecated')).toBe(true);
  expect(body).toMatchObject({ name: 'ips', number_of_elements: 2 });
  expect(body).not.toHaveProperty('data');
  expect(stored(console)).toEqual(['192.0.2.1', '192.0.2.2']);
  expect(console.sets()[0]?.entries[0]?.source).toBe('reference data api');
});

it('takes fields as a header and not as a query', async () => {
  const { ask } = await withSet();
  const json = ['192.0.2.2'];
  const headed = await ask(namespaced, { json, headers: { fields: 'name' } });
  expect(headed.body).toEqual({ name: 'ips' });
  const queried = await ask(`${namespaced}?fields=nope`, { json });
  expect(queried.status).toBe(200);
});

it('knows the short form up to 16.0 and the long one from 13.1', async () => {
  const { ask } = await withSet();
  const json = ['192.0.2.1'];
  const short = async (version: string) =>
    (await ask(plain, { json, headers: { Version: version } })).status;
  expect([await short('13.0'), await short('16.0'), await short('17.0')]).toEqual([200, 200, 404]);
  const long = async (version: string) =>
    (await ask(namespaced, { json, headers: { Version: version } })).status;
  expect([await long('13.0'), await long('13.1'), await long('17.0')]).toEqual([404, 200, 200]);
});

it('can answer the short form of a later version in three ways', async () => {
  const { ask, configure } = await withSet();
  const answer = async (oldBulkLoadAfter17: QradarBehaviour['oldBulkLoadAfter17']) => {
    configure({ oldBulkLoadAfter17 });
    const { status, body } = await ask(plain, { json: ['192.0.2.1'] });
    return [status, body.code];
  };
  expect(await answer('404')).toEqual([404, 4]);
  expect((await answer('410'))[0]).toBe(410);
  expect((await answer('works'))[0]).toBe(200);
});

it('refuses what is no list', async () => {
  const { ask } = await withSet();
  const missing = await ask(namespaced, { method: 'POST' });
  expect([missing.status, missing.body.code, missing.body.message]).toEqual([
    422,
    10,
    'Request body must be populated for body parameter "data"',
  ]);
  const text = await ask(namespaced, { text: '"a":1' });
  expect([text.status, text.body.code, text.body.message, text.body.description]).toEqual([
    400,
    1001,
    'JSON Parse Error!!  Colon encountered but was not in a JSON Object',
    'An error occurred parsing the JSON formatted message body',
  ]);
  expect((await ask(namespaced, { json: { a: 1 } })).body.code).toBe(1001);
});

it('stores nothing when one element is bad', async () => {
  const console = await withSet();
  const json = ['192.0.2.1', 'bad', '192.0.2.2'];
  const { status, body } = await console.ask(namespaced, { json });
  expect([status, body.code, body.message]).toEqual([422, 1005, 'Invalid IP value: bad']);
  expect(stored(console)).toEqual([]);
});

it('can store what came before the bad element, or fail as a whole', async () => {
  const console = await withSet({ bulkLoadBadValue: '422-prefix' });
  const json = ['192.0.2.1', null, '192.0.2.2'];
  expect((await console.ask(namespaced, { json })).body.message).toBe('Invalid IP value: null');
  expect(stored(console)).toEqual(['192.0.2.1']);
  console.configure({ bulkLoadBadValue: '500-nothing' });
  const { status, body } = await console.ask(namespaced, { json: ['192.0.2.9', 'bad'] });
  expect([status, body.code, body.message]).toEqual([
    500,
    1020,
    'Adding/updating data to Set ips failed',
  ]);
  expect(stored(console)).toEqual(['192.0.2.1']);
});

it('takes a domain by its number and a namespace that the caller may use', async () => {
  const console = await withSet({ domains: [0] });
  const load = async (namespace: string, name: string, domain: string) => {
    const path = `/reference_data/sets/bulk_load/${namespace}/${name}/${domain}`;
    const { status, body } = await console.ask(path, { json: ['192.0.2.1'] });
    return [status, body.code];
  };
  expect((await load('SHARED', 'ips', '0'))[0]).toBe(200);
  expect(console.sets()[0]?.entries[0]?.domainId).toBe(0);
  expect(await load('SHARED', 'ips', '7')).toEqual([404, 1011]);
  expect(await load('TENANT', 'ips', '0')).toEqual([422, 1012]);
  expect(await load('PRIVATE', 'ips', '0')).toEqual([422, 1015]);
  expect(await load('SHARED', 'none', 'SHARED')).toEqual([404, 1002]);
});
