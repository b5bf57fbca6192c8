import { expect, it } from 'vitest';
import { column, openAppliance } from './appliance.ts';

async function threeEvents(options: Parameters<typeof openAppliance>[0] = {}) {
  const appliance = await openAppliance(options);
  const rows = [
    { title: 'Sighting of a.example.com', type: 'Sighting', happened_at: '2025-12-30 00:00:00' },
    {
      title: 'Sighting of b.example.com',
      type: 'Sighting',
      happened_at: '2026-01-01 00:00:00',
      attributes: [{ name: 'QRadar URL', value: 'https://qradar.example.com/offense/7' }],
    },
    {
      title: 'Incident 7',
      type: 'Incident',
      happened_at: '2026-01-02 00:00:00',
      description: 'seen at 203.0.113.7',
    },
  ];
  await appliance.ask('/events/consume', { json: rows });
  const query = (body: object, params: Record<string, string> = {}) =>
    appliance.ask('/events/query', { json: body, query: params });
  return { ...appliance, query };
}

it.each<[Record<string, string>, number[]]>([
  [{}, [1, 2, 3]],
  [{ title: 'Incident 7' }, [3]],
  [{ title: '%B.EXAMPLE%' }, [2]],
  [{ type_id: '14' }, [1, 2]],
  [{ id: '1,3' }, [1, 3]],
  [{ happened_at: '2026-01-01 00:00:00' }, [2]],
  [{ sort: '-happened_at', limit: '2' }, [3, 2]],
  [{ sort: '-id', limit: '2', offset: '2' }, [1]],
  [{ title: 'Incident 7,sighting of A.example.com,incident 7' }, [1, 3]],
  [{ title: 'Incident 7', happened_at: '2026-01-01 00:00:00' }, []],
  [{ 'type.name': 'Sighting', 'sources.name': 'Simulated%' }, [1, 2]],
  [{ 'sources.name': 'Nobody' }, []],
  [{ 'attributes.name': 'QRadar URL' }, [2]],
  [{ 'attributes.value': '%offense/7' }, [2]],
])('lists events by %j', async (query, ids) => {
  const { ask } = await threeEvents();
  expect(column((await ask('/events', { query })).body, 'id')).toEqual(ids);
});

it.each<[object, number[]]>([
  [{}, [1, 2, 3]],
  [{ filters: { title: 'incident 7' } }, [3]],
  [{ criteria: { title: { '+contains': 'B.example' } } }, [2]],
  [{ filters: { type_name: 'Sighting' } }, [1, 2]],
  [{ filters: { type: ['Incident', 'Malware'] } }, [3]],
  [{ filters: { type_id: 13 } }, [3]],
  [{ filters: { '+or': [{ id: 1 }, { id: 3 }] } }, [1, 3]],
  [{ filters: { '-or': [{ id: 1 }, { id: 3 }] } }, [2]],
  [{ filters: { '-and': [{ id: 1 }, { type_id: 14 }] } }, [2, 3]],
  [{ filters: [{ type_id: 14 }, { '+or': [] }, { '-and': { id: 1 } }] }, [2]],
  [{ filters: { happened_at: { '+gte': '2026-01-01 00:00:00', '+lt': 'NOW' } } }, [2, 3]],
  [{ filters: { happened_at: { '+gt': 'NOW-2DAY' } }, criteria: { mentions: '203.0.113' } }, [3]],
  [{ criteria: { mentions: 'OFFENSE/7' } }, [2]],
  [{ filters: { created_at: { '+gt': 'NOW' } } }, []],
  [{ filters: { touched_at: { '+gt': 'NOW-1DAY' }, updated_at: { '+lte': 'NOW' } } }, [1, 2, 3]],
])('finds %j', async (body, ids) => {
  const { query } = await threeEvents({ undocumentedLeaves: 'work' });
  expect(column((await query(body)).body, 'id')).toEqual(ids);
});

it('answers a query by pages, sorted, without nulls', async () => {
  const { query } = await threeEvents();
  const { body } = await query({}, { sort: '-happened_at', limit: '1', offset: '1' });
  expect([body.total, body.limit, body.offset]).toEqual([3, 1, 1]);
  expect(body.data[0]).toMatchObject({
    id: 2,
    type: { id: 14, name: 'Sighting' },
    attributes: [{ name: 'QRadar URL' }],
    indicators: [],
  });
  expect(body.data[0]).not.toHaveProperty('description');
});

it('leaves attributes and sources out from 2026 on unless they are named', async () => {
  const { query } = await threeEvents({ threatLibraryDefaults: '2026' });
  const keys = async (fields?: string[]) => {
    const { body } = await query(fields === undefined ? {} : { fields });
    return Object.keys(body.data[1]);
  };
  expect(await keys()).not.toContain('attributes');
  expect(await keys(['*', 'attributes'])).toContain('attributes');
  expect(await keys(['id', 'sources'])).toEqual(['id', 'sources']);
  const { body } = await query({ fields: 'id' }, { fields: 'title', limit: '1' });
  expect(Object.keys(body.data[0])).toEqual(['id', 'title']);
});

it.each([{ type_id: 13 }, { id: 1 }, { source_name: 'QRadar' }])(
  'does not know %j unless that is switched on',
  async (filters) => {
    const { query } = await threeEvents();
    expect((await query({ filters })).status).toBe(400);
  },
);

it('finds a new event by a query once the index has it, in the list at once', async () => {
  const { ask, query, clock } = await threeEvents({ indexLagMs: 5_000 });
  const total = async () => (await query({ filters: { title: 'Incident 7' } })).body.total;
  expect(await total()).toBe(0);
  expect((await ask('/events', { query: { title: 'Incident 7' } })).body.total).toBe(1);
  clock.advance(5_000);
  expect(await total()).toBe(1);
});

it('owns up to having no cursors of events', async () => {
  const { query, configure } = await threeEvents();
  const { status, text } = await query({}, { cursorMark: '*' });
  expect([status, text]).toEqual([501, 'Not simulated: cursors of event queries\n']);
  configure({ cursor: false });
  expect((await query({}, { cursorMark: '*' })).body.offset).toBe(0);
});

it.each([
  [{ filters: 'x' }],
  [{ filters: { value: 'x' } }],
  [{ filters: { title: { is: 'x' } } }],
  [{ filters: { happened_at: 'x' } }],
])('refuses the query %j', async (body) => {
  const { query, configure } = await threeEvents();
  expect((await query(body)).status).toBe(400);
  configure({ unknownLeaf: 'ignored' });
  expect((await query({ filters: { value: 'x' } })).body.total).toBe(3);
});

it('writes an empty answer as it is switched on', async () => {
  const { ask, configure } = await openAppliance();
  expect((await ask('/events')).body).toEqual({ total: 0, data: [] });
  configure({ emptyAs: 'object' });
  expect((await ask('/events')).body).toEqual({ total: 0, data: {} });
});
