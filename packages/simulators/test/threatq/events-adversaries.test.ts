import { expect, it } from 'vitest';
import { column, NOW, openAppliance } from './appliance.ts';

const taken = { data: { errors: { name: ['The name has already been taken.'] } } };

async function withAdversary() {
  const appliance = await openAppliance();
  appliance.addIndicators([
    {
      type: 'FQDN',
      value: 'bad.example.com',
      score: 7,
      sources: ['Feed A'],
      attributes: [{ name: 'Malware Family', value: 'Example' }],
    },
    { type: 'IP Address', value: '192.0.2.1' },
  ]);
  appliance.addAdversary({
    name: 'Example Bear',
    description: 'made up',
    indicators: [1, '192.0.2.1'],
  });
  return appliance;
}

it('shows what a look-up of an indicator needs, in every way to ask', async () => {
  const { ask, find } = await withAdversary();
  const json = { title: 'Incident 7', type: 'Incident', happened_at: NOW, indicators: [{ id: 1 }] };
  await ask('/events', { json });
  const expected = {
    score: { generated_score: '7.00', manual_score: null },
    sources: [{ name: 'Feed A' }],
    attributes: [{ name: 'Malware Family', value: 'Example' }],
    adversaries: [{ id: 1, name: 'Example Bear', pivot: { src_type: 'adversary' } }],
    events: [{ title: 'Incident 7', type: { name: 'Incident' } }],
  };
  const query = { with: 'score,sources,attributes,adversaries.sources,events.type' };
  const { data } = (await ask('/indicators/1', { query })).body;
  expect(data).toMatchObject(expected);
  expect(data.adversaries[0].sources).toMatchObject([{ name: 'Simulated Feed' }]);
  const listed = await ask('/indicators', { query: { ...query, value: 'bad.example.com' } });
  expect(listed.body.data[0]).toMatchObject(expected);
  const details = (await ask('/indicators/1/details')).body.data;
  expect(details.adversaries).toMatchObject([{ name: 'Example Bear' }]);
  expect(details.events).toMatchObject([{ title: 'Incident 7' }]);
  const found = await find({ value: 'bad.example.com' });
  expect(found.body.data[0].adversaries).toEqual([{ id: 1, name: 'Example Bear' }]);
});

it('lists the indicators of an adversary and the adversaries of an indicator', async () => {
  const { ask } = await withAdversary();
  expect(column((await ask('/adversaries/1/indicators')).body, 'value')).toEqual([
    'bad.example.com',
    '192.0.2.1',
  ]);
  const { body } = await ask('/indicators/2/adversaries');
  expect(body.data[0]).toMatchObject({
    name: 'Example Bear',
    pivot: { src_type: 'adversary', src_object_id: 1, dest_type: 'indicator', dest_object_id: 2 },
  });
});

it('creates adversaries, each name once', async () => {
  const { ask } = await withAdversary();
  const made = await ask('/adversaries', {
    json: { name: 'Sample Owl', sources: [{ name: 'A' }], indicators: [{ id: 2 }] },
    query: { with: 'sources,indicators' },
  });
  expect(made.status).toBe(201);
  expect(made.body.data).toMatchObject({
    id: 2,
    name: 'Sample Owl',
    created_at: NOW,
    sources: [{ name: 'A' }],
    indicators: [{ value: '192.0.2.1' }],
  });
  for (const name of ['Example Bear', 'EXAMPLE BEAR']) {
    const { status, body } = await ask('/adversaries', { json: { name } });
    expect([status, body]).toEqual([400, taken]);
  }
  expect((await ask('/adversaries', { json: {} })).status).toBe(400);
  const named = await ask('/adversaries', { query: { name: 'sample%', with: 'attributes' } });
  expect([named.body.total, named.body.data[0].attributes]).toEqual([1, []]);
});

it('consumes adversaries as upserts', async () => {
  const { ask } = await withAdversary();
  const json = [
    { name: 'Example Bear', description: [{ value: 'other words' }], attributes: [] },
    { name: 'Sample Owl' },
  ];
  const { status, body } = await ask('/adversaries/consume', { json });
  expect([status, column(body, 'id')]).toEqual([201, [1, 2]]);
  const query = { with: 'description' };
  expect((await ask('/adversaries/1', { query })).body.data.description).toBe('other words');
});

it('changes a name and a description, and deletes', async () => {
  const { ask, addAdversary } = await withAdversary();
  addAdversary({ name: 'Sample Owl' });
  const put = (name: string) => ask('/adversaries/2', { method: 'PUT', json: { name } });
  expect((await put('Example Bear')).body).toEqual(taken);
  expect((await put('')).status).toBe(400);
  expect((await put('Sample Crow')).body.data.name).toBe('Sample Crow');
  const path = '/adversaries/2/description';
  expect((await ask(path)).body.data.value).toBeNull();
  expect((await ask(path, { json: { value: 'words' } })).status).toBe(201);
  expect((await ask(path)).body.data).toEqual({ adversary_id: 2, value: 'words' });
  const attributes = '/adversaries/2/attributes';
  const made = await ask(attributes, { json: { name: 'Origin', value: 'nowhere' } });
  expect(made.body.data[0]).toMatchObject({ adversary_id: 2, value: 'nowhere' });
  expect((await ask('/adversaries/2', { method: 'DELETE' })).status).toBe(204);
  expect((await ask('/adversaries/2')).status).toBe(404);
});

it('links nothing when an indicator is not there', async () => {
  const { ask, addAdversary } = await withAdversary();
  expect(() => addAdversary({ name: 'Sample Owl', indicators: ['no.example.com'] })).toThrow(
    'There is no indicator no.example.com',
  );
  expect(() => addAdversary({ name: 'Sample Owl', indicators: [99] })).toThrow('There is no');
  expect((await ask('/adversaries')).body.total).toBe(1);
});
