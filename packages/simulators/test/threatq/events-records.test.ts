import { expect, it } from 'vitest';
import { control } from '../ask.ts';
import { column, NOW, NOW_MS, openAppliance, type TestAppliance } from './appliance.ts';

const TITLE = 'QRadar sighting of indicator bad.example.com';
const sighting = { title: TITLE, type: 'Sighting', happened_at: '2026-01-01 03:04:05' };

async function withIndicators(options: Parameters<typeof openAppliance>[0] = {}) {
  const appliance = await openAppliance(options);
  appliance.addIndicators([
    { type: 'FQDN', value: 'bad.example.com' },
    { type: 'IP Address', value: '192.0.2.1' },
  ]);
  return appliance;
}

const consume = (appliance: TestAppliance, ...rows: readonly object[]) =>
  appliance.ask('/events/consume', { json: rows });

it('creates one event from one object, and a list from a list', async () => {
  const { ask } = await openAppliance();
  const one = await ask('/events', { json: { ...sighting, description: '{"Match Count":1}' } });
  expect(one.status).toBe(201);
  expect(one.body.data).toMatchObject({
    id: 1,
    title: TITLE,
    type_id: 14,
    type: { id: 14, name: 'Sighting', user_editable: 'N' },
    description: '{"Match Count":1}',
    happened_at: '2026-01-01 03:04:05',
    created_at: NOW,
    updated_at: NOW,
    touched_at: NOW,
  });
  expect(one.body.data.hash).toMatch(/^[\da-f]{32}$/);
  const many = await ask('/events', { json: [{ ...sighting, title: 'other', type_id: 13 }] });
  expect([many.body.total, column(many.body, 'id')]).toEqual([1, [2]]);
  const shown = await ask('/events/2');
  expect(shown.body.data).toMatchObject({ title: 'other', type_id: 13, description: null });
  expect(shown.body.data).not.toHaveProperty('type');
  expect((await ask('/events/3')).status).toBe(404);
});

it.each<[object, string]>([
  [{ ...sighting, title: '' }, 'title'],
  [{ title: TITLE, type: 'Sighting' }, 'happened_at'],
  [{ ...sighting, happened_at: 'yesterday' }, 'happened_at'],
  [{ ...sighting, type: 'Nothing' }, 'type_id'],
  [{ title: TITLE, happened_at: NOW }, 'type_id'],
  [{ ...sighting, indicators: [{ id: 99 }] }, 'indicators'],
])('refuses %j', async (json, field) => {
  const appliance = await openAppliance();
  const { status, body } = await appliance.ask('/events', { json });
  expect([status, Object.keys(body.data.errors)]).toEqual([400, [field]]);
  expect(appliance.events()).toEqual([]);
});

it.each([
  ['existing', 201, 1, [1]],
  ['new', 201, 2, [1, 2]],
  ['400', 400, undefined, [1]],
] as const)('answers the same title and time by %s', async (duplicateEvent, status, id, ids) => {
  const appliance = await openAppliance({ duplicateEvent });
  await appliance.ask('/events', { json: sighting });
  const again = await appliance.ask('/events', { json: sighting });
  expect([again.status, again.body.data.id]).toEqual([status, id]);
  expect(appliance.events().map((event) => event.id)).toEqual(ids);
  const later = { ...sighting, happened_at: '2026-01-01 03:04:06' };
  expect((await appliance.ask('/events', { json: later })).status).toBe(201);
});

it.each([
  ['as-sent', (body: { id?: number }) => body.id],
  ['list', ([only]: readonly { id: number }[]) => only?.id],
] as const)('answers one event as it is switched on: %s', async (eventReplies, idOf) => {
  const { ask } = await openAppliance({ eventReplies });
  const { status, body } = await ask('/events', { json: sighting });
  expect([status, idOf(body.data)]).toEqual([201, 1]);
});

it.each([
  ['nothing-stored', []],
  ['rows-before-stored', ['first']],
] as const)('stores of a list with a bad row: %s', async (badRow, titles) => {
  const appliance = await openAppliance({ badRow });
  const rows = [
    { ...sighting, title: 'first' },
    { ...sighting, attributes: [{ name: 'Match Count' }] },
    { ...sighting, title: 'last' },
  ];
  expect((await consume(appliance, ...rows)).status).toBe(400);
  expect(appliance.events().map(({ title }) => title)).toEqual(titles);
  const adversaries = [{ name: 'first' }, { name: '' }];
  expect((await appliance.ask('/adversaries/consume', { json: adversaries })).status).toBe(400);
  expect((await appliance.ask('/adversaries')).body.total).toBe(titles.length);
  const indicators = [
    { type: 'FQDN', value: 'a.example.com' },
    { type: 'FQDN', value: '' },
  ];
  expect((await appliance.ask('/indicators', { json: indicators })).status).toBe(400);
  expect([...appliance.indicators()]).toHaveLength(titles.length);
});

it.each([
  ['created', 201, 3],
  ['400', 400, 2],
] as const)(
  'answers an indicator that is not there by %s',
  async (relatedByValue, status, count) => {
    const appliance = await withIndicators({ relatedByValue });
    const known = { type: 'IP Address', value: '192.0.2.1' };
    const linked = await consume(appliance, { ...sighting, indicators: [known] });
    expect(linked.status).toBe(201);
    const unknown = { type: 'FQDN', value: 'new.example.com' };
    const again = { ...sighting, title: 'other', indicators: [known, unknown] };
    expect((await consume(appliance, again)).status).toBe(status);
    expect([...appliance.indicators()]).toHaveLength(count);
  },
);

