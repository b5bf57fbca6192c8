import { expect, it } from 'vitest';
import { type Asked, column, openAppliance, sendBare } from './appliance.ts';

it.each<[string, Asked, number, object]>([
  ['/indicators/99', {}, 404, { errors: ['The requested object was not found.'] }],
  [
    '/indicators/99/tags',
    { json: { name: 'x' } },
    404,
    { errors: ['The requested object was not found.'] },
  ],
  [
    '/indicators',
    { json: [{ value: 'x', type: 'IPv4 Address' }] },
    400,
    { data: { errors: { type_id: ['The selected type id is invalid.'] } } },
  ],
  [
    '/indicators',
    { json: [{ value: 'x', type: 'FQDN', status: 'Odd' }] },
    400,
    { data: { errors: { status_id: ['The selected status id is invalid.'] } } },
  ],
  [
    '/indicators',
    { json: [{ value: '', type: 'FQDN' }] },
    400,
    { data: { errors: { value: ['The value field is required.'] } } },
  ],
  ['/indicators/query', { text: '{' }, 400, { errors: ['The body is not valid JSON.'] }],
])('refuses %s %o', async (path, asked, status, body) => {
  const { ask } = await openAppliance();
  expect(await ask(path, asked)).toMatchObject({ status, body });
});

it('says 501 for a route it does not have', async () => {
  const { ask } = await openAppliance();
  const { status, text } = await ask('/malware/query', { json: {} });
  expect([status, text]).toEqual([501, 'No simulated route for POST /api/malware/query\n']);
});

it('is down for maintenance when told so, the login too', async () => {
  const { ask, configure, ...appliance } = await openAppliance();
  await ask('/sources');
  configure({ maintenance: true });
  const body = { errors: ['ThreatQ is down for maintenance.'] };
  expect(await ask('/sources')).toMatchObject({ status: 503, body });
  const login = await sendBare(appliance, '/api/token', { method: 'POST' });
  expect(login).toMatchObject({ status: 503, body });
});

it('sends every call elsewhere when told so', async () => {
  const { ask, configure } = await openAppliance();
  await ask('/sources');
  configure({ redirect307: 'https://elsewhere.example' });
  const { status, headers } = await ask('/sources?limit=1');
  expect([status, headers.get('location')]).toEqual([
    307,
    'https://elsewhere.example/api/sources?limit=1',
  ]);
  configure({ redirect307: null });
  expect((await ask('/sources')).status).toBe(200);
});

it('hides errors in a 200 when told so, but not from a wrong token', async () => {
  const { ask, find, configure } = await openAppliance();
  configure({ errorsIn200: true });
  const body = { errors: ['The request could not be processed.'] };
  expect(await find()).toMatchObject({ status: 200, body });
  expect((await ask('/sources', { as: 'nobody' })).status).toBe(401);
});

it('breaks a list call on names with an underscore as versions 4 and 5 do', async () => {
  const { ask, configure } = await openAppliance();
  const status = async () => (await ask('/indicators?with=score,attack_pattern')).status;
  expect(await status()).toBe(500);
  configure({ underscoreWith500: false });
  expect(await status()).toBe(200);
});

it('hides types and statuses from an account without the permission', async () => {
  const { ask } = await openAppliance({ typePermission: false });
  for (const path of ['/indicator/types', '/indicator/statuses']) {
    const { status, body } = await ask(path);
    expect([status, body]).toEqual([200, {}]);
  }
});

it('fails a page in the vendor shape when a fault says so', async () => {
  const { find, faults, addIndicators } = await openAppliance();
  addIndicators([{ type: 'FQDN', value: 'a.example.com' }]);
  faults.add({ kind: 'status', status: 503, path: '/query', headers: { 'Retry-After': '7' } });
  const down = await find();
  expect(down).toMatchObject({
    status: 503,
    body: { errors: ['ThreatQ is down for maintenance.'] },
  });
  expect(down.headers.get('retry-after')).toBe('7');
  expect(column((await find()).body, 'id')).toEqual([1]);
  faults.add({ kind: 'cut-body', path: '/query' });
  await expect(find()).rejects.toThrow('terminated');
});
