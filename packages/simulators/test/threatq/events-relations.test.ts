import { expect, it } from 'vitest';
import { column, NOW, openAppliance } from './appliance.ts';

async function withEvent(options: Parameters<typeof openAppliance>[0] = {}) {
  const appliance = await openAppliance(options);
  appliance.addIndicators([
    { type: 'FQDN', value: 'bad.example.com', sources: ['Feed A'] },
    { type: 'IP Address', value: '192.0.2.1' },
    { type: 'MD5', value: 'd'.repeat(32) },
  ]);
  const json = { title: 'Incident 7', type: 'Incident', happened_at: NOW };
  await appliance.ask('/events', { json });
  appliance.clock.advance(10_000);
  return appliance;
}

const LATER = '2026-01-02 12:00:10';

it('links indicators to an event, one or many, visible from both ends', async () => {
  const { ask } = await withEvent();
  const one = await ask('/events/1/indicators', { json: { id: 1 } });
  expect([one.status, one.body.total]).toEqual([201, 1]);
  expect(one.body.data[0]).toMatchObject({ id: 1, value: 'bad.example.com' });
  expect(Object.keys(one.body.data[0].pivot)).toEqual(['id', 'created_at', 'updated_at']);
  const many = await ask('/events/1/indicators', { json: [{ id: 2 }, { id: 3 }] });
  expect(column(many.body, 'id')).toEqual([2, 3]);
  const listed = await ask('/events/1/indicators', { query: { with: 'type,status,sources' } });
  expect(listed.body.data[0]).toMatchObject({
    id: 1,
    deleted_at: null,
    type: { name: 'FQDN' },
    status: { name: 'Active' },
    sources: [{ name: 'Feed A' }],
    pivot: {
      id: one.body.data[0].pivot.id,
      src_type: 'event',
      src_object_id: 1,
      dest_type: 'indicator',
      dest_object_id: 1,
      created_at: LATER,
    },
  });
  const page = await ask('/events/1/indicators', { query: { limit: '1', offset: '2' } });
  expect([page.body.total, column(page.body, 'id')]).toEqual([3, [3]]);
  const reverse = await ask('/indicators/1/events', { query: { with: 'type' } });
  expect(reverse.body.data[0]).toMatchObject({
    title: 'Incident 7',
    type: { name: 'Incident' },
    pivot: { src_type: 'event', dest_type: 'indicator' },
  });
});

it('links an event to an indicator the other way round, moving touched_at of both', async () => {
  const { ask } = await withEvent();
  await ask('/indicators/2/events', { json: [{ id: 1 }] });
  const { body } = await ask('/events/1/indicators');
  expect(body.data[0].pivot).toMatchObject({ src_type: 'indicator', dest_type: 'event' });
  for (const path of ['/events/1', '/indicators/2'])
    expect((await ask(path)).body.data).toMatchObject({ updated_at: NOW, touched_at: LATER });
  expect((await ask('/indicators/1')).body.data.touched_at).toBe(NOW);
});

it.each([
  ['same-link', 201],
  ['400', 400],
] as const)('answers the same link again by %s', async (linkAgain, status) => {
  const { ask } = await withEvent({ linkAgain });
  const first = await ask('/events/1/indicators', { json: { id: 1 } });
  const again = await ask('/indicators/1/events', { json: { id: 1 } });
  expect(again.status).toBe(status);
  const { body } = await ask('/events/1/indicators');
  expect([body.total, body.data[0].pivot.id]).toEqual([1, first.body.data[0].pivot.id]);
});

it('does not link what is not there', async () => {
  const { ask } = await withEvent();
  const json = [{ id: 1 }, { id: 99 }];
  expect((await ask('/events/1/indicators', { json })).status).toBe(404);
  expect((await ask('/events/9/indicators', { json: { id: 1 } })).status).toBe(404);
  expect((await ask('/events/1/indicators')).body.total).toBe(0);
});

it('takes links away by their id, one by one or several at once', async () => {
  const { ask } = await withEvent();
  const { body } = await ask('/events/1/indicators', { json: [{ id: 1 }, { id: 2 }, { id: 3 }] });
  const ids = (body.data as { pivot: { id: number } }[]).map(({ pivot }) => pivot.id);
  const one = `/events/1/indicators/${ids[0]}`;
  expect((await ask(one)).body.data.value).toBe('bad.example.com');
  expect((await ask(one, { method: 'DELETE' })).status).toBe(204);
  expect((await ask(one)).status).toBe(404);
  const reverse = await ask('/indicators/2/events', { method: 'DELETE', json: [ids[1]] });
  expect(reverse.status).toBe(204);
  expect(column((await ask('/events/1/indicators')).body, 'id')).toEqual([3]);
  const wrong = await ask('/events/1/adversaries', { method: 'DELETE', json: [ids[2]] });
  expect(wrong.status).toBe(404);
});

it('counts relations and forgets those of what is deleted', async () => {
  const { ask, addAdversary, remove } = await withEvent();
  addAdversary({ name: 'Example Bear', indicators: [1] });
  await ask('/events/1/indicators', { json: [{ id: 1 }, { id: 2 }] });
  await ask('/indicators/1/indicators', { json: { id: 3 } });
  const counts = async (path: string) => (await ask(`${path}/relation-counts`)).body.data;
  expect(await counts('/indicators/1')).toEqual({ indicators: 1, events: 1, adversaries: 1 });
  expect(await counts('/events/1')).toEqual({ indicators: 2, events: 0, adversaries: 0 });
  remove(2);
  expect(await counts('/events/1')).toMatchObject({ indicators: 1 });
  await ask('/events/1', { method: 'DELETE' });
  await ask('/adversaries/1', { method: 'DELETE' });
  expect(await counts('/indicators/1')).toEqual({ indicators: 1, events: 0, adversaries: 0 });
  expect((await ask('/events/1/relation-counts')).status).toBe(404);
});

