import { once } from 'node:events';
import { request as plainRequest } from 'node:http';
import { describe, expect, it } from 'vitest';
import { PROXY } from './dummy-app.ts';
import { logIn, openWithApp } from './open-console.ts';

describe('the proxy', () => {
  it('strips its prefix and leaves path, query, method and body as they are', async () => {
    const { console, app } = await openWithApp();
    const admin = await logIn(console, 'admin');
    const body = Buffer.from([0, 255, 10, 128]);
    await admin.send('PUT', `${PROXY}/a/b%20c?x=1&y=%2F&x=2`, { body });
    expect(app.last()).toMatchObject({ method: 'PUT', url: '/a/b%20c?x=1&y=%2F&x=2', body });
    await admin.get(PROXY);
    expect(app.last().url).toBe('/');
  });

  it('tells the app who asks and by which name the console was reached', async () => {
    const { console, app } = await openWithApp();
    const analyst = await logIn(console, 'analyst');
    await analyst.get(`${PROXY}/index`, { 'accept-language': 'sv', 'x-other': 'kept' });
    expect(app.last().headers).toMatchObject({
      host: new URL(app.url).host,
      'x-console-host': console.url.host,
      'qradar-user': 'analyst',
      'qradar-user-role': 'Analyst',
      'accept-language': 'en',
      'x-other': 'kept',
      cookie: `SEC=${analyst.SEC}; QRadarCSRF=${analyst.QRadarCSRF}`,
    });
  });

  it('drops what a browser says about itself, unless it is switched to believe it', async () => {
    const { console, app } = await openWithApp({}, { console: { userHeaders: false } });
    const analyst = await logIn(console, 'analyst');
    const forged = { 'QRADAR-USER': 'admin', 'QRADAR-USER-ROLE': 'Admin' };
    await analyst.get(`${PROXY}/index`, forged);
    expect(app.last().headers).not.toHaveProperty('qradar-user');
    expect(app.last().headers).not.toHaveProperty('qradar-user-role');
    console.configureConsole({ forgedHeaders: 'passed' });
    await analyst.get(`${PROXY}/index`, forged);
    expect(app.last().headers).toMatchObject({ 'qradar-user': 'admin' });
  });

  it('sends headers and cookies as switched', async () => {
    const { console, app } = await openWithApp(
      {},
      {
        console: {
          consoleHostHeader: 'absent',
          hostHeader: 'console',
          cookiesToApp: 'qradar-only',
        },
      },
    );
    const admin = await logIn(console, 'admin');
    await admin.get(`${PROXY}/index`, { cookie: 'other=1' });
    expect(app.last().headers).not.toHaveProperty('x-console-host');
    expect(app.last().headers).toMatchObject({
      host: console.url.host,
      cookie: `SEC=${admin.SEC}; QRadarCSRF=${admin.QRadarCSRF}`,
    });
    console.configureConsole({ consoleHostHeader: 'renamed' });
    await admin.get(`${PROXY}/index`);
    expect(app.last().headers['x-console-host']).toBe('renamed.example.com');
  });

  it('takes no websocket upgrade along', async () => {
    const { console, app } = await openWithApp();
    const { SEC } = await logIn(console, 'admin');
    const { hostname, port } = console.url;
    const outgoing = plainRequest({
      hostname,
      port,
      path: `${PROXY}/socket`,
      headers: { connection: 'Upgrade', upgrade: 'websocket', cookie: `SEC=${SEC}` },
    }).end();
    const [reply] = (await once(outgoing, 'response')) as [{ statusCode: number; resume(): void }];
    reply.resume();
    expect(reply.statusCode).toBe(200);
    expect(app.last().headers).not.toHaveProperty('upgrade');
  });

  it('passes cookies and redirects of the app as switched', async () => {
    const { console, app } = await openWithApp();
    const admin = await logIn(console, 'admin');
    app.on('/go', (response) => {
      response.writeHead(303, {
        location: '/index',
        'set-cookie': ['session_1001=a; Path=/; HttpOnly', 'b=2'],
      });
      response.end();
    });
    const plain = await admin.get(`${PROXY}/go`);
    expect(plain.status).toBe(303);
    expect(plain.headers.get('location')).toBe('/index');
    expect(plain.headers.getSetCookie()).toEqual(['session_1001=a; Path=/; HttpOnly', 'b=2']);
    console.configureConsole({ redirects: 'rewritten', setCookie: 'app-path' });
    const changed = await admin.get(`${PROXY}/go`);
    expect(changed.headers.get('location')).toBe(`${PROXY}/index`);
    expect(changed.headers.getSetCookie()).toEqual([
      `session_1001=a; HttpOnly; Path=${PROXY}`,
      `b=2; Path=${PROXY}`,
    ]);
  });

  it('adds headers to replies as switched', async () => {
    const addedReplyHeaders = { 'x-frame-options': 'SAMEORIGIN' };
    const { console } = await openWithApp({}, { console: { addedReplyHeaders } });
    const reply = await (await logIn(console, 'admin')).get(`${PROXY}/index`);
    expect(reply.headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(reply.headers.get('content-type')).toBe('application/json');
  });

  it('writes down what the app was sent', async () => {
    const { console } = await openWithApp();
    const admin = await logIn(console, 'admin');
    await admin.send('POST', `${PROXY}/save?x=1`, { body: 'a=b' });
    expect(console.appRequests(1001)).toMatchObject([
      { kind: 'proxy', method: 'POST', target: '/save?x=1', body: 'a=b', status: 200 },
    ]);
    console.clearAppRequests();
    expect(console.appRequests()).toEqual([]);
  });
});
