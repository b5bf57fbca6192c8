import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { expect, it } from 'vitest';
import { bareManifest } from './dummy-app.ts';
import { logIn, openConsole, openWithApp, pages } from './open-console.ts';

it('is controlled over HTTP as it is in a program', async () => {
  const { console, app } = await openWithApp();
  const call = async (method: string, path: string, body?: object) => {
    const reply = await fetch(`${console.url.origin}/_control/${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    return reply.status === 204 ? 204 : reply.json();
  };
  expect(await call('POST', 'console', { userHeaders: false })).toBe(204);
  expect(await call('GET', 'console')).toMatchObject({ userHeaders: false });
  expect(await call('POST', 'console', { nothing: 1 })).toHaveProperty('error');
  const manifest = { ...bareManifest, uuid: 'second' };
  expect(await call('POST', 'apps', { manifest })).toMatchObject({ id: 1002 });
  expect(await call('POST', 'apps', { manifest })).toHaveProperty('error');
  expect(await call('POST', 'apps/1002/connect', { baseUrl: app.url })).toBe(204);
  expect(await call('POST', 'apps/1002/probe')).toEqual({ ok: true });
  expect(await call('GET', 'app-requests?app=1002')).toMatchObject([{ kind: 'probe' }]);
  expect(await call('DELETE', 'app-requests')).toBe(204);
  expect(await call('DELETE', 'apps/1002')).toEqual([]);
  expect(await call('GET', 'apps')).toMatchObject([{ id: 1001, name: 'Dummy', status: 'RUNNING' }]);
  expect(await call('POST', 'deploy')).toBe(204);
  expect(await call('POST', 'hostile-data')).toEqual({ id: 1 });
  expect(await call('POST', 'log-events', { username: 'seen@example.com' })).toBe(204);
  const admin = await logIn(console, 'admin');
  expect(await (await admin.get(pages.events)).text()).toContain('seen@example.com');
});

it('refuses a switch that is not there', async () => {
  await expect(openConsole({ console: { nothing: 1 } as object })).rejects.toThrow(RangeError);
});

it('serves everything under HTTPS with Secure cookies', async () => {
  const console = await openConsole({ tls: true });
  const body = new URLSearchParams({ j_username: 'admin', j_password: console.user.password });
  const url = new URL('/console/j_security_check', console.url);
  const outgoing = request(url, { method: 'POST', ca: console.caPem }).end(body.toString());
  const [reply] = (await once(outgoing, 'response')) as [IncomingMessage];
  reply.resume();
  expect(reply.headers['set-cookie']).toEqual([
    expect.stringMatching(/^SEC=.*; Secure; HttpOnly$/),
    expect.stringMatching(/^QRadarCSRF=.*; Secure$/),
  ]);
});

it('is down as a whole while the web server restarts', async () => {
  const { console } = await openWithApp({}, { deployPending: true });
  for (const path of [
    '/console/logon.jsp',
    '/console/plugins/1001/app_proxy/',
    '/api/help/versions',
  ])
    expect((await fetch(`${console.url.origin}${path}`)).status).toBe(503);
});
