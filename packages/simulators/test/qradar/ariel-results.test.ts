import { expect, it } from 'vitest';
import type { NewEvent } from '../../src/index.ts';
import { column } from '../ask.ts';
import { NOW_MS, openConsole } from './console.ts';

const path = '/ariel/searches';
const HOUR_MS = 3_600_000;

async function searched(events: readonly NewEvent[], options: object = {}) {
  const console = await openConsole({ searchReuseMs: 0, ...options });
  console.addOffense();
  console.addEvents(1, events);
  const search = async (aql: string, range?: string) => {
    const made = await console.ask(path, { form: { query_expression: aql } });
    if (made.status !== 201) return made;
    const headers = range === undefined ? {} : { Range: range };
    return await console.ask(`${path}/${made.body.search_id}/results`, { headers });
  };
  return { ...console, search };
}

const event: NewEvent = {
  starttime: NOW_MS - 5_000,
  sourceip: '198.18.0.5',
  destinationip: '203.0.113.9',
  destinationport: 8443,
  username: 'user1@example.com',
  payload: '<134>gw.example.com "ünïcode" a=1',
  eventName: 'Web Request',
  category: 'Web Request',
  ruleNames: ['Beaconing', 'Listed Address'],
  properties: { URL: 'http://a.example.net/x?y=1', 'MD5 Hash': 'd'.repeat(32) },
};

it.each<[string, Record<string, unknown>]>([
  ['sourceip, destinationip', { sourceip: '198.18.0.5', destinationip: '203.0.113.9' }],
  ['sourceIP', { sourceIP: '198.18.0.5' }],
  ['sourceip AS "MY Source IPs"', { 'MY Source IPs': '198.18.0.5' }],
  ["username as 'User', starttime", { User: 'user1@example.com', starttime: NOW_MS - 5_000 }],
  ['URL, "MD5 Hash" as md5', { URL: 'http://a.example.net/x?y=1', md5: 'd'.repeat(32) }],
  ['"Hostname"', { Hostname: null }],
  ['UTF8(payload)', { utf8_payload: '<134>gw.example.com "ünïcode" a=1' }],
  ['UTF8(payload) AS raw', { raw: '<134>gw.example.com "ünïcode" a=1' }],
  ['QIDNAME(qid)', { qidname_qid: 'Web Request' }],
  [
    'CATEGORYNAME(category), CATEGORYNAME(highlevelcategory)',
    { categoryname_category: 'Web Request', categoryname_highlevelcategory: 'Access' },
  ],
  ['RULENAME("creEventList")', { rulename_creEventList: ['Beaconing', 'Listed Address'] }],
  [
    'LOGSOURCENAME(logsourceid), PROTOCOLNAME(protocolid), LOGSOURCETYPENAME(devicetype)',
    {
      logsourcename_logsourceid: 'Firewall @ gw.example.com',
      protocolname_protocolid: 'tcp_ip',
      logsourcetypename_devicetype: 'Example Firewall',
    },
  ],
  ['category, highlevelcategory', { category: 4_901, highlevelcategory: 4_000 }],
  ['QIDDESCRIPTION(qid), magnitude', { qiddescription_qid: 'Web Request.', magnitude: 4 }],
])('selects %s', async (columns, row) => {
  const { search } = await searched([event]);
  const { status, body } = await search(`SELECT ${columns} FROM events WHERE INOFFENSE(1)`);
  expect([status, body]).toEqual([200, { events: [row] }]);
});

it('selects every column by a star', async () => {
  const { search } = await searched([{ sourceip: '2001:db8::1' }]);
  const { body } = await search('select * from events where inoffense(1)');
  expect(body.events[0]).toMatchObject({
    sourceip: '0.0.0.0',
    sourcev6: '2001:db8::1',
    username: null,
    qid: 5_000_001,
  });
});

it.each([
  ['', ['a', 'b']],
  [' LAST 90 SECONDS', ['a', 'b', 'c']],
  [' LAST 2 MINUTES', ['a', 'b', 'c']],
  [' LAST 1 HOURS', ['a', 'b', 'c', 'd']],
  [' LAST 2 days', ['a', 'b', 'c', 'd', 'e']],
  [' LIMIT 2 LAST 2 DAYS', ['a', 'b']],
  [` LIMIT 9 START ${NOW_MS - HOUR_MS}`, ['a', 'b', 'c', 'd']],
  [` START ${NOW_MS - HOUR_MS} STOP ${NOW_MS - 60_000}`, ['b', 'c', 'd']],
  [' LIMIT 0 LAST 1 HOURS', []],
])('finds the events of "%s", the latest first', async (clause, names) => {
  const ages = { e: 25 * HOUR_MS, d: HOUR_MS, c: 90_000, b: 60_000, a: 0 };
  const { search } = await searched(
    Object.entries(ages).map(([username, age]) => ({ username, starttime: NOW_MS - age })),
  );
  const { body } = await search(`SELECT username FROM events WHERE INOFFENSE(1)${clause}`);
  expect(column(body.events, 'username')).toEqual(names);
});

it('pages results', async () => {
  const events = ['a', 'b', 'c'].map((username, at) => ({ username, starttime: NOW_MS - at }));
  const { search } = await searched(events);
  const aql = 'SELECT username FROM events WHERE INOFFENSE(1)';
  const page = await search(aql, 'items=1-5');
  expect(page.headers.get('content-range')).toBe('items 1-2/3');
  expect(page.body).toEqual({ events: [{ username: 'b' }, { username: 'c' }] });
  const beyond = await search(aql, 'items=3-5');
  expect([beyond.headers.get('content-range'), beyond.body]).toEqual(['items */3', { events: [] }]);
});

