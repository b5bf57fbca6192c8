import { expect, it } from 'vitest';
import { column, openAppliance, values } from './appliance.ts';

it.each<['A' | 'B' | 'C', number, Record<string, number>]>([
  [
    'A',
    34,
    { ASN: 1, 'CIDR Block': 3, FQDN: 11, 'IP Address': 15, MD5: 18, URL: 30, 'X-Mailer': 34 },
  ],
  ['B', 32, { 'Binary String': 1, 'CIDR Block': 2, FQDN: 10, 'IP Address': 14, MD5: 16, URL: 28 }],
  ['C', 34, { 'CIDR Block': 1, FQDN: 8, 'IP Address': 11, MD5: 12, URL: 21 }],
])('numbers the types of layout %s', async (typeLayout, total, ids) => {
  const { ask } = await openAppliance({ typeLayout });
  const { body } = await ask('/indicator/types');
  expect(body.total).toBe(total);
  const rows = body.data as { id: number; name: string }[];
  const byName = Object.fromEntries(rows.map(({ id, name }) => [name, id]));
  expect(byName).toMatchObject(ids);
  expect(new Set(Object.values(byName)).size).toBe(total);
  const one = await ask('/indicator/types', { query: { name: 'IP Address' } });
  expect(column(one.body, 'id')).toEqual([ids['IP Address']]);
});

it('has the types and statuses an administrator added', async () => {
  const { ask, addIndicators } = await openAppliance({
    customTypes: ['Wallet'],
    customStatuses: ['Watched'],
  });
  addIndicators([{ type: 'Wallet', value: 'x', status: 'Watched' }]);
  const query = { with: 'type,status' };
  expect((await ask('/indicators/1', { query })).body.data).toMatchObject({
    type: { id: 35, name: 'Wallet' },
    status: { id: 6, name: 'Watched', protected: 'N' },
  });
});

it('has the five statuses with ids that never differ', async () => {
  const { ask } = await openAppliance();
  const { body } = await ask('/indicator/statuses');
  expect(column(body, 'id')).toEqual([1, 2, 3, 4, 5]);
  expect(column(body, 'name')).toEqual(['Active', 'Expired', 'Indirect', 'Review', 'Whitelisted']);
  expect((await ask('/indicator/statuses/5')).body.data.name).toBe('Whitelisted');
  expect((await ask('/indicator/types/99')).status).toBe(404);
});

it('lists sources by the names that ever reported', async () => {
  const { ask, addIndicators } = await openAppliance();
  addIndicators([
    { type: 'FQDN', value: 'a.test', sources: ['Feed A', 'Feed B'] },
    { type: 'FQDN', value: 'b.test', sources: ['Other'] },
  ]);
  const query = { name: 'Feed %', sort: '-name', limit: '1' };
  const { body } = await ask('/sources', { query });
  expect([body.total, column(body, 'name')]).toEqual([2, ['Feed B']]);
  expect(column((await ask('/tlp')).body, 'name')).toEqual(['RED', 'AMBER', 'GREEN', 'WHITE']);
  expect((await ask('/system/license')).body.data).toHaveProperty('user-limit');
  const kinds = ['indicators', 'events', 'adversaries'];
  expect(column((await ask('/objects')).body, 'collection')).toEqual(kinds);
});

it('whitelists by rule', async () => {
  const { ask, addIndicators, find } = await openAppliance();
  const names = ['a.example.com', 'b.EXAMPLE.com', 'example.com.test'];
  addIndicators(names.map((value) => ({ type: 'FQDN', value })));
  const rule = { type_id: 11, rule: '*.example.com', enabled: 'Y' };
  const query = { type_id: '11', rule: rule.rule };
  expect((await ask('/whitelist/rules/count', { query })).body).toEqual({ count: 2 });
  const made = await ask('/whitelist/rules', { json: rule });
  expect(made).toMatchObject({ status: 201, body: { data: { id: 1, ...rule, updated_count: 2 } } });
  expect(values(await find({ status_name: 'Whitelisted' }))).toEqual(names.slice(0, 2));
  const changed = await ask('/whitelist/rules/1', { method: 'PUT', json: { enabled: 'N' } });
  expect([changed.status, changed.body.data.enabled]).toEqual([201, 'N']);
  expect((await ask('/whitelist/rules')).body.total).toBe(1);
  expect((await ask('/whitelist/rules/1', { method: 'DELETE' })).status).toBe(204);
  expect((await ask('/whitelist/rules/1')).status).toBe(404);
  const refused = await ask('/whitelist/rules', { json: { type_id: 11 } });
  expect(refused.body).toEqual({ data: { errors: { rule: ['The rule field is required.'] } } });
});
