import { expect, it } from 'vitest';
import { column } from '../ask.ts';
import { openConsole } from './console.ts';

const reasons = '/siem/offense_closing_reasons';
const types = '/siem/offense_types';

it('lists closing reasons, the deleted and the reserved ones on request', async () => {
  const { ask, addClosingReason } = await openConsole();
  expect(addClosingReason({ text: 'Old reason', is_deleted: true })).toBe(54);
  addClosingReason({ text: 'Own reason', is_reserved: true });
  const ids = async (query: Record<string, string>) =>
    column((await ask(reasons, { query })).body, 'id');
  expect(await ids({})).toEqual([1, 2, 3]);
  expect(await ids({ include_deleted: 'true' })).toEqual([1, 2, 3, 54]);
  expect(await ids({ include_reserved: 'true', filter: 'id > 3' })).toEqual([55]);
  expect((await ask(`${reasons}/2`)).body).toEqual({
    id: 2,
    text: 'False-Positive, Tuned',
    is_deleted: false,
    is_reserved: false,
  });
  expect((await ask(`${reasons}/12`)).body).toMatchObject({
    code: 1002,
    message: 'Closing Reason not found for closing_reason_id: 12',
  });
});

it.each([
  ['Five!', 201, undefined],
  ['Four', 422, 1005],
  ['x'.repeat(61), 422, 1005],
  ['Non-Issue', 409, 1004],
  ['', 422, 8],
])('makes a closing reason of %s: %i', async (reason, status, code) => {
  const { ask } = await openConsole();
  const made = await ask(reasons, { form: { reason } });
  expect([made.status, made.body.code]).toEqual([status, code]);
});

it('lists offense types except those it does not show though it uses them', async () => {
  const { ask, configure } = await openConsole({
    hiddenOffenseTypes: [3, 13],
    customOffenseTypes: [{ id: 52, name: 'Threat Name' }],
  });
  const { body } = await ask(types, { query: { sort: '-id' } });
  expect(column(body, 'id')).toEqual([52, 15, 14, 12, 11, 10, 9, 8, 7, 6, 5, 4, 2, 1, 0]);
  expect(body[0]).toMatchObject({ custom: true, name: 'Threat Name' });
  expect((await ask(`${types}/0`)).body).toEqual({
    id: 0,
    name: 'Source IP',
    property_name: 'sourceIP',
    database_type: 'COMMON',
    custom: false,
  });
  expect(await ask(`${types}/3`)).toMatchObject({ status: 404, body: { code: 1002 } });
  expect((await ask(types, { query: { sort: '+name' } })).body.code).toBe(1012);
  expect((await ask(types, { query: { filter: 'x = 1' } })).body.code).toBe(1010);
  configure({ hiddenOffenseTypes: [] });
  expect((await ask(`${types}/3`)).body.name).toBe('Username');
});

it('resolves the addresses of offenses and the offenses of an address', async () => {
  const { ask, addOffense } = await openConsole();
  addOffense({ offense_source: '192.0.2.7', localDestinationAddresses: ['198.18.0.1'] });
  addOffense({ sourceAddresses: ['192.0.2.7', '2001:db8::7'], magnitude: 9 });
  addOffense({ sourceAddresses: ['192.0.2.7'], domain_id: 2 });
  const sources = '/siem/source_addresses';
  const filter = "source_ip in ('192.0.2.7','192.0.2.8') and domain_id = 0";
  const { body } = await ask(sources, { query: { filter } });
  expect(body).toMatchObject([
    {
      id: 1,
      source_ip: '192.0.2.7',
      network: 'other',
      magnitude: 9,
      offense_ids: [1, 2],
      local_destination_address_ids: [1],
    },
  ]);
  const byIds = await ask(sources, { query: { filter: 'id in (2,3)' } });
  expect(column(byIds.body, 'source_ip')).toEqual(['2001:db8::7', '192.0.2.7']);
  expect((await ask('/siem/local_destination_addresses/1')).body).toMatchObject({
    local_destination_ip: '198.18.0.1',
    network: 'Example.Net_198_18_0_0',
    source_address_ids: [1],
    domain_id: 0,
  });
  const page = await ask(sources, { headers: { Range: 'items=0-0' } });
  expect(page.headers.get('content-range')).toBe('items 0-0/3');
  expect((await ask(`${sources}/9`)).body.code).toBe(1002);
});