it('links what a body brings, by id or for indicators by type and value', async () => {
  const { ask, addAdversary } = await withEvent();
  addAdversary({ name: 'Example Bear' });
  const json = [
    {
      value: 'new.example.com',
      type: 'FQDN',
      indicators: [
        { value: '192.0.2.1', type: 'IP Address' },
        { value: 'x.test', type: 'FQDN' },
      ],
      events: [{ id: 1 }],
      adversaries: [1],
    },
  ];
  const { body } = await ask('/indicators/consume', { json });
  const id = body.data[0].id as number;
  expect(column((await ask(`/indicators/${id}/indicators`)).body, 'value')).toEqual([
    '192.0.2.1',
    'x.test',
  ]);
  expect(column((await ask(`/indicators/${id}/events`)).body, 'id')).toEqual([1]);
  expect(column((await ask(`/indicators/${id}/adversaries`)).body, 'name')).toEqual([
    'Example Bear',
  ]);
  const refused = await ask('/indicators/consume', { json: [{ ...json[0], adversaries: [7] }] });
  expect(refused.body.data.errors).toHaveProperty('adversaries');
});

it('keeps attributes and sources of events below their path', async () => {
  const { ask } = await withEvent();
  const path = '/events/1/attributes';
  const made = await ask(path, { json: [{ name: 'Match Count', value: '1' }] });
  expect([made.status, made.body.data[0].event_id]).toEqual([201, 1]);
  const pivot = made.body.data[0].id as number;
  const changed = await ask(`${path}/${pivot}`, { method: 'PUT', json: { value: '2' } });
  expect(changed.body.data).toMatchObject({ id: pivot, name: 'Match Count', value: '2' });
  const listed = await ask(path, { query: { with: 'sources' } });
  expect([listed.body.total, listed.body.data[0].sources.length]).toEqual([1, 1]);
  expect((await ask('/events/1')).body.data.touched_at).toBe(LATER);
  expect((await ask(`${path}/${pivot}`, { method: 'DELETE' })).status).toBe(204);
  expect((await ask(`${path}/${pivot}`, { method: 'DELETE' })).status).toBe(404);
  const source = await ask('/events/1/sources', { json: { name: 'QRadar', tlp_id: 2 } });
  expect(source.body.data[0]).toMatchObject({ event_id: 1, name: 'QRadar', existing: 0 });
  const link = `/events/1/sources/${source.body.data[0].id}`;
  const green = await ask(link, { method: 'PUT', json: { tlp: { name: 'GREEN' } } });
  expect(green.body.data.tlp_id).toBe(3);
  const again = await ask('/events/1/sources', { json: [{ name: 'QRadar' }] });
  expect(again.body.data[0].existing).toBe(1);
  expect((await ask('/events/1/sources')).body.total).toBe(2);
  expect((await ask(link, { method: 'DELETE' })).status).toBe(204);
  expect((await ask(link, { method: 'DELETE' })).status).toBe(404);
});

it.each(['events', 'adversaries'])(
  'keeps tags and comments of %s below their path',
  async (name) => {
    const { ask, addAdversary } = await withEvent({ tagTouches: false });
    addAdversary({ name: 'Example Bear' });
    const kind = name === 'events' ? 'event' : 'adversary';
    const tag = await ask(`/${name}/1/tags`, { json: { name: 'exported' } });
    expect([tag.status, column(tag.body, 'name')]).toEqual([201, ['exported']]);
    const touched = async () => (await ask(`/${name}/1`)).body.data.touched_at;
    const before = await touched();
    const made = await ask(`/${name}/1/comments`, { json: [{ value: 'a' }, { value: 'b' }] });
    expect(made.body.data[0]).toMatchObject({ [`${kind}_id`]: 1, value: 'a' });
    expect([before, await touched()]).toEqual([kind === 'event' ? NOW : LATER, LATER]);
    const one = `/${name}/1/comments/${made.body.data[1].id}`;
    await ask(one, { method: 'PUT', json: { value: 'c' } });
    const query = { with: 'tags,comments.sources' };
    expect((await ask(`/${name}/1`, { query })).body.data).toMatchObject({
      tags: [{ name: 'exported', pivot: { object_id: 1 } }],
      comments: [{ value: 'a' }, { value: 'c', sources: [{ type: 'clients' }] }],
    });
    expect((await ask(one, { method: 'DELETE' })).status).toBe(204);
    expect((await ask(`/${name}/1/comments`)).body.total).toBe(1);
    expect((await ask(`/${name}/1/tags/1`, { method: 'DELETE' })).status).toBe(204);
    expect((await ask(`/${name}/1/tags`)).body.total).toBe(0);
  },
);

it('expands an event by with, also a level deeper', async () => {
  const { ask, configure, clientName } = await withEvent();
  await ask('/events/1/indicators', { json: { id: 1 } });
  await ask('/events/1/attributes', { json: { name: 'Match Count', value: '1' } });
  const names = 'type,attributes.sources,sources,indicators.type,adversaries,malware,comments';
  const { body } = await ask('/events/1', { query: { with: names } });
  expect(body.data).toMatchObject({
    type: { name: 'Incident' },
    attributes: [{ name: 'Match Count', sources: [{ name: clientName }] }],
    indicators: [{ value: 'bad.example.com', type: { name: 'FQDN' } }],
    adversaries: [],
    malware: [],
    comments: [],
  });
  const query = { with: 'attack_pattern' };
  expect((await ask('/events', { query })).status).toBe(500);
  configure({ underscoreWith500: false });
  expect((await ask('/events', { query })).body.data[0].attack_pattern).toEqual([]);
});
