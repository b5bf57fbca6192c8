import { expect, it } from 'vitest';
import type { QradarOptions } from '../../src/index.ts';
import { column } from '../ask.ts';
import { NOW_MS, openConsole } from './console.ts';

const entries = '/reference_data_collections/set_entries';

async function withSets(options: QradarOptions = {}) {
  const console = await openConsole(options);
  const ips = console.addSet({ name: 'ips', entryType: 'IP' });
  const hosts = console.addSet({ name: 'hosts', entryType: 'ALNIC' });
  const post = (json: unknown, version = '20.0') =>
    console.ask(entries, { json, headers: { Version: version } });
  const list = async (query: Record<string, string>) =>
    (await console.ask(entries, { query })).body;
  return { ...console, ips, hosts, post, list };
}

it('adds an element, then updates it', async () => {
  const { post, ips, clock } = await withSets();
  const row = { collection_id: ips, value: '192.0.2.1', source: 'feed', notes: 'first' };
  const added = await post(row);
  expect(added.status).toBe(201);
  expect(added.body).toEqual({
    id: 90_001,
    collection_id: ips,
    value: '192.0.2.1',
    domain_id: null,
    first_seen: NOW_MS,
    last_seen: NOW_MS,
    source: 'feed',
    notes: 'first',
    delete_entry: null,
  });
  clock.advance(1_000);
  const again = await post({ collection_id: ips, value: '192.0.2.1', first_seen: 5 });
  expect(again.status).toBe(200);
  expect(again.body).toMatchObject({
    id: 90_001,
    first_seen: NOW_MS,
    last_seen: NOW_MS + 1_000,
    source: 'reference data api',
    notes: 'first',
  });
});

it('refuses an element with the number that is documented for it', async () => {
  const { post, ask, ips, addSet } = await withSets({
    version: '22.0',
    maxValueLength: 50,
    maxNotesLength: 10,
  });
  const row = { collection_id: ips, value: '192.0.2.1' };
  const nets = addSet({ name: 'nets', entryType: 'CIDR' });
  const refused: [unknown, number, string][] = [
    [{ value: 'a' }, 20002, 'The Set ID was not specified in the body parameter'],
    [{ collection_id: ips }, 20003, 'The value was not specified'],
    [{ ...row, collection_id: 9 }, 20004, 'A Set with the specified ID was not found'],
    [{ ...row, domain_id: 9 }, 20005, 'An invalid domain ID was specified'],
    [
      { ...row, value: '2001:db8::1' },
      20006,
      'The provided value does not match the collection entry type',
    ],
    [{ ...row, value: 'x'.repeat(51) }, 20007, 'The value field exceeded the allowed limit.'],
    [{ ...row, notes: 'x'.repeat(11) }, 20008, 'The notes field exceeded the allowed limit'],
    [{ ...row, collection_id: nets }, 20009, 'Invalid CIDR specified'],
  ];
  for (const [json, code, message] of refused) {
    const { status, body } = await post(json);
    expect([status, body.code, body.message]).toEqual([422, code, message]);
  }
  expect((await ask(entries, { method: 'POST' })).body.code).toBe(20001);
  expect((await ask(entries, { text: 'a' })).body.code).toBe(1001);
});

it('shows shared elements without a domain or with the internal one', async () => {
  const { post, hosts, list, configure } = await withSets();
  await post({ collection_id: hosts, value: 'A.example.com' });
  await post({ collection_id: hosts, value: 'a.example.com', domain_id: 0 });
  const shown = async (filter: string) => {
    const rows = await list({ filter, fields: 'value,domain_id' });
    return column(rows, 'domain_id');
  };
  expect(await shown(`collection_id=${hosts}`)).toEqual([null, 0]);
  expect(await shown(`collection_id=${hosts} and domain_id is null`)).toEqual([null]);
  configure({ sharedDomainId: 2_147_483_647 });
  expect(await shown(`collection_id=${hosts} and value="a.example.com"`)).toEqual([
    2_147_483_647, 0,
  ]);
  expect(
    (await post({ collection_id: hosts, value: 'a.example.com', domain_id: 2_147_483_647 })).status,
  ).toBe(200);
});

it('lists by set, value, source, notes and time', async () => {
  const { post, ips, hosts, list, clock } = await withSets();
  await post({ collection_id: ips, value: '192.0.2.1', source: 'feed' });
  await post({ collection_id: hosts, value: 'a.example.com', source: 'feed', notes: 'ioc-1' });
  clock.advance(60_000);
  await post({ collection_id: ips, value: '192.0.2.2', source: 'other' });
  const values = async (filter: string) => {
    const rows = await list({ filter, fields: 'value' });
    return column(rows, 'value').join(' ');
  };
  expect(await values(`collection_id=${ips}`)).toBe('192.0.2.1 192.0.2.2');
  expect(await values(`collection_id=${ips} and value="192.0.2.2"`)).toBe('192.0.2.2');
  expect(await values(`collection_id=${ips} and value="192.0.2.2" and source="feed"`)).toBe('');
  expect(await values(`collection_id="${ips}" and source="feed"`)).toBe('192.0.2.1');
  expect(await values('source="feed"')).toBe('192.0.2.1 a.example.com');
  expect(await values('notes="ioc-1"')).toBe('a.example.com');
  expect(await values(`last_seen < ${NOW_MS + 1}`)).toBe('192.0.2.1 a.example.com');
  expect(await values(`collection_id=${ips} and collection_id=${hosts}`)).toBe('');
  expect(await values(`collection_id=${ips} or value="a.example.com"`)).toBe(
    '192.0.2.1 a.example.com 192.0.2.2',
  );
  expect(await values('collection_id=99')).toBe('');
});