it('has no flows', async () => {
  const { search } = await searched([event]);
  const { body } = await search('SELECT sourceip FROM flows WHERE INOFFENSE(1)');
  expect(body).toEqual({ flows: [] });
});

it.each([
  'DELETE FROM events WHERE INOFFENSE(1)',
  'SELECT FROM events WHERE INOFFENSE(1)',
  'SELECT sourceip, FROM events WHERE INOFFENSE(1)',
  'SELECT nothing FROM events WHERE INOFFENSE(1)',
  'SELECT "Nothing" FROM events WHERE INOFFENSE(1)',
  'SELECT sourceip FROM',
  'SELECT sourceip FROM events WHERE',
  'SELECT sourceip FROM events WHERE INOFFENSE(x)',
  'SELECT sourceip FROM events WHERE INOFFENSE(1',
  'SELECT sourceip FROM events WHERE INOFFENSE(1) LAST 3 WEEKS',
  'SELECT sourceip FROM events WHERE INOFFENSE(1) LAST 3 DAYS LIMIT 5',
  "SELECT sourceip AS 'x FROM events WHERE INOFFENSE(1)",
  'SELECT sourceip FROM events WHERE INOFFENSE(1) \\',
  '',
])('refuses %s', async (aql) => {
  const { search, ask } = await searched([event]);
  const { status, body } = await search(` ${aql}`);
  const text = 'The query_expression contains invalid AQL syntax.';
  expect([status, body.code, body.message]).toEqual([422, 2000, text]);
  const form = { query_expression: ` ${aql}` };
  expect(await ask('/ariel/validators/aql', { form })).toMatchObject({
    status: 200,
    body: { error_messages: [{ severity: 'ERROR', message: text }] },
  });
});

it.each([
  ['SELECT DISTINCT sourceip FROM events WHERE INOFFENSE(1)', 'AQL with DISTINCT'],
  ['SELECT COUNT(*) FROM events WHERE INOFFENSE(1)', 'AQL beyond one INOFFENSE, at *'],
  ['SELECT SUM(magnitude) FROM events WHERE INOFFENSE(1)', 'AQL with sum(magnitude)'],
  ["SELECT DATEFORMAT(starttime,'yyyy') FROM events WHERE INOFFENSE(1)", undefined],
  ['SELECT UTF8(qid) FROM events WHERE INOFFENSE(1)', 'AQL with utf8(qid)'],
  ['SELECT hasOffense FROM events WHERE INOFFENSE(1)', 'AQL with hasOffense'],
  ["SELECT sourceip || 'x' FROM events WHERE INOFFENSE(1)", undefined],
  ['SELECT (magnitude + 1) FROM events WHERE INOFFENSE(1)', undefined],
  ['SELECT sourceip FROM (SELECT * FROM events) WHERE INOFFENSE(1)', undefined],
  ['SELECT sourceip FROM assets WHERE INOFFENSE(1)', 'AQL beyond one INOFFENSE, at assets'],
  ['SELECT sourceip FROM events', 'AQL beyond one INOFFENSE, at the end'],
  ["SELECT sourceip FROM events WHERE sourceip = '192.0.2.1'", undefined],
  ["SELECT sourceip FROM events WHERE INOFFENSE(1) AND sourceip = '192.0.2.1'", undefined],
  ['SELECT sourceip FROM events WHERE INOFFENSE(1) GROUP BY sourceip', undefined],
  ['SELECT sourceip FROM events WHERE INOFFENSE(1) ORDER BY starttime', undefined],
  ["SELECT sourceip FROM events WHERE INOFFENSE(1) START '2023-11-14 22:00'", undefined],
  ['SELECT sourceip FROM events WHERE INOFFENSE(1) STOP 5', undefined],
  ['SELECT sourceip FROM events WHERE INOFFENSE(1);', undefined],
])('owns up to what it cannot of %s', async (aql, reason) => {
  const { search, ask, addSavedSearch } = await searched([event]);
  const { status, text } = await search(aql);
  expect([status, text]).toEqual([
    501,
    expect.stringContaining(`Not simulated: ${reason ?? 'AQL'}`),
  ]);
  const form = { query_expression: aql };
  expect((await ask('/ariel/validators/aql', { form })).status).toBe(501);
  const saved_search_id = String(addSavedSearch('mine', aql));
  expect((await ask(path, { form: { saved_search_id } })).status).toBe(501);
});

it('has nothing to say about a good query', async () => {
  const { ask } = await openConsole();
  const query = { query_expression: 'SELECT * FROM events WHERE INOFFENSE(1)' };
  const checked = await ask('/ariel/validators/aql', { method: 'POST', query });
  expect([checked.status, checked.text]).toEqual([200, 'null']);
  expect((await ask('/ariel/validators/aql', { method: 'POST' })).body.code).toBe(8);
});

it('knows the custom properties that are switched on', async () => {
  const { search, configure } = await searched([{ properties: { 'Threat Name': 'x' } }]);
  const aql = 'SELECT "Threat Name" FROM events WHERE INOFFENSE(1)';
  expect((await search(aql)).body.code).toBe(2000);
  configure({ customProperties: ['Threat Name'] });
  expect((await search(aql)).body.events).toEqual([{ 'Threat Name': 'x' }]);
});

it('shows raw payloads as base64', async () => {
  const { search } = await searched([{ payload: 'abc' }]);
  const { body } = await search('SELECT payload FROM events WHERE INOFFENSE(1)');
  expect(body.events).toEqual([{ payload: 'YWJj' }]);
});