it.each([
  ['list', []],
  ['null', null],
] as const)('writes no offenses at all as %s', async (emptyOffenseIds, shown) => {
  const { ask, addOffense, removeOffense } = await openConsole({ emptyOffenseIds });
  addOffense();
  removeOffense(1);
  expect((await ask('/siem/source_addresses/1')).body.offense_ids).toEqual(shown);
});

it('names the rules of an offense', async () => {
  const { ask, addOffense } = await openConsole();
  addOffense({ ruleNames: ['Beaconing', 'Listed Address'] });
  const { body } = await ask('/analytics/rules', {
    query: { filter: 'id in (100401,100402)', fields: 'id,name,type' },
  });
  expect(body).toEqual([
    { id: 100_401, name: 'Beaconing', type: 'EVENT' },
    { id: 100_402, name: 'Listed Address', type: 'EVENT' },
  ]);
  expect((await ask('/analytics/rules/100402')).body.name).toBe('Listed Address');
  expect((await ask('/analytics/rules/1')).body).toMatchObject({
    code: 1002,
    message: 'No Custom Rule found with id: 1',
    description: 'The rule does not exist.',
  });
});

it('lists who an offense may be assigned to, from version 16.0 on', async () => {
  const { ask, addOffense } = await openConsole();
  addOffense();
  const actors = '/siem/offenses/1/assignable_actors';
  const { body } = await ask(actors, { query: { sort: '-username' } });
  expect(column(body, 'username')).toEqual(['analyst', 'admin']);
  expect((await ask(actors, { query: { sort: '+x' } })).body.code).toBe(85_101_030);
  expect((await ask('/siem/offenses/2/assignable_actors')).body.code).toBe(85_101_001);
  expect((await ask(actors, { headers: { Version: '15.0' } })).body.code).toBe(4);
});

it('says what the categories of offenses are and of what they are part', async () => {
  const { ask, addOffense } = await openConsole();
  addOffense({ categories: ['Firewall Deny', 'Made Up Here'] });
  const low = '/data_classification/low_level_categories';
  const filter = 'name in ("Firewall Deny","Made Up Here")';
  const { body } = await ask(low, { query: { filter, sort: '-name' } });
  expect(column(body, 'name')).toEqual(['Made Up Here', 'Firewall Deny']);
  expect(body[1]).toEqual({
    id: 4_003,
    name: 'Firewall Deny',
    description: 'Firewall Deny',
    severity: 4,
    high_level_category_id: 4_000,
  });
  expect((await ask(`${low}/${body[0].id}`)).body).toEqual(body[0]);
  const high = '/data_classification/high_level_categories';
  expect((await ask(`${high}/19000`)).body).toEqual({
    id: 19_000,
    name: 'Audit',
    description: 'Audit',
  });
  const page = await ask(high, { query: { sort: '+id' }, headers: { Range: 'items=0-1' } });
  expect(column(page.body, 'name')).toEqual(['Recon', 'DoS']);
  expect(page.headers.get('content-range')).toBe('items 0-1/22');
});

it.each([
  ['high_level_categories', { sort: '+description' }, 23_003],
  ['high_level_categories', { sort: '+x' }, 23_004],
  ['high_level_categories', { sort: '+id,-name' }, 23_005],
  ['low_level_categories', { sort: '+severity' }, 23_053],
  ['low_level_categories', { sort: '+x' }, 23_054],
  ['low_level_categories', { sort: '+id,-name' }, 23_055],
  ['low_level_categories', { filter: 'x = 1' }, 1010],
  ['low_level_categories/77', {}, 1002],
  ['low_level_categories/0', {}, 1005],
  ['high_level_categories/x', {}, 11],
] as const)('refuses %s with %j by %i', async (path, query, code) => {
  const { ask } = await openConsole();
  expect((await ask(`/data_classification/${path}`, { query })).body.code).toBe(code);
});
