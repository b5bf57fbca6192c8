import { expect, it } from 'vitest';
import { column } from '../ask.ts';
import { NOW_MS, openConsole } from './console.ts';

const path = '/siem/offenses';
const DAY_MS = 86_400_000;

async function fiveOffenses() {
  const console = await openConsole();
  const { addOffense, updateOffense } = console;
  addOffense({ severity: 3, start_time: NOW_MS - DAY_MS, assigned_to: 'analyst' });
  addOffense({ severity: 7, offense_source: '2001:db8::7', offense_type: 10, follow_up: true });
  addOffense({ severity: 9, status: 'HIDDEN', categories: ['Host Port Scan'] });
  addOffense({ id: 12, severity: 5, domain_id: 3, sourceAddresses: ['192.0.2.1', '192.0.2.2'] });
  addOffense({ severity: 6, ruleNames: ['Beaconing', 'Listed Address'], log_sources: [] });
  updateOffense(1, { status: 'CLOSED', closing_reason_id: 2 });
  return console;
}

it('shows every member of an offense, nulls and line breaks included', async () => {
  const { ask, addOffense } = await openConsole();
  const description = 'Login Failure\n preceded by <b>Session</b>\n containing Firewall Deny\n';
  addOffense({ description, offense_source: '2001:db8::1', start_time: NOW_MS - 1_234 });
  const { body } = await ask(`${path}/1`);
  expect(Object.keys(body).sort()).toEqual(
    [
      'id description status assigned_to categories category_count policy_category_count',
      'security_category_count severity credibility relevance magnitude start_time',
      'last_updated_time first_persisted_time last_persisted_time close_time closing_user',
      'closing_reason_id inactive protected follow_up offense_type offense_source source_network',
      'destination_networks source_address_ids local_destination_address_ids source_count',
      'local_destination_count remote_destination_count username_count device_count event_count',
      'flow_count domain_id rules log_sources',
    ]
      .join(' ')
      .split(' ')
      .sort(),
  );
  expect(body).toMatchObject({
    description,
    status: 'OPEN',
    offense_source: '2001:db8::1',
    start_time: NOW_MS - 1_234,
    last_persisted_time: NOW_MS,
    domain_id: 0,
    source_address_ids: [1],
    source_count: 1,
    rules: [{ id: 100_401, type: 'CRE_RULE' }],
  });
  for (const name of ['assigned_to', 'close_time', 'closing_user', 'closing_reason_id'])
    expect(body[name]).toBeNull();
});

it.each([
  ['id > 3', [13, 12]],
  ['id in (1,2,3)', [3, 2, 1]],
  ["id in ('12','13')", [13, 12]],
  ['status = "OPEN"', [13, 12, 2]],
  ['status=OPEN and severity >= 6', [13, 2]],
  ['status != CLOSED and not status = HIDDEN', [13, 12, 2]],
  [`start_time < ${NOW_MS}`, [1]],
  [`last_persisted_time >= ${NOW_MS} and last_persisted_time < ${NOW_MS + 1}`, [13, 12, 3, 2, 1]],
  ['follow_up = true', [2]],
  ['closing_reason_id is not null', [1]],
  ['assigned_to is null', [13, 12, 3, 2]],
  ['domain_id in (1,3)', [12]],
  ['offense_type in (10)', [2]],
  ['rules contains id=100402', [13]],
  ['source_address_ids contains 3', [12]],
  ['source_address_ids contains (. between 3 and 4)', [12]],
  ['categories contains "Host Port Scan"', [3]],
  ['log_sources contains name ilike "%GW.EXAMPLE%"', [12, 3, 2, 1]],
])('filters by %s', async (filter, ids) => {
  const { ask } = await fiveOffenses();
  const { body, status } = await ask(path, { query: { filter } });
  expect([status, column(body, 'id')]).toEqual([200, ids]);
});

it.each([
  'description like "%x%"',
  'offense_source = "192.0.2.10"',
  'source_network = "other"',
  'status > "OPEN"',
  'status between "A" and "Z"',
  'rules = 1',
  'nonsense = 1',
])('refuses to filter by %s', async (filter) => {
  const { ask } = await fiveOffenses();
  const { status, body } = await ask(path, { query: { filter } });
  expect([status, body.code]).toEqual([422, 1010]);
});

it('sorts by one or more fields and refuses those that are not sortable', async () => {
  const { ask } = await fiveOffenses();
  const sorted = async (sort: string) => (await ask(path, { query: { sort } })).body;
  expect(column(await sorted('+severity'), 'id')).toEqual([1, 12, 13, 2, 3]);
  expect(column(await sorted('+last_persisted_time,-id'), 'id')).toEqual([13, 12, 3, 2, 1]);
  expect(column(await sorted('-offense_source,+id'), 'id')[0]).toBe(2);
  for (const sort of ['+status', '+description', '+source_count', '+domain_id', 'id'])
    expect(await sorted(sort)).toMatchObject({ code: 1030, http_response: { code: 422 } });
});

