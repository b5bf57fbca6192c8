import { expect, it } from 'vitest';
import { column, send } from '../ask.ts';
import { openConsole } from './console.ts';

const about = '/system/about';

it('answers a JSON error in the one shape there is', async () => {
  const { ask } = await openConsole();
  const { status, body, headers } = await ask('/x');
  expect(status).toBe(404);
  expect(headers.get('content-type')).toBe('application/json;charset=UTF-8');
  expect(body).toEqual({
    http_response: { code: 404, message: 'We could not find the resource you requested.' },
    code: 4,
    description: '',
    details: {},
    message:
      'Relative path (/x) is not a known endpoint resource. Please refer to documentation for list of endpoint resources.',
  });
});

it.each([
  '/config/domain_management/domains',
  '/reference_data/maps/mine',
  '/ariel/searches/x/metadata',
  '/gui_app_framework/applications',
])('does not pretend that consoles lack %s', async (path) => {
  const { ask } = await openConsole();
  const { status, text } = await ask(path);
  expect([status, text]).toEqual([501, `Not simulated: ${path}\n`]);
  expect((await ask(`${path.slice(0, 5)}x`)).body.code).toBe(4);
});

it('answers a page of HTML with 200 outside /api', async () => {
  const simulator = await openConsole();
  const { status, text, headers } = await send(`${simulator.url.origin}/console`);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toContain('text/html');
  expect(text).toContain('Application error');
});

it('gives every kind of bad credentials the same 401', async () => {
  const { ask, token, user } = await openConsole();
  const basic = (text: string) => ({ SEC: null, Authorization: `Basic ${btoa(text)}` });
  const refused = [{ SEC: null }, { SEC: 'wrong' }, { SEC: `${token}x` }, basic('admin:wrong')];
  for (const headers of refused) {
    const { status, body } = await ask(about, { headers });
    expect(status).toBe(401);
    expect(body.http_response.message).toBe(
      'You are unauthorized to access the requested resource.',
    );
    expect(body.code).toBe(18);
    expect(body.message).toBe(
      'No SEC header present in request. Please provide it via "SEC: token". You may also use BASIC authentication parameters if this host supports it. e.g. "Authorization: Basic base64Encoding"',
    );
  }
  const accepted = await ask(about, { headers: basic(`${user.name}:${user.password}`) });
  expect(accepted.status).toBe(200);
});

it('lets a token expire on the clock', async () => {
  const { ask, clock } = await openConsole({ tokenExpiresMs: 1_700_000_060_000 });
  expect((await ask(about)).status).toBe(200);
  clock.advance(60_000);
  expect((await ask(about)).status).toBe(401);
});

it('looks at the path before it looks at credentials, and at those before the version', async () => {
  const { ask } = await openConsole();
  const headers = { SEC: 'wrong', Version: '99.0' };
  expect((await ask('/nothing', { headers })).status).toBe(404);
  expect((await ask(about, { headers })).status).toBe(401);
  expect((await ask(about, { headers: { Version: '99.0' } })).status).toBe(422);
});

it('tells a removed version from one that never was', async () => {
  const { ask } = await openConsole();
  const refusal = async (version: string) => {
    const { status, body } = await ask(about, { headers: { Version: version } });
    expect(status).toBe(422);
    return body.message;
  };
  const rest = 'Please refer to documentation for list of valid versions.';
  expect(await refusal('3.0')).toBe(
    `Version (3.0) from header parameter (Version) has been removed and is no longer valid. ${rest}`,
  );
  for (const version of ['322.0123', '21.0', '20.1', 'latest']) {
    expect(await refusal(version)).toBe(
      `Version (${version}) from header parameter (Version) is not a valid version. ${rest}`,
    );
  }
});

it('takes no version for the latest and a major for its latest minor', async () => {
  const { ask } = await openConsole({ version: '15.1' });
  const fields = async (version: string | null) => {
    const { body } = await ask('/help/versions', { headers: { Version: version } });
    return column(body, 'version').at(-1);
  };
  expect(await fields(null)).toBe('15.1');
  expect(await fields('15')).toBe('15.1');
});

it('marks replies to a deprecated version', async () => {
  const { ask } = await openConsole();
  expect((await ask(about)).headers.has('deprecated')).toBe(false);
  expect((await ask(about, { headers: { Version: '17.0' } })).headers.has('deprecated')).toBe(true);
});

it('refuses a call that the role has no right to, and says so beforehand', async () => {
  const call = 'PATCH /reference_data_collections/set_entries';
  const { ask } = await openConsole({ denied: [call] });
  const { status, body } = await ask('/reference_data_collections/set_entries', {
    method: 'PATCH',
    json: [],
  });
  expect(status).toBe(403);
  expect(body.code).toBe(26);
  expect(body.message).toBe('User has insufficient capabilities to access this endpoint resource');
  const filter = 'path="/reference_data_collections/set_entries" and version="20.0"';
  const help = await ask('/help/endpoints', {
    query: { filter, fields: 'http_method,caller_has_access' },
  });
  expect(help.body).toEqual([
    { http_method: 'GET', caller_has_access: true },
    { http_method: 'POST', caller_has_access: true },
    { http_method: 'PATCH', caller_has_access: false },
  ]);
});

it('answers 405 to a method that a path does not have', async () => {
  const { ask } = await openConsole();
  expect((await ask(about, { method: 'DELETE' })).status).toBe(405);
});

it('answers 503 as a page of HTML while changes are deployed', async () => {
  const { ask, configure } = await openConsole();
  configure({ deployPending: true });
  const { status, headers } = await ask(about);
  expect(status).toBe(503);
  expect(headers.get('content-type')).toContain('text/html');
  configure({ deployPending: false });
  expect((await ask(about)).status).toBe(200);
});

it('refuses a body over the limit', async () => {
  const { ask } = await openConsole({ maxBodyBytes: 100 });
  const json = ['x'.repeat(100)];
  expect(
    (await ask('/reference_data_collections/set_entries', { method: 'PATCH', json })).status,
  ).toBe(413);
});

it('shapes faults like its own errors', async () => {
  const { ask, faults } = await openConsole();
  faults.add({ kind: 'status', status: 500 });
  faults.add({ kind: 'status', status: 401, nth: 2 });
  expect((await ask(about)).body).toMatchObject({ http_response: { code: 500 }, code: 1020 });
  expect((await ask(about)).body).toMatchObject({ http_response: { code: 401 }, code: 18 });
});
