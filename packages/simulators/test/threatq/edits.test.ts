import { expect, it } from 'vitest';
import type { ThreatqOptions } from '../../src/index.ts';
import { type Asked, column, NOW, openAppliance } from './appliance.ts';

const later = '2026-01-02 12:01:00';
const minute = 60_000;
const fqdn = { value: 'a.example.com', type: 'FQDN' };

async function edits(options: ThreatqOptions = {}) {
  const appliance = await openAppliance(options);
  appliance.addIndicators([fqdn]);
  appliance.clock.advance(minute);
  const row = async (id = 1) =>
    (await appliance.ask(`/indicators/${id}?with=status,score,sources,attributes,tags`)).body.data;
  return { ...appliance, row };
}

it('creates from a list or one object, and answers 201 with a list', async () => {
  const { ask } = await edits();
  const forms: [unknown, object][] = [
    [[{ value: 'b.example.com', type_id: 11, status_id: 4 }], { type_id: 11, status_id: 4 }],
    [
      { value: 'c.example.com', type: 'FQDN', status: 'Review' },
      { type_id: 11, status_id: 4 },
    ],
    [
      { value: '192.0.2.1', type: { name: 'IP Address' }, status: { id: 1 } },
      { type_id: 15, status_id: 1, class: 'network' },
    ],
    [
      { value: 'd.example.com', type: 'FQDN' },
      { status_id: 3, existing: 'N' },
    ],
    [
      { value: 'a.example.com', type: 'FQDN' },
      { id: 1, status_id: 1, existing: 'Y' },
    ],
  ];
  for (const [json, expected] of forms) {
    const { status, body } = await ask('/indicators', { json });
    expect([status, body.total]).toEqual([201, 1]);
    expect(body.data[0]).toMatchObject(expected);
  }
});

it('records sources with TLP, and the account itself where none is named', async () => {
  const { ask, row } = await edits({ clientName: 'My Integration' });
  const sources = [{ name: 'QRadar', tlp: { name: 'AMBER' } }];
  const attributes = [{ name: 'Confidence', value: 'High', sources: [{ name: 'QRadar' }] }];
  await ask('/indicators', {
    json: [{ value: 'b.example.com', type: 'FQDN', sources, attributes }],
  });
  expect((await row(2)).sources).toMatchObject([
    { type: 'other_sources', name: 'QRadar', tlp_id: 2 },
  ]);
  expect((await row(2)).attributes).toMatchObject([{ name: 'Confidence', value: 'High' }]);
  await ask('/indicators', { json: { value: 'c.example.com', type: 'FQDN' } });
  expect((await row(3)).sources).toMatchObject([{ type: 'clients', name: 'My Integration' }]);
  await ask('/indicators', { as: 'user', json: { value: 'd.example.com', type: 'FQDN' } });
  expect((await row(4)).sources).toMatchObject([{ type: 'users', name: 'analyst@example.com' }]);
});

it('merges what is consumed, but keeps a protected status', async () => {
  const { ask, row, update } = await edits({ customStatuses: ['Watched'] });
  const consume = (more: object) => ask('/indicators/consume', { json: [{ ...fqdn, ...more }] });
  const { status, body } = await consume({
    status: 'Expired',
    tags: ['x'],
    comments: [{ value: 'y' }],
  });
  expect([status, body.data[0].id]).toEqual([201, 1]);
  expect(body.data[0]).not.toHaveProperty('existing');
  expect(await row()).toMatchObject({ status_id: 1, tags: [{ name: 'x' }], touched_at: later });
  update(1, { status: 'Watched' });
  await consume({ status: 'Expired' });
  expect((await row()).status_id).toBe(2);
  const count = (value: string, more = {}) => ({
    attributes: [{ name: 'Match Count', value, ...more }],
  });
  await consume(count('1'));
  await consume(count('1'));
  await consume(count('2'));
  await consume(count('3', { overwrite_existing: true }));
  const { attributes } = await row();
  expect(column({ data: attributes }, 'value')).toEqual(['3', '2']);
});

it('sets a status by any of the ways it can be said', async () => {
  const { ask, row } = await edits();
  const ways: [Asked & { path?: string }, number][] = [
    [{ json: { status_id: 4 } }, 4],
    [{ json: { status: { name: 'Whitelisted' } } }, 5],
    [{ json: { status: 'Active' } }, 1],
    [{ json: [{ status: 'Expired' }] }, 2],
    [{ query: { status_id: '3' } }, 3],
  ];
  for (const [asked, statusId] of ways) {
    const { status, body } = await ask('/indicators/1', { method: 'PUT', ...asked });
    expect([status, body.data.status_id]).toEqual([200, statusId]);
    const expired = statusId === 2 ? later : null;
    expect(await row()).toMatchObject({
      updated_at: later,
      touched_at: later,
      expired_at: expired,
    });
  }
});

it('changes value and type unless another indicator has them', async () => {
  const { ask, row, addIndicators, find } = await edits();
  addIndicators([{ ...fqdn, value: 'b.example.com' }]);
  const put = (json: object) => ask('/indicators/1', { method: 'PUT', json });
  expect((await put({ value: 'b.example.com' })).body).toEqual({
    data: { errors: { value: ['The value has already been taken.'] } },
  });
  await put({ value: 'b.example.com', type: 'URL', description: 'd' });
  expect(await row()).toMatchObject({ value: 'b.example.com', type_id: 30, description: 'd' });
  expect((await find({ value: 'b.example.com' })).body.total).toBe(2);
});

