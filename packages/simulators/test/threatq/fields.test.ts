import { expect, it } from 'vitest';
import type { ThreatqBehaviour } from '../../src/index.ts';
import { NOW, openAppliance } from './appliance.ts';

async function one(options: Partial<ThreatqBehaviour> = {}) {
  const appliance = await openAppliance(options);
  const [id] = appliance.addIndicators([
    {
      type: 'FQDN',
      value: 'a.example.com',
      score: 7,
      tags: ['x'],
      sources: ['Feed'],
      attributes: [
        {
          name: 'Confidence',
          value: 'High',
        },
      ],
    },
  ]);
  const row = async (fields?: string | readonly string[]) => {
    const query: Record<string, string> = typeof fields === 'string' ? { fields } : {};
    const json = typeof fields === 'object' ? { fields } : {};
    const { body } = await appliance.ask('/indicators/query', { query, json });
    return body.data[0];
  };
  return { ...appliance, id, row };
}

it.each([
  ['both', ['id', 'value']],
  ['url', ['id']],
  ['body', ['value']],
] as const)('reads the fields of a posted query from %s', async (fieldsIn, names) => {
  const { ask, addCollection } = await one({ fieldsIn });
  const { hash } = addCollection({ name: 'All', filters: {} });
  await ask('/events', { json: { title: 'x', type: 'Incident', happened_at: NOW } });
  const asked = { query: { fields: 'id' }, json: { fields: ['value', 'title'] } };
  const posted = await ask('/indicators/query', asked);
  expect(Object.keys(posted.body.data[0])).toEqual(names);
  const events = await ask('/events/query', asked);
  expect(Object.keys(events.body.data[0])).toContain(fieldsIn === 'body' ? 'title' : 'id');
  const run = await ask(`/indicators/query/hash/${hash}`, { query: { fields: 'id' } });
  expect(Object.keys(run.body.data[0])).toEqual(['id']);
});

it('refuses a field that no document has where that is switched on', async () => {
  const { ask, row } = await one({ unknownField: '400' });
  const { status, body } = await ask('/indicators/query', { json: { fields: ['id', 'colour'] } });
  expect([status, body]).toEqual([400, { errors: ['The field colour does not exist.'] }]);
  expect(await row(['*', 'attributes.value', 'id'])).toMatchObject({ id: 1 });
  expect((await ask('/events/query', { json: { fields: ['value'] } })).status).toBe(400);
});

const type = { id: 11, name: 'FQDN', class: 'network' };
const status = {
  id: 1,
  name: 'Active',
  description: 'Poses a threat and is being exported to detection tools.',
};

it('writes a library document without nulls, its score a number, its type and status objects', async () => {
  const { row } = await one();
  expect(await row()).toEqual({
    id: 1,
    class: 'network',
    value: 'a.example.com',
    score: 7,
    type_id: 11,
    status_id: 1,
    hash: expect.stringMatching(/^[0-9a-f]{32}$/),
    type,
    status,
    created_at: NOW,
    updated_at: NOW,
    touched_at: NOW,
    published_at: NOW,
    adversaries: [],
    tags: ['x'],
    attributes: [
      expect.objectContaining({
        indicator_id: 1,
        attribute_id: 1,
        name: 'Confidence',
        value: 'High',
      }),
    ],
    sources: [
      expect.objectContaining({
        indicator_id: 1,
        source_id: 1,
        source_type: 'connectors',
        name: 'Feed',
      }),
    ],
  });
});

it('leaves attributes and sources out since 2026 unless fields name them', async () => {
  const { row } = await one({ threatLibraryDefaults: '2026' });
  const has = async (fields?: string) => {
    const found = Object.keys((await row(fields)) as object);
    return ['value', 'attributes', 'sources'].filter((name) => found.includes(name));
  };
  expect(await has()).toEqual(['value']);
  expect(await has('*')).toEqual(['value']);
  expect(await has('*,attributes,sources')).toEqual(['value', 'attributes', 'sources']);
  expect(await has('attributes')).toEqual(['attributes']);
});

it('writes only the fields that are named, in the URL or the body, type and status as plain names', async () => {
  const { row } = await one();
  const expected = { id: 1, value: 'a.example.com', score: 7, type: 'FQDN', status: 'Active' };
  expect(await row('id,value,type,score,status')).toEqual(expected);
  expect(await row(['id', 'value', 'type', 'score', 'status'])).toEqual(expected);
  expect(await row(['tags', 'expired_at', 'colour'])).toEqual({ tags: ['x'] });
  expect(await row('attributes.name,attributes.value')).toEqual({
    attributes: [{ name: 'Confidence', value: 'High' }],
  });
  expect(await row(['*', 'type'])).toMatchObject({ type, status });
});

it.each<[Partial<ThreatqBehaviour>, unknown]>([
  [{ typeAs: 'object' }, { type, status, score: 7 }],
  [{ typeAs: 'id' }, { type: 11, status: 1, score: 7 }],
  [{ scoreAs: 'string' }, { type: 'FQDN', status: 'Active', score: '7' }],
])('with %o writes %o', async (options, expected) => {
  const { row } = await one(options);
  expect(await row('type,status,score')).toEqual(expected);
});

it('writes a database row with nulls, and expands only what is asked for', async () => {
  const { ask } = await one();
  const plain = (await ask('/indicators/1')).body.data;
  expect(plain).toEqual({
    id: 1,
    type_id: 11,
    status_id: 1,
    class: 'network',
    value: 'a.example.com',
    hash: expect.any(String),
    description: null,
    last_detected_at: null,
    expires_at: null,
    expired_at: null,
    expires_needs_calc: 'Y',
    expires_calculated_at: null,
    created_at: NOW,
    updated_at: NOW,
    touched_at: NOW,
  });
  const query = { with: 'score,type,status,tags,sources,attributes,adversaries,attack_pattern' };
  const { data } = (await ask('/indicators/1', { query })).body;
  expect(data).toMatchObject({
    score: { indicator_id: 1, generated_score: '7.00', manual_score: null },
    type: { ...type, score: null, wildcard_matching: 'Y' },
    status: { ...status, protected: 'Y', include_in_export: 'Y' },
    tags: [{ id: 1, name: 'x' }],
    adversaries: [],
    attack_pattern: [],
  });
  const [source] = data.sources;
  expect(source).toMatchObject({ id: 1, type: 'connectors', name: 'Feed' });
  expect(source.pivot).toMatchObject({ indicator_id: 1, source_id: 1 });
  const [link] = (await ask('/indicators/1/sources')).body.data;
  expect(link).toMatchObject({ id: source.pivot.id, source_id: source.id, name: 'Feed' });
  expect(data.attributes[0]).not.toHaveProperty('sources');
  const { attributes } = (await ask('/indicators/1/details')).body.data;
  expect(attributes[0].sources).toMatchObject([{ name: 'Feed' }]);
});
