import { expect, it } from 'vitest';
import { type Asked, column } from '../ask.ts';
import { openConsole, type TestConsole } from './console.ts';

const users = '/config/access/users';
const roles = '/config/access/user_roles';
const offense = { form: { follow_up: 'true' } };

type Who = 'service' | 'admin' | 'analyst';

const headersOf = (console: TestConsole, who: Who): NonNullable<Asked['headers']> =>
  who === 'service' ? {} : { ...console.openSession(who) };

it.each<[Who, string[], string[]]>([
  ['service', ['admin', 'analyst'], []],
  ['admin', ['admin', 'analyst'], ['admin']],
  ['analyst', ['analyst'], ['analyst']],
])('shows the %s all users it may see, and itself', async (who, all, itself) => {
  const console = await openConsole();
  const headers = headersOf(console, who);
  expect(column((await console.ask(users, { headers })).body, 'username')).toEqual(all);
  const current = await console.ask(users, { headers, query: { current_user: 'true' } });
  expect(column(current.body, 'username')).toEqual(itself);
});

it('shows a user by id, sorts and filters', async () => {
  const { ask } = await openConsole();
  expect((await ask(`${users}/2`)).body).toMatchObject({ username: 'analyst', user_role_id: 2 });
  expect((await ask(`${users}/3`)).status).toBe(404);
  const query = { sort: '-id', filter: 'username in ("admin","analyst")', fields: 'id' };
  expect((await ask(users, { query })).body).toEqual([{ id: 2 }, { id: 1 }]);
  expect((await ask(users, { query: { sort: '+nothing' } })).body.code).toBe(38_314_001);
  expect((await ask(users, { query: { sort: '+display_theme' } })).body.code).toBe(38_314_002);
});

it.each<[Who, string, Record<string, string>, string[]]>([
  ['service', '21.0', {}, ['Admin', 'Analyst']],
  ['service', '21.0', { current_user_role: 'true' }, ['Admin']],
  ['service', '20.0', { current_user_role: 'true' }, ['Admin', 'Analyst']],
  ['service', '20.0', { contains: 'SEM' }, ['Analyst']],
  ['analyst', '20.0', {}, ['Analyst']],
])('shows the %s in version %s with %j the roles %j', async (who, version, query, names) => {
  const console = await openConsole({ version: '21.0' });
  const headers = { ...headersOf(console, who), Version: version };
  const { body } = await console.ask(roles, { headers, query });
  expect(column(body, 'name')).toEqual(names);
});

it('gives the analyst the capabilities that are switched on', async () => {
  const console = await openConsole({ analystCapabilities: ['SEM', 'SEM.ASSIGNOFFENSE'] });
  const headers = headersOf(console, 'analyst');
  console.addOffense();
  const { body } = await console.ask(roles, { headers });
  expect(column(body[0].capabilities, 'name')).toEqual(['SEM', 'SEM.ASSIGNOFFENSE']);
  const assign = { form: { assigned_to: 'analyst' }, headers };
  expect((await console.ask('/siem/offenses/1', assign)).status).toBe(200);
  const close = { form: { status: 'CLOSED', closing_reason_id: '1' }, headers };
  expect((await console.ask('/siem/offenses/1', close)).body.code).toBe(1009);
});

it('takes a session from headers, never from cookies', async () => {
  const { ask, addOffense, openSession, endSessions } = await openConsole();
  addOffense();
  const { SEC, QRadarCSRF } = openSession('admin');
  const cookie = { SEC: null, Cookie: `SEC=${SEC}; QRadarCSRF=${QRadarCSRF}` };
  expect((await ask(users, { headers: cookie })).body.code).toBe(18);
  expect((await ask(users, { headers: { SEC } })).status).toBe(200);
  expect((await ask('/siem/offenses/1', { ...offense, headers: { SEC, QRadarCSRF } })).status).toBe(
    200,
  );
  endSessions();
  expect((await ask(users, { headers: { SEC, QRadarCSRF } })).body.code).toBe(18);
  expect(() => openSession('nobody')).toThrow('There is no user nobody');
});

it.each([
  [403, 403, 26],
  [401, 401, 18],
  ['accepted', 200, undefined],
] as const)('meets a write without the second header by %s', async (csrfMissing, status, code) => {
  const { ask, addOffense, openSession } = await openConsole({ csrfMissing });
  addOffense();
  const { SEC } = openSession('admin');
  const answered = await ask('/siem/offenses/1', { ...offense, headers: { SEC } });
  expect([answered.status, answered.body.code]).toEqual([status, code]);
});