it('sets and resets a manual score, a 0 included', async () => {
  const { ask, find, update } = await edits();
  update(1, { score: 4 });
  const score = async () => (await find()).body.data[0].score;
  const put = (asked: Asked) => ask('/indicator/1/scores', { method: 'PUT', ...asked });
  const { status, body } = await put({ json: { manual_score: 7 } });
  expect([status, body.data]).toMatchObject([200, { generated_score: '4.00', manual_score: '7' }]);
  expect(await score()).toBe(7);
  await put({ query: { manual_score: '0' } });
  expect(await score()).toBe(0);
  await put({ json: { manual_score: null } });
  expect(await score()).toBe(4);
  expect((await put({ json: { manual_score: 11 } })).body).toEqual({
    data: { errors: { manual_score: ['The manual score must be between 0 and 10.'] } },
  });
});

const attribute = { name: 'Confidence', value: 'High' };

it.each<[string, Asked, object]>([
  ['attributes', { json: attribute }, { attributes: [attribute] }],
  ['attributes', { json: [attribute] }, { attributes: [attribute] }],
  ['sources', { json: { name: 'QRadar' } }, { sources: [{}, { name: 'QRadar' }] }],
  ['tags', { json: { name: 'x' } }, { tags: [{ name: 'x' }] }],
  ['tags', { json: [{ name: 'x' }, { name: 'y' }] }, { tags: [{ name: 'x' }, { name: 'y' }] }],
  ['comments', { json: { value: 'Seen' } }, {}],
])('moves touched_at but not updated_at when %s come', async (path, asked, expected) => {
  const { ask, row } = await edits();
  expect((await ask(`/indicators/1/${path}`, asked)).status).toBe(201);
  expect(await row()).toMatchObject({ ...expected, updated_at: NOW, touched_at: later });
});

it.each<[ThreatqOptions, string, Asked]>([
  [{ tagTouches: false }, '/indicators/1/tags', { json: { name: 'x' } }],
  [{ scoreTouches: false }, '/indicator/1/scores', { method: 'PUT', json: { manual_score: 1 } }],
])('with %o leaves touched_at alone', async (options, path, asked) => {
  const moved = await edits();
  await moved.ask(path, asked);
  expect((await moved.row()).touched_at).toBe(later);
  const left = await edits(options);
  expect((await left.ask(path, asked)).status).toBeLessThan(300);
  expect((await left.row()).touched_at).toBe(NOW);
});

it('changes and removes what hangs on an indicator by the id of the link', async () => {
  const { ask, row } = await edits();
  await ask('/indicators/1/attributes', { json: attribute });
  await ask('/indicators/1/tags', { json: { name: 'x' } });
  const comment = (await ask('/indicators/1/comments', { json: { value: 'Seen' } })).body.data[0];
  const { attributes, sources, tags } = await row();
  const paths = {
    attributes: `/indicators/1/attributes/${attributes[0].id}`,
    sources: `/indicators/1/sources/${sources[0].pivot.id}`,
    tags: `/indicators/1/tags/${tags[0].id}`,
    comments: `/indicators/1/comments/${comment.id}`,
  };
  await ask(paths.attributes, { method: 'PUT', json: { value: 'Low' } });
  await ask(paths.sources, { method: 'PUT', json: { tlp: { name: 'RED' } } });
  await ask(paths.comments, { method: 'PUT', json: { value: 'Gone' } });
  expect(await row()).toMatchObject({ attributes: [{ value: 'Low' }], sources: [{ tlp_id: 1 }] });
  expect((await ask('/indicators/1/comments?with=sources')).body.data).toMatchObject([
    { value: 'Gone', sources: [{ type: 'clients' }] },
  ]);
  for (const [name, path] of Object.entries(paths)) {
    expect((await ask(path, { method: 'DELETE' })).status).toBe(204);
    expect((await ask(`/indicators/1/${name}`)).body).toEqual({ total: 0, data: [] });
    expect((await ask(path, { method: 'DELETE' })).status).toBe(404);
  }
});

it('deletes, and numbers what comes after afresh', async () => {
  const { ask, find } = await edits();
  expect((await ask('/indicators/1', { method: 'DELETE' })).status).toBe(204);
  expect((await ask('/indicators/1')).status).toBe(404);
  expect((await find()).body.total).toBe(0);
  expect((await ask('/indicators', { json: fqdn })).body.data[0]).toMatchObject({
    id: 2,
    existing: 'N',
  });
});

it('normalises when a create says so, or always when that is switched on', async () => {
  const url = { type: 'URL', value: ' "https://x.example.com:8443/a b" ' };
  const { ask, configure } = await edits();
  const stored = async (more: object) => {
    const { body } = await ask('/indicators', { json: { ...url, ...more } });
    return body.data[0].value;
  };
  expect(await stored({})).toBe(url.value);
  expect(await stored({ normalize: 'Y' })).toBe('x.example.com/ab');
  configure({ normalizeByDefault: true });
  expect(await stored({})).toBe('x.example.com/ab');
  expect(await stored({ normalize: 'N' })).toBe(url.value);
});

it('changes or deletes in bulk by query', async () => {
  const { ask, find } = await edits();
  const indicator = { criteria: {}, filters: { type_name: 'FQDN' } };
  const json = { query: { indicator }, statuses: { indicator: 5 } };
  expect((await ask('/bulk/status', { json })).body.data).toEqual({ updated_count: 1 });
  expect((await find({ status_name: 'Whitelisted' })).body.total).toBe(1);
  expect((await ask('/indicators/bulk-delete', { json: [indicator] })).status).toBe(204);
  expect((await find()).body.total).toBe(0);
});