it('updates a sighting that is consumed again, counters included', async () => {
  const appliance = await withIndicators();
  const attributes = (count: number, last: string) => [
    { name: 'Match Count', value: count, overwrite_existing: true },
    { name: 'First Seen', value: '2026-01-01 03:04:05' },
    { name: 'Last Seen', value: last, overwrite_existing: true, sources: [{ name: 'QRadar' }] },
  ];
  const sources = [{ name: 'QRadar', tlp: { name: 'AMBER' } }];
  const row = { ...sighting, sources, indicators: [{ id: 1 }] };
  const first = await consume(appliance, { ...row, attributes: attributes(3, NOW) });
  expect([first.status, column(first.body, 'id')]).toEqual([201, [1]]);
  appliance.clock.advance(60_000);
  await consume(appliance, {
    ...row,
    description: 'again',
    attributes: attributes(7, '2026-01-02 12:01:00'),
  });
  expect(appliance.events()).toEqual([
    {
      id: 1,
      title: TITLE,
      type: 'Sighting',
      happenedAt: Date.UTC(2026, 0, 1, 3, 4, 5),
      description: 'again',
      attributes: [
        { name: 'Match Count', value: '7' },
        { name: 'First Seen', value: '2026-01-01 03:04:05' },
        { name: 'Last Seen', value: '2026-01-02 12:01:00' },
      ],
      sources: ['QRadar'],
      indicators: [{ id: 1, value: 'bad.example.com' }],
    },
  ]);
  expect((await appliance.ask('/events/1')).body.data).toMatchObject({
    created_at: NOW,
    updated_at: '2026-01-02 12:01:00',
  });
});

it('takes tags and comments with what is consumed, not with a plain create', async () => {
  const appliance = await openAppliance();
  const more = { tags: ['exported'], comments: [{ value: 'seen' }] };
  await consume(appliance, { ...sighting, ...more });
  await appliance.ask('/events', { json: { ...sighting, ...more, title: 'other' } });
  await appliance.ask('/adversaries/consume', { json: [{ name: 'Example Bear', ...more }] });
  const query = { with: 'tags,comments' };
  const shown = async (path: string) => {
    const { tags, comments } = (await appliance.ask(path, { query })).body.data;
    return [tags.length, comments.length];
  };
  expect(await shown('/events/1')).toEqual([1, 1]);
  expect(await shown('/events/2')).toEqual([0, 0]);
  expect(await shown('/adversaries/1')).toEqual([1, 1]);
});

it('names the account as the source when a body names none', async () => {
  const appliance = await openAppliance();
  await consume(appliance, sighting);
  expect(appliance.events()[0]?.sources).toEqual([appliance.clientName]);
});

it('takes as many rows at once as are switched on', async () => {
  const appliance = await openAppliance({ maxConsumeRows: 2 });
  const rows = ['a', 'b', 'c'].map((title) => ({ ...sighting, title }));
  expect((await consume(appliance, ...rows)).status).toBe(400);
  expect((await consume(appliance, ...rows.slice(0, 2))).body.total).toBe(2);
  expect(appliance.events()).toHaveLength(2);
});

it('changes, refuses to make two the same, and deletes', async () => {
  const appliance = await openAppliance();
  const { ask, clock } = appliance;
  await consume(appliance, sighting, { ...sighting, title: 'other' });
  clock.advance(5_000);
  const put = (json: object) => ask('/events/2', { method: 'PUT', json });
  const changed = await put({ type: 'Incident', description: 'more', sources: [{ name: 'A' }] });
  expect(changed).toMatchObject({
    status: 200,
    body: { data: { title: 'other', type_id: 13, description: 'more' } },
  });
  expect(changed.body.data.updated_at).toBe('2026-01-02 12:00:05');
  expect((await put({ title: TITLE })).body.data.errors).toHaveProperty('title');
  expect((await put({ title: TITLE, happened_at: NOW })).status).toBe(200);
  const gone = await ask('/events/2', { method: 'DELETE' });
  expect([gone.status, (await ask('/events/2')).status]).toEqual([204, 404]);
  const again = await consume(appliance, { ...sighting, happened_at: NOW });
  expect(column(again.body, 'id')).toEqual([3]);
});

it('reads and writes times in its own zone', async () => {
  const appliance = await openAppliance({ timeZone: 'America/New_York' });
  await consume(appliance, { ...sighting, happened_at: '2026-01-01 00:00:00' });
  expect(appliance.events()[0]?.happenedAt).toBe(Date.UTC(2026, 0, 1, 5));
  const { happened_at } = (await appliance.ask('/events/1')).body.data;
  expect(happened_at).toBe('2026-01-01 00:00:00');
});

it('works by control calls', async () => {
  const appliance = await withIndicators();
  await consume(appliance, sighting);
  expect((await control(appliance, 'events')).body).toMatchObject([
    { id: 1, happenedAt: NOW_MS - 118_555_000 },
  ]);
  const json = { name: 'Example Bear', indicators: ['192.0.2.1'] };
  expect((await control(appliance, 'adversaries', { json })).body).toEqual({ id: 1 });
  expect((await control(appliance, 'adversaries', { json })).body).toEqual({
    error: 'There is an adversary Example Bear already',
  });
});
