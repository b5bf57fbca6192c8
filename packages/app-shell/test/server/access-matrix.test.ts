import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Access, ROUTES, type Route } from '../../src/server/routes.ts';
import { type OpenServer, openServer } from './open-server.ts';
import { callOf } from './route-calls.ts';

const isUnsafe = ({ method }: Route) => method !== 'GET';
/** The one that has nothing to do with people; see the test of uninstalling. */
const forPeople = ROUTES.filter(({ access }) => access !== 'console');
const named = forPeople.map((route) => [`${route.method} ${route.url}`, route] as const);
/** With no session to speak of. */
const stranger = (access: Access) => (access === 'anyone' ? 200 : 401);

describe('who may call what', () => {
  let here: OpenServer;
  beforeEach(async () => {
    here = await openServer();
    await here.desk.runs.append({
      kind: 'sync',
      outcome: 'ok',
      startedAt: 1,
      endedAt: 2,
      usage: {},
      report: { ok: true, collections: [], sets: [], held: [], errors: [] },
    });
  });
  afterEach(() => here.close());

  const statusOf = async (
    who: 'admin' | 'analyst' | undefined,
    route: Route,
    headers: Record<string, string> = {},
  ) => (await here.ask(who, { ...callOf(route), headers })).statusCode;

  it('serves exactly the routes of the table', async () => {
    await here.server.ready();
    expect(ROUTES.filter((route) => !here.server.hasRoute(route))).toEqual([]);
    const lines = here.server
      .printRoutes({ commonPrefix: false })
      .match(/\((?:GET|POST|PUT|DELETE|HEAD)[^)]*\)/g);
    const served = (lines ?? []).flatMap((line) => line.slice(1, -1).split(', '));
    expect(served).toHaveLength(ROUTES.length);
  });

  it.each(named)('%s: nobody without a session', async (_, route) => {
    expect(await statusOf(undefined, route)).toBe(stranger(route.access));
  });

  it.each(named)('%s: nobody with a session that has ended', async (_, route) => {
    await here.headersOf('admin');
    here.users.logOutAll();
    await here.clock.advance(61_000);
    expect(await statusOf('admin', route)).toBe(stranger(route.access));
  });

  it.each(named)('%s: nobody by a header that names an administrator', async (_, route) => {
    const headers = {
      'qradar-user': 'admin',
      'qradar-user-role': 'Admin',
      SEC: 'session-of-admin-1',
      authorization: 'Basic YWRtaW46YWRtaW4=',
    };
    expect(await statusOf(undefined, route, headers)).toBe(stranger(route.access));
  });

  it.each(named)('%s: an analyst as far as the table says', async (_, route) => {
    expect(await statusOf('analyst', route)).toBe(route.access === 'admin' ? 403 : 200);
  });

  it.each(named)('%s: an administrator', async (_, route) => {
    expect(await statusOf('admin', route)).toBe(200);
  });

  it.each(named)('%s: writes nothing for a page of another origin', async (_, route) => {
    const wanted = isUnsafe(route) ? 403 : 200;
    const origin = 'https://evil.example';
    const { 'sec-fetch-site': _site, ...old } = await here.headersOf('admin');
    const call = callOf(route);
    expect(await statusOf('admin', route, { origin, 'sec-fetch-site': 'cross-site' })).toBe(wanted);
    expect(await statusOf('admin', route, { origin, 'sec-fetch-site': 'same-site' })).toBe(wanted);
    for (const given of [origin, 'null', 'https://localhost:80.evil.example']) {
      const headers = { ...old, origin: given };
      expect((await here.server.inject({ ...call, headers })).statusCode).toBe(wanted);
    }
  });

  it.each(named)('%s: writes nothing without the token of the session', async (_, route) => {
    const wanted = isUnsafe(route) ? 403 : 200;
    const analyst = await here.headersOf('analyst');
    for (const token of ['', 'wrong', analyst['x-intelbridge-csrf'] ?? '']) {
      expect(await statusOf('admin', route, { 'x-intelbridge-csrf': token })).toBe(wanted);
    }
  });

  it.each(named)('%s: says when the console cannot tell who somebody is', async (_, route) => {
    await here.headersOf('admin');
    await here.clock.advance(61_000);
    here.users.failure = new Error('the console is down');
    expect(await statusOf('admin', route)).toBe(route.access === 'anyone' ? 200 : 500);
  });
});
