import { describe, expect, it } from 'vitest';
import { PROXY } from './dummy-app.ts';
import { logIn, openWithApp } from './open-console.ts';

const guarded = {
  areas: [{ id: 'A', text: 'A', url: 'config', required_capabilities: ['ADMIN'] }],
};

describe('what the proxy refuses', () => {
  it('is an app that is not there, is stopped or does not listen', async () => {
    const { console } = await openWithApp();
    const admin = await logIn(console, 'admin');
    expect((await admin.get('/console/plugins/999/app_proxy/index')).status).toBe(404);
    const { id } = await console.registerApp({
      baseUrl: 'http://127.0.0.1:9',
      manifest: { name: 'B', description: 'B', version: '1', uuid: 'b', load_flask: 'true' },
    });
    expect((await admin.get(`/console/plugins/${id}/app_proxy/`)).status).toBe(502);
    const stop = `/api/gui_app_framework/applications/1001?status=STOPPED`;
    await admin.send('POST', stop, { headers: { QRadarCSRF: admin.QRadarCSRF } });
    expect((await admin.get(`${PROXY}/index`)).status).toBe(503);
  });

  it('is an app that takes too long, before or within its reply', async () => {
    const { console, app } = await openWithApp({}, { console: { proxyTimeoutMs: 50 } });
    const admin = await logIn(console, 'admin');
    app.on('/silent', () => undefined);
    expect((await admin.get(`${PROXY}/silent`)).status).toBe(504);
    app.on('/stream', (response) => response.writeHead(200).write('data: 1\n\n'));
    expect((await admin.get(`${PROXY}/stream`)).status).toBe(504);
  });

  it('is a body that is too large', async () => {
    const { console, app } = await openWithApp({}, { console: { maxProxyBodyBytes: 3 } });
    const admin = await logIn(console, 'admin');
    expect((await admin.send('POST', `${PROXY}/x`, { body: 'abcd' })).status).toBe(413);
    expect((await admin.send('POST', `${PROXY}/x`, { body: 'abc' })).status).toBe(200);
    expect(app.seen).toHaveLength(1);
  });

  it('is a request without a session, in the way that is switched', async () => {
    const { console, app } = await openWithApp();
    const ask = () =>
      fetch(`${console.url.origin}${PROXY}/index`, {
        redirect: 'manual',
        headers: { cookie: 'SEC=expired' },
      });
    expect((await ask()).status).toBe(302);
    console.configureConsole({ withoutSession: '401' });
    expect((await ask()).status).toBe(401);
    expect(app.seen).toHaveLength(0);
    console.configureConsole({ withoutSession: 'forwarded' });
    expect((await ask()).status).toBe(200);
    expect(app.last().headers).not.toHaveProperty('qradar-user');
  });

  it('is a raw URL of what the user may not see, only in the strict mode', async () => {
    const { console } = await openWithApp(guarded);
    const [analyst, helpdesk] = [await logIn(console, 'analyst'), await logIn(console, 'helpdesk')];
    expect((await analyst.get(`${PROXY}/config?x=1`)).status).toBe(200);
    console.configureConsole({ enforcedBy: 'proxy' });
    expect((await analyst.get(`${PROXY}/config?x=1`)).status).toBe(403);
    expect((await analyst.get(`${PROXY}/index`)).status).toBe(200);
    expect((await helpdesk.get(`${PROXY}/index`)).status).toBe(403);
  });
});

describe('use_qradar_csrf', () => {
  const flag = { use_qradar_csrf: 'true' };

  it('refuses unsafe methods whose header is not the cookie', async () => {
    const { console, app } = await openWithApp(flag);
    const admin = await logIn(console, 'admin');
    const asLong = 'é'.repeat(admin.QRadarCSRF.length);
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'])
      for (const headers of [{}, ...['guessed', '', asLong].map((QRadarCSRF) => ({ QRadarCSRF }))])
        expect((await admin.send(method, `${PROXY}/x`, { headers })).status).toBe(403);
    expect(app.seen).toHaveLength(0);
    const headers = { QRadarCSRF: admin.QRadarCSRF };
    expect((await admin.send('POST', `${PROXY}/x`, { headers })).status).toBe(200);
    expect((await admin.get(`${PROXY}/x`)).status).toBe(200);
  });

  it('asks nothing of authorized services', async () => {
    const { console } = await openWithApp(flag);
    const reply = await fetch(`${console.url.origin}${PROXY}/x`, {
      method: 'POST',
      headers: { SEC: console.token },
    });
    expect(reply.status).toBe(200);
  });

  it('does nothing without the flag, and on a console that does not know it', async () => {
    const unguarded = await openWithApp();
    const admin = await logIn(unguarded.console, 'admin');
    expect((await admin.send('POST', `${PROXY}/x`)).status).toBe(200);
    const old = await openWithApp(flag, { console: { csrfKeyKnown: false } });
    const other = await logIn(old.console, 'admin');
    expect((await other.send('POST', `${PROXY}/x`)).status).toBe(200);
  });
});

describe('named services', () => {
  it('are reached by all three shapes of URL, and by the plain one on port 5000', async () => {
    const { console, app } = await openWithApp();
    const admin = await logIn(console, 'admin');
    for (const path of [
      '/console/plugins/1001/app_proxy:dummyweb/a?b=1',
      '/console/plugins/app_proxy:1001:dummyweb/a?b=1',
      '/console/plugins/app_proxy:dummyweb/a?b=1',
      `${PROXY}/a?b=1`,
    ]) {
      expect((await admin.get(path)).status).toBe(200);
      expect(app.last().url).toBe('/a?b=1');
    }
    expect((await admin.get('/console/plugins/1001/app_proxy:nobody/a')).status).toBe(503);
  });
});
