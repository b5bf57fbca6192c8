import { describe, expect, it } from 'vitest';
import type { ConsoleSimulator } from '../../src/index.ts';
import { bareManifest } from './dummy-app.ts';
import { type Browser, logIn, openConsole, openWithApp, pageData, pages } from './open-console.ts';

const oauth = {
  authentication: { oauth2: { requested_capabilities: ['ADMIN'] } },
};

const about = (console: ConsoleSimulator, headers: Record<string, string>) =>
  fetch(`${console.url.origin}/api/system/about`, { headers: { Version: '20.0', ...headers } });

interface Row {
  readonly name: string;
  readonly username: string;
  readonly capabilities: readonly { readonly name: string }[];
}

const rowsOf = async (browser: Browser, path: string, version = '20.0') =>
  (await (await browser.get(path, { Version: version })).json()) as readonly Row[];

describe('/api at the console', () => {
  it('knows the session by its cookie, with its user and its CSRF token', async () => {
    const console = await openConsole();
    const id = console.addOffense();
    const analyst = await logIn(console, 'analyst');
    const [user] = await rowsOf(analyst, '/api/config/access/users?current_user=true');
    expect(user?.username).toBe('analyst');
    const note = `/api/siem/offenses/${id}/notes?note_text=Seen`;
    expect((await analyst.send('POST', note)).status).toBe(403);
    const headers = { QRadarCSRF: analyst.QRadarCSRF };
    expect((await analyst.send('POST', note, { headers })).status).toBe(201);
    expect(console.notes(id)).toMatchObject([{ username: 'API_user: analyst', note_text: 'Seen' }]);
  });

  it('sees no cookies where that is switched, but the same session as a header', async () => {
    const console = await openConsole({ console: { apiCookies: 'ignored' } });
    const { SEC } = await logIn(console, 'admin');
    expect((await about(console, { cookie: `SEC=${SEC}` })).status).toBe(401);
    expect((await about(console, { SEC })).status).toBe(200);
  });

  it('answers user_roles in both generations', async () => {
    const path = '/api/config/access/user_roles?current_user_role=true';
    const console = await openConsole({ version: '21.0' });
    for (const [name, role] of [
      ['admin', 'Admin'],
      ['analyst', 'Analyst'],
      ['helpdesk', 'Help Desk'],
    ] as const) {
      const roles = await rowsOf(await logIn(console, name), path, '21.0');
      expect(roles.map((each) => each.name)).toEqual([role]);
      expect(roles[0]?.capabilities.some((each) => each.name === 'ADMIN')).toBe(name === 'admin');
    }
  });

  it('takes the token of an app once changes are deployed', async () => {
    const { console } = await openWithApp({}, { console: { deployAtOnce: false } });
    const { id, env } = await console.registerApp({
      manifest: { ...bareManifest, ...oauth, uuid: 'other' },
      appId: 2000,
    });
    expect([id, env['QRADAR_APP_ID']]).toEqual([2000, '2000']);
    const SEC = env['SEC_ADMIN_TOKEN'] ?? '';
    const refused = await about(console, { SEC });
    expect(refused.status).toBe(401);
    expect(await refused.json()).toMatchObject({ http_response: { code: 401 }, code: 18 });
    console.deployChanges();
    expect((await about(console, { SEC })).status).toBe(200);
  });
});

describe('the environment of an app', () => {
  it('says where the console is and has a secret of its own', async () => {
    const { console } = await openWithApp();
    const { env } = await console.registerApp({ manifest: { ...bareManifest, uuid: 'other' } });
    expect(env).toMatchObject({
      QRADAR_CONSOLE_FQDN: console.url.host,
      QRADAR_CONSOLE_IP: '127.0.0.1',
      QRADAR_APPLICATION_BASE_URL: `${console.url.origin}/console/plugins/1002/app_proxy`,
    });
    expect(env['QRADAR_APP_UUID']).not.toBe('other');
    expect(env).not.toHaveProperty('SEC_ADMIN_TOKEN');
    console.configureConsole({ appUuid: 'manifest', consoleIp: 'ipv6' });
    const third = await console.registerApp({ manifest: { ...bareManifest, uuid: 'third' } });
    expect(third.env).toMatchObject({ QRADAR_APP_UUID: 'third', QRADAR_CONSOLE_IP: '[::1]' });
  });
});

it('the build is told to apps and to pages alike', async () => {
  const buildVersion = '2024.11.0.20241119152731';
  const { console } = await openWithApp({}, { console: { buildVersion } });
  const { env } = await console.registerApp({ manifest: { ...bareManifest, uuid: 'other' } });
  expect(env).toMatchObject({ QRADAR_VERSION: buildVersion, QRADAR_BUILD_VERSION: buildVersion });
  const admin = await logIn(console, 'admin');
  expect(await pageData(admin, pages.shell)).toMatchObject({ version: buildVersion });
});

describe('/api/gui_app_framework', () => {
  const root = '/api/gui_app_framework';

  it('lists apps and named services for whoever has a valid token', async () => {
    const { console } = await openWithApp();
    const admin = await logIn(console, 'admin');
    expect(await rowsOf(admin, `${root}/applications`)).toMatchObject([
      {
        application_state: { application_id: '1001', status: 'RUNNING' },
        manifest: { name: 'Dummy' },
      },
    ]);
    expect(await rowsOf(admin, `${root}/named_services`)).toMatchObject([
      { name: 'dummyweb', application_id: 1001 },
    ]);
    expect((await fetch(`${console.url.origin}${root}/applications`)).status).toBe(401);
    expect((await admin.get(`${root}/applications/1`)).status).toBe(404);
    expect((await admin.get(`${root}/unknown`)).status).toBe(501);
  });

  it('registers an app that a developer runs, without a token, and removes it', async () => {
    const { console, app } = await openWithApp();
    const admin = await logIn(console, 'admin');
    const headers = { QRadarCSRF: admin.QRadarCSRF, 'content-type': 'application/json' };
    const call = (method: string, path: string, body?: object) =>
      admin.send(method, `${root}/developer/applications${path}`, {
        headers,
        ...(body && { body: JSON.stringify(body) }),
      });
    const manifest = { ...bareManifest, ...oauth, uuid: 'developed' };
    const created = await call('POST', '', { manifest });
    expect(created.status).toBe(201);
    expect(await created.json()).toMatchObject({ instance_id: 1002, status: 'CREATING' });
    const port = Number(new URL(app.url).port);
    const running = await call('POST', '/1002', { ip: '127.0.0.1', default_port: port });
    expect(await running.json()).toMatchObject({ status: 'RUNNING' });
    expect((await admin.get('/console/plugins/1002/app_proxy/index')).status).toBe(200);
    expect((await call('DELETE', '/1002')).status).toBe(204);
    expect((await admin.get('/console/plugins/1002/app_proxy/index')).status).toBe(404);
  });

  it('lets only administrators change apps', async () => {
    const { console } = await openWithApp();
    const analyst = await logIn(console, 'analyst');
    const headers = { QRadarCSRF: analyst.QRadarCSRF };
    const path = `${root}/application_definitions/1001`;
    expect((await analyst.send('DELETE', path, { headers })).status).toBe(403);
    const admin = await logIn(console, 'admin');
    expect((await admin.send('DELETE', path)).status).toBe(403);
    const proven = { headers: { QRadarCSRF: admin.QRadarCSRF } };
    expect((await admin.send('DELETE', path, proven)).status).toBe(204);
    expect(console.apps()).toEqual([]);
  });
});