it('compares and sorts values as their type does when the type is asked for', async () => {
  const { post, ips, hosts, list } = await withSets();
  for (const value of ['192.0.2.9', '192.0.2.10']) await post({ collection_id: ips, value });
  await post({ collection_id: hosts, value: '192.0.2.11' });
  const values = async (query: Record<string, string>) =>
    column(await list({ ...query, fields: 'value' }), 'value').join(' ');
  expect(await values({ sort: '+value' })).toBe('192.0.2.10 192.0.2.11 192.0.2.9');
  expect(await values({ sort: '+value', entry_type: 'IP' })).toBe('192.0.2.9 192.0.2.10');
  expect(await values({ filter: 'value > "192.0.2.9"', entry_type: 'IP' })).toBe('192.0.2.10');
  expect(await values({ filter: 'value = "192.0.2.11"', entry_type: 'ALNIC' })).toBe('192.0.2.11');
});

it('finds a value whatever its case only when the type is asked for', async () => {
  const { post, hosts, list } = await withSets({ caseEcho: 'as-sent' });
  await post({ collection_id: hosts, value: 'A.example.com' });
  const found = async (query: Record<string, string>) =>
    (await list({ filter: `collection_id=${hosts} and value="a.EXAMPLE.com"`, ...query })).length;
  expect(await found({})).toBe(0);
  expect(await found({ entry_type: 'ALNIC' })).toBe(1);
  expect(await found({ filter: `collection_id=${hosts} and value="A.example.com"` })).toBe(1);
});

it('refuses a listing with the number that is documented for it', async () => {
  const { ask } = await withSets();
  const code = async (query: Record<string, string>) => {
    const { status, body } = await ask(entries, { query });
    return [status, body.code];
  };
  expect(await code({ filter: 'colour = 1' })).toEqual([422, 24001]);
  expect(await code({ filter: 'id = "abc"' })).toEqual([422, 24001]);
  expect(await code({ filter: 'id = ' })).toEqual([422, 24001]);
  expect(await code({ sort: '+colour' })).toEqual([422, 24002]);
  expect(await code({ entry_type: 'FOO' })).toEqual([422, 24003]);
  expect(await code({ entry_type: 'IP', filter: 'value = "abc"' })).toEqual([422, 24004]);
});

it('shows what was written in between on the next page', async () => {
  const { post, ask, ips, removeEntry } = await withSets();
  for (const last of [1, 2, 3, 4]) await post({ collection_id: ips, value: `192.0.2.${last}` });
  const page = async (range: string) => {
    const query = { filter: `collection_id=${ips}`, sort: '+id', fields: 'value' };
    const { body, headers } = await ask(entries, { query, headers: { Range: range } });
    return [headers.get('content-range'), ...column(body, 'value')];
  };
  expect(await page('items=0-1')).toEqual(['items 0-1/4', '192.0.2.1', '192.0.2.2']);
  removeEntry('ips', '192.0.2.1');
  expect(await page('items=2-3')).toEqual(['items 2-2/3', '192.0.2.4']);
});

it('reads, annotates and deletes one element by its number', async () => {
  const { post, ask, ips, clock } = await withSets({ maxNotesLength: 10 });
  const { body: added } = await post({ collection_id: ips, value: '192.0.2.1', source: 'feed' });
  const path = `${entries}/${added.id}`;
  expect((await ask(path)).body.value).toBe('192.0.2.1');
  clock.advance(1_000);
  const noted = await ask(path, { json: { notes: 'note', value: '192.0.2.9' } });
  expect(noted.body).toMatchObject({
    value: '192.0.2.1',
    notes: 'note',
    last_seen: NOW_MS + 1_000,
  });
  expect((await ask(path, { json: { notes: 'x'.repeat(11) } })).body.code).toBe(21003);
  expect((await ask(path, { method: 'POST' })).body.code).toBe(21001);
  const gone = await ask(path, { method: 'DELETE' });
  expect([gone.status, gone.text]).toEqual([204, '']);
  const codes = [
    (await ask(path)).body.code,
    (await ask(path, { json: {} })).body.code,
    (await ask(path, { method: 'DELETE' })).body.code,
  ];
  expect(codes).toEqual([25000, 21000, 22001]);
});
