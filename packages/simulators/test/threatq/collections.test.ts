import { expect, it } from 'vitest';
import type { ThreatqBehaviour } from '../../src/index.ts';
import { column, NOW, openAppliance, values } from './appliance.ts';

const filters = { '+and': [{ status_name: 'Active' }] };

async function two(options: Partial<ThreatqBehaviour> = {}) {
  const appliance = await openAppliance(options);
  appliance.addIndicators([
    { type: 'FQDN', value: 'a.example.com' },
    { type: 'FQDN', value: 'b.example.com', status: 'Review' },
  ]);
  const { hash } = appliance.addCollection({ name: 'Active ones', filters });
  return { ...appliance, hash };
}

it('lists collections and runs them by hash', async () => {
  const { ask, hash } = await two();
  const { body } = await ask('/search/query');
  expect(body.total).toBe(1);
  expect(body.data).toEqual([
    {
      id: 1,
      hash,
      name: 'Active ones',
      created_at: NOW,
      updated_at: NOW,
      json: {
        ui_query: expect.any(Object),
        api_query: {
          criteria: {},
          filters,
        },
      },
    },
  ]);
  expect(hash).toMatch(/^[0-9a-f]{32}$/);
  const query = { cursorMark: '*', sort: 'updated_at', fields: 'value' };
  const run = await ask(`/indicators/query/hash/${hash}`, { query });
  expect(run.body).toMatchObject({ total: 1, data: [{ value: 'a.example.com' }] });
  expect(run.body.nextCursorMark).toEqual(expect.any(String));
  const fields = { fields: 'name' };
  const { data } = (await ask(`/search/query/${hash}`, { query: fields })).body;
  expect(data).toEqual({ name: 'Active ones' });
});

it('writes the query of a collection as text when that is switched on', async () => {
  const { ask } = await two({ collectionJson: 'string' });
  const [{ json }] = (await ask('/search/query')).body.data;
  expect(JSON.parse(json)).toMatchObject({ api_query: { criteria: {}, filters } });
});

it('takes criteria as well', async () => {
  const { ask, addCollection } = await two();
  const criteria = { value: { '+contains': 'b.' } };
  const { hash } = addCollection({ name: 'B', filters: {}, criteria });
  expect(values(await ask(`/indicators/query/hash/${hash}`))).toEqual(['b.example.com']);
});

it.each([404, 403] as const)('hides what was not shared behind a %s', async (unshared) => {
  const { ask, addCollection } = await two({ unshared });
  const { hash } = addCollection({ name: 'Private', filters, unshared: true });
  expect(column((await ask('/search/query')).body, 'name')).toEqual(['Active ones']);
  for (const path of [`/search/query/${hash}`, `/indicators/query/hash/${hash}`])
    expect((await ask(path)).status).toBe(unshared);
  const unknown = 'f'.repeat(32);
  expect((await ask(`/search/query/${unknown}`)).status).toBe(404);
  expect((await ask(`/indicators/query/hash/${unknown}`)).status).toBe(404);
});

it('lets an account make, change and delete its own, which no other account sees', async () => {
  const { ask } = await two();
  const json = { api_query: { criteria: {}, filters: { status_name: 'Review' } } };
  const made = await ask('/search/query', { as: 'user', json: { name: 'Mine', json } });
  expect(made.status).toBe(201);
  const { hash } = made.body.data;
  expect(values(await ask(`/indicators/query/hash/${hash}`, { as: 'user' }))).toEqual([
    'b.example.com',
  ]);
  expect((await ask(`/search/query/${hash}`)).status).toBe(404);
  const path = `/search/query/${hash}`;
  await ask(path, { as: 'user', method: 'PUT', json: { name: 'Renamed' } });
  const names = async () => column((await ask('/search/query', { as: 'user' })).body, 'name');
  expect(await names()).toEqual(['Active ones', 'Renamed']);
  expect((await ask(path, { as: 'user', method: 'DELETE' })).status).toBe(204);
  expect(await names()).toEqual(['Active ones']);
});

it('keeps an unnamed one out of the list', async () => {
  const { ask } = await two();
  const { body } = await ask('/search/query', { json: { name: null, json: {} } });
  expect((await ask('/search/query')).body.total).toBe(1);
  expect((await ask(`/search/query/${body.data.hash}`)).status).toBe(200);
});

it('tells two of the same name apart by hash', async () => {
  const { ask, hash, addCollection } = await two();
  const again = addCollection({ name: 'Active ones', filters });
  expect(again.hash).not.toBe(hash);
  expect(column((await ask('/search/query')).body, 'hash')).toEqual([hash, again.hash]);
});