it.each([
  ['all', 200, [13, 12, 3, 2, 1]],
  ['first', 200, [1, 2, 3, 12, 13]],
  ['refused', 422, 1030],
] as const)(
  'sorts by several fields as it is switched on: %s',
  async (severalSorts, status, found) => {
    const { ask, configure } = await fiveOffenses();
    configure({ severalSorts, offenseOrder: 'oldest-first' });
    const query = { sort: '+last_persisted_time,-id', fields: 'id' };
    const sorted = await ask(path, { query });
    const shown = status === 200 ? column(sorted.body, 'id') : sorted.body.code;
    expect([sorted.status, shown]).toEqual([status, found]);
  },
);

it('puts offenses without a value last, or first if switched on', async () => {
  const { ask, configure, addOffense } = await fiveOffenses();
  addOffense({ id: 20, last_persisted_time: null });
  const sorted = async (sort: string) => column((await ask(path, { query: { sort } })).body, 'id');
  expect((await sorted('+last_persisted_time')).at(-1)).toBe(20);
  configure({ nullsSort: 'first' });
  expect((await sorted('+last_persisted_time'))[0]).toBe(20);
  expect((await sorted('-last_persisted_time')).at(-1)).toBe(20);
});

it('pages and picks fields, also nested ones', async () => {
  const { ask } = await fiveOffenses();
  const query = { sort: '+id', fields: 'id,rules(id),log_sources(name)' };
  const page = await ask(path, { query, headers: { Range: 'items=3-9' } });
  expect(page.headers.get('content-range')).toBe('items 3-4/5');
  expect(page.body).toEqual([
    { id: 12, rules: [{ id: 100_401 }], log_sources: [{ name: 'Firewall @ gw.example.com' }] },
    { id: 13, rules: [{ id: 100_402 }, { id: 100_403 }], log_sources: [] },
  ]);
});

it('promises no order', async () => {
  const { ask, configure } = await fiveOffenses();
  const ids = async () => column((await ask(path)).body, 'id');
  expect(await ids()).toEqual([13, 12, 3, 2, 1]);
  configure({ offenseOrder: 'oldest-first' });
  expect(await ids()).toEqual([1, 2, 3, 12, 13]);
  configure({ offenseOrder: 'shuffled' });
  const shuffled = await ids();
  expect(new Set(shuffled)).toEqual(new Set([1, 2, 3, 12, 13]));
  expect(['1,2,3,12,13', '13,12,3,2,1']).not.toContain(shuffled.join());
});

it.each([
  ['12.0', false],
  ['12.1', true],
  ['13.0', false],
  ['13.1', true],
])('has the two persisted times in version %s: %s', async (version, has) => {
  const { ask, addOffense } = await openConsole({ version: '13.1' });
  addOffense();
  const headers = { Version: version };
  const { body } = await ask(`${path}/1`, { headers });
  expect('last_persisted_time' in body).toBe(has);
  const sorted = await ask(path, { headers, query: { sort: '+first_persisted_time' } });
  expect(sorted.status).toBe(has ? 200 : 422);
  const filtered = await ask(path, { headers, query: { filter: 'last_persisted_time > 1' } });
  expect(filtered.status).toBe(has ? 200 : 422);
});

it('knows an offense no more once the retention took it', async () => {
  const { ask, addOffense, addEvents, addNote, removeOffense, offenses } = await openConsole();
  addOffense();
  addEvents(1, [{}]);
  addNote(1, 'seen');
  removeOffense(1);
  expect(offenses()).toEqual([]);
  const { status, body } = await ask(`${path}/1`);
  const text = 'No offense was found for the provided offense_id.';
  expect([status, body.code, body.message, body.description]).toEqual([404, 1002, text, text]);
  expect((await ask(`${path}/1/notes`)).body).toMatchObject({
    code: 1002,
    message: 'Offense not found for offense_id: 1',
  });
  expect((await ask(`${path}/x`)).body).toMatchObject({ code: 11 });
  expect(() => removeOffense(1)).toThrow('There is no offense 1');
});

it('moves counts and times with new events, addresses with their sides', async () => {
  const { ask, addOffense, addEvents, clock } = await openConsole();
  addOffense({ offense_source: 'Beaconing', offense_type: 14 });
  clock.advance(5_500);
  addEvents(1, [
    { sourceip: '198.18.0.1', destinationip: '203.0.113.1', username: 'a@example.com' },
    { sourceip: '198.18.0.1', destinationip: '203.0.113.2', username: 'b@example.com' },
    { sourceip: '2001:db8::9', destinationip: '198.18.0.2', starttime: NOW_MS },
    { sourceip: '198.18.0.1', destinationip: '2001:db8::5' },
  ]);
  addEvents(1, []);
  expect((await ask(`${path}/1`)).body).toMatchObject({
    event_count: 4,
    source_count: 2,
    local_destination_count: 1,
    remote_destination_count: 3,
    username_count: 2,
    last_updated_time: NOW_MS + 5_500,
    last_persisted_time: NOW_MS + 5_000,
    source_address_ids: [1, 2],
    local_destination_address_ids: [1],
  });
});
