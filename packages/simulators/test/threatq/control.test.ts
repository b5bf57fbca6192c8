import { expect, it } from 'vitest';
import { controlOf } from '../ask.ts';
import { NOW, NOW_MS, openAppliance } from './appliance.ts';

async function control() {
  const appliance = await openAppliance();
  return { ...appliance, call: controlOf(appliance) };
}

const fqdn = { type: 'FQDN', value: 'a.example.com' };
const later = '2026-01-02 12:01:00';

it('lets indicators be added, changed and removed as feeds and analysts do', async () => {
  const { call, ask, indicators, clock } = await control();
  const rows = [fqdn, { type: 'IP Address', value: '192.0.2.1', status: 'Review', score: 9 }];
  expect((await call('POST', 'indicators', rows)).body).toEqual({ ids: [1, 2] });
  clock.advance(60_000);
  expect((await call('POST', 'indicators', fqdn)).body).toEqual({ ids: [1] });
  const times = async (id: number) => {
    const { created_at, updated_at, touched_at } = (await ask(`/indicators/${id}`)).body.data;
    return [created_at, updated_at, touched_at];
  };
  expect(await times(1)).toEqual([NOW, NOW, later]);
  expect((await call('PATCH', 'indicators/2', { touch: true })).status).toBe(204);
  expect(await times(2)).toEqual([NOW, NOW, later]);
  await call('PATCH', 'indicators/2', { status: 'Whitelisted', score: 1, value: '192.0.2.2' });
  expect(await times(2)).toEqual([NOW, later, later]);
  expect((await call('GET', 'indicators')).body).toEqual([
    { id: 1, ...fqdn, status: 'Active', score: 0 },
    { id: 2, type: 'IP Address', value: '192.0.2.2', status: 'Whitelisted', score: 1 },
  ]);
  await call('DELETE', 'indicators/1');
  expect([...indicators()].map(({ id }) => id)).toEqual([2]);
});

it('adds attributes, tags and another source without a second indicator', async () => {
  const { addIndicators, update, ask } = await control();
  addIndicators([{ ...fqdn, sources: ['A'], attributes: [{ name: 'Confidence', value: 'Low' }] }]);
  addIndicators([{ ...fqdn, sources: ['A', 'B'], tags: ['x'] }]);
  update(1, { attributes: [{ name: 'Confidence', value: 'High' }], tags: ['y'], description: 'd' });
  const { data } = (await ask('/indicators/1?with=sources,attributes,tags')).body;
  expect(data).toMatchObject({
    description: 'd',
    sources: [{ name: 'A' }, { name: 'B' }],
    attributes: [{ name: 'Confidence', value: 'High' }],
    tags: [{ name: 'x' }, { name: 'y' }],
  });
});

it('touches everything at once, as an upgrade does', async () => {
  const { call, find, addIndicators, clock } = await control();
  addIndicators(['a.test', 'b.test'].map((value) => ({ type: 'FQDN', value })));
  clock.advance(60_000);
  expect((await call('POST', 'touch')).status).toBe(204);
  const { total } = (await find({ touched_at: { '+gte': later }, updated_at: NOW })).body;
  expect(total).toBe(2);
});

it('says what there is', async () => {
  const { call, ask } = await control();
  await call('POST', 'indicators', [fqdn, { ...fqdn, type: 'URL', status: 'Expired' }]);
  const filters = { status_name: 'Active' };
  const { id, hash } = (await call('POST', 'collections', { name: 'C', filters })).body;
  expect(id).toBe(1);
  await ask('/sources');
  expect((await call('GET', 'state')).body).toEqual({
    indicators: 2,
    byType: { FQDN: 1, URL: 1 },
    byStatus: { Active: 1, Expired: 1 },
    collections: [{ name: 'C', hash }],
    logins: { total: 1, refreshed: 0, refused: 0, mostAtOnce: 1 },
  });
});

it('lets switches be read and set, and tokens be revoked', async () => {
  const { call, ask } = await control();
  expect((await ask('/sources')).status).toBe(200);
  expect((await call('POST', 'configure', { maxLimit: 5 })).status).toBe(204);
  expect((await call('GET', 'configure')).body).toMatchObject({ maxLimit: 5, redirect307: null });
  await call('DELETE', 'tokens');
  expect((await ask('/sources')).status).toBe(401);
});

it('has the calls that every simulator has', async () => {
  const { call, ask } = await control();
  await ask('/indicators/1');
  await ask('/indicators/2');
  expect((await call('GET', 'requests')).body.byRoute).toMatchObject({
    'GET /api/indicators/{id}': 2,
  });
  expect((await call('POST', 'clock', { advance: 5 })).body).toEqual({ now: NOW_MS + 5 });
  expect((await call('POST', 'faults', { kind: 'html' })).body).toEqual({ ids: [1] });
  expect((await ask('/indicators/1')).status).toBe(502);
});

it.each<[string, string, unknown, string]>([
  ['POST', 'indicators', { type: 'IPv4', value: '192.0.2.1' }, 'There is no type IPv4'],
  ['POST', 'indicators', { ...fqdn, status: 'x' }, 'There is no status x'],
  ['POST', 'indicators', { ...fqdn, value: '' }, 'An indicator needs a value'],
  ['PATCH', 'indicators/9', { touch: true }, 'There is no indicator 9'],
  ['PATCH', 'indicators/1', { status: 'x' }, 'There is no status x'],
  ['PATCH', 'indicators/1', { value: 'b.test' }, 'Indicator 2 has this type and value already'],
  ['DELETE', 'indicators/9', undefined, 'There is no indicator 9'],
  ['POST', 'configure', { colour: 1 }, 'There is no switch colour'],
  ['POST', 'configure', { typeLayout: 'B' }, 'The switch typeLayout is fixed at start'],
  ['POST', 'configure', { timeZone: 'x' }, '"x" is not an IANA time zone'],
])('says why %s %s %o cannot be done', async (method, path, json, error) => {
  const { call, addIndicators } = await control();
  addIndicators([fqdn, { type: 'FQDN', value: 'b.test' }]);
  const { status, body } = await call(method, path, json);
  expect([status, body]).toEqual([400, { error }]);
});

it('serves HTTPS under an authority of its own', async () => {
  const { url, caPem } = await openAppliance({ tls: true });
  expect([url.protocol, caPem]).toEqual(['https:', expect.stringContaining('BEGIN CERTIFICATE')]);
});
