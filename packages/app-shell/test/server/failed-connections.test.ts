import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it, onTestFinished } from 'vitest';
import type { ConnectionTest } from '../../src/settings/connection-test.ts';
import { enteredFor, openSettingsApp, type SettingsApp } from './settings-app.ts';

let app: SettingsApp;
afterEach(() => app.close());

const failureOf = async (section: string, changes: object = {}, beside: object = {}) => {
  const path = `settings/${section}/test`;
  return (await app.ask<ConnectionTest>('POST', path, { changes, beside })).body.failure;
};

it('a token that may not write reference sets is told what it lacks', async () => {
  app = await openSettingsApp();
  app.here.qradar.configure({
    denied: ['PATCH /reference_data_collections/set_entries', 'POST /reference_data/sets'],
  });
  expect(await failureOf('qradar')).toMatchObject({
    cause: 'rights-missing',
    message: 'The account may not write reference sets.',
    rights: ['write reference sets'],
  });
});

it('a token that may not see offenses lacks that only where they are wanted', async () => {
  app = await openSettingsApp();
  app.here.qradar.configure({ denied: ['GET /siem/offenses'] });
  expect(await failureOf('qradar')).toBeUndefined();
  const changes = { export: true };
  const lacking = { cause: 'rights-missing', rights: ['see offenses'] };
  expect(await app.ask('PUT', 'settings/offenses', { changes })).toMatchObject({
    status: 422,
    body: { code: 'test-failed', test: { failure: lacking } },
  });
  const { status } = await app.ask('PUT', 'settings/offenses', { changes, insist: true });
  expect(status).toBe(200);
  await app.state();
  expect(await failureOf('qradar')).toMatchObject(lacking);
});

it('a platform that forbids the account is told as a lack of rights', async () => {
  app = await openSettingsApp();
  app.here.threatq.faults.add({ kind: 'status', status: 403, path: '/api/', times: 0 });
  const failure = await failureOf('threatq', enteredFor(app, []));
  expect(failure?.cause).toBe('rights-missing');
});

it('a console that is too old is told with the version that is needed', async () => {
  app = await openSettingsApp();
  // Who asks is known by then.
  await app.state();
  const body = JSON.stringify([{ id: 1, version: '9.0', removed: false, deprecated: false }]);
  app.here.qradar.faults.add({ kind: 'status', status: 200, path: '/help/versions', body });
  expect(await failureOf('qradar')).toMatchObject({
    cause: 'version-too-old',
    message: expect.stringContaining('7.3.3'),
  });
});

it("the console's own token, not taken yet, waits for Deploy Changes", async () => {
  app = await openSettingsApp({
    QRADAR_APP_ID: '1001',
    INTELBRIDGE_QRADAR_TOKEN: '',
    SEC_ADMIN_TOKEN: 'made-up-token',
  });
  expect(await failureOf('qradar')).toMatchObject({
    cause: 'deploy-pending',
    advice: expect.stringContaining('Deploy Changes'),
  });
});

const ELSEWHERE = 'https://threatq.invalid/';

/** Settings of a proxy that wants another password from everybody. */
async function refusingProxy() {
  const proxy = createServer((_request, response) => void response.writeHead(407).end());
  proxy.on('connect', (_request, socket) => void socket.end('HTTP/1.1 407 No\r\n\r\n'));
  await new Promise<void>((resolve) => void proxy.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void proxy.close());
  const { port } = proxy.address() as AddressInfo;
  return { host: '127.0.0.1', port, noProxy: [app.here.qradar.url.host] };
}

it('a name that nobody knows and a proxy that refuses are told apart', async () => {
  app = await openSettingsApp();
  const entered = { ...enteredFor(app, []), url: ELSEWHERE };
  expect(await failureOf('threatq', entered)).toMatchObject({ cause: 'host-unknown' });
  const changes = await refusingProxy();
  await app.ask('PUT', 'settings/proxy', { changes, insist: true });
  await app.state();
  expect(await failureOf('threatq', entered)).toMatchObject({
    cause: 'proxy-refused',
    advice: expect.stringContaining('proxy'),
  });
});

it('a proxy and a system that are both not saved yet are tried together', async () => {
  app = await openSettingsApp();
  const proxy = await refusingProxy();
  const threatq = { ...enteredFor(app, []), url: ELSEWHERE };
  const refused = { cause: 'proxy-refused' };
  expect(await failureOf('threatq', threatq, { proxy })).toMatchObject(refused);
  expect(await failureOf('proxy', proxy, { threatq })).toMatchObject({
    ...refused,
    message: expect.stringMatching(/^The proxy .* refused its user name or password\.$/),
  });
  expect(await failureOf('proxy', proxy)).toBeUndefined();
  const { status } = await app.ask('POST', 'settings/proxy/test', { beside: { nonsense: {} } });
  expect(status).toBe(404);
  expect(() => app.kept()).toThrow('ENOENT');
});

it('a system that asks to wait is told as such', async () => {
  app = await openSettingsApp();
  app.here.threatq.faults.add({ kind: 'status', status: 429, path: '/api/', times: 0 });
  expect(await failureOf('threatq', enteredFor(app, []))).toMatchObject({ cause: 'limited' });
});
