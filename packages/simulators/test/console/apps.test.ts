import { describe, expect, it } from 'vitest';
import type { AppManifest } from '../../src/index.ts';
import { bareManifest, jsonAnswer, startDummyApp } from './dummy-app.ts';
import { logIn, openConsole, openWithApp, pages } from './open-console.ts';

describe('manifests', () => {
  const refusals: readonly (readonly [why: string, change: object, code: number])[] = [
    ['a missing name', { name: '' }, 33_104],
    ['a JSON boolean', { use_qradar_csrf: true }, 33_104],
    ['an angle bracket', { areas: [{ id: 'a', text: '<b>', url: 'x' }] }, 33_104],
    ['a service on no port', { services: [] }, 33_104],
    ['two services on one port', { services: [a(5000), { ...a(5000), name: 'b' }] }, 33_104],
    [
      'a rest method without slash',
      { rest_methods: [{ name: 'a', method: 'GET', url: 'a' }] },
      33_104,
    ],
    ['half a wildcard', { page_scripts: [{ app_name: '*', page_id: 'x', scripts: [] }] }, 33_104],
    [
      'an unknown hover type',
      { metadata_providers: [{ rest_method: '', metadata_type: 'x' }] },
      33_104,
    ],
    [
      'an action without code',
      { gui_actions: [{ id: 'a', text: 'a', groups: ['ipPopup'] }] },
      33_104,
    ],
    [
      'an odd capability',
      { areas: [{ id: 'a', text: 'a', url: 'x', required_capabilities: ['a_b'] }] },
      33_307,
    ],
    [
      'a missing rest method',
      { dashboard_items: [{ text: 'a', description: 'a', rest_method: 'b' }] },
      33_308,
    ],
  ];

  function a(port: number) {
    return { name: 'a', version: '1', port };
  }

  it.each(refusals)('are refused for %s', async (_why, change, code) => {
    const console = await openConsole();
    const manifest = { ...bareManifest, ...change } as AppManifest;
    await expect(console.registerApp({ manifest })).rejects.toThrow(String(code));
  });

  it('are refused for a uuid that another app has', async () => {
    const { console } = await openWithApp();
    await expect(console.registerApp({ manifest: bareManifest })).rejects.toThrow('33300');
  });

  it('come from the running app when none is given, and are read with their keys', async () => {
    const console = await openConsole();
    const app = await startDummyApp();
    app.on('/manifest.json', jsonAnswer(bareManifest));
    expect((await console.registerApp({ baseUrl: app.url })).id).toBe(1001);
    app.on('/manifest.json', (response) => response.end('{"name":{"a":1,"b":1},"x":"a","x":2}'));
    await expect(console.registerApp({ baseUrl: app.url })).rejects.toThrow(
      '33105 duplicate key "x"',
    );
    app.on('/manifest.json', (response) => response.end('['));
    await expect(console.registerApp({ baseUrl: app.url })).rejects.toThrow('33106');
  });
});

describe('the health probe', () => {
  it('asks /debug without cookies and restarts what does not answer 200', async () => {
    const console = await openConsole();
    const app = await startDummyApp();
    const restarted: number[] = [];
    const { id } = await console.registerApp({
      baseUrl: app.url,
      manifest: bareManifest,
      onRestart: () => restarted.push(app.seen.length),
    });
    expect(await console.probe(id)).toBe(true);
    expect(app.last()).toMatchObject({ method: 'GET', url: '/debug' });
    expect(app.last().headers).not.toHaveProperty('cookie');
    app.on('/debug', (response) => response.writeHead(500).end());
    expect(await console.probe(id)).toBe(false);
    expect(restarted).toEqual([2]);
    expect(console.apps()).toMatchObject([{ id, restarts: 1 }]);
    expect(console.appRequests()).toMatchObject([
      { kind: 'probe', status: 200 },
      { kind: 'probe', status: 500 },
    ]);
  });
});

it('the health probe takes no answer for a bad one, in the time that is set', async () => {
  const { console, app } = await openWithApp({}, { console: { probeTimeoutMs: 20 } });
  app.on('/debug', () => undefined);
  expect(await console.probe(1001)).toBe(false);
  expect(console.appRequests()).toMatchObject([{ kind: 'probe', status: undefined }]);
}, 5_000);

it('the health probe comes by itself, again and again', async () => {
  const { console, app } = await openWithApp({}, { console: { probeIntervalMs: 5 } });
  await expect.poll(() => app.seen.length, { timeout: 15_000 }).toBeGreaterThan(2);
  expect(console.appRequests().every(({ kind }) => kind === 'probe')).toBe(true);
});

describe('Extensions Management', () => {
  const hooked: Partial<AppManifest> = {
    rest_methods: [{ name: 'bye', method: 'POST', url: '/bye' }],
    uninstall_hooks: [{ description: 'Removes reference sets', rest_method: 'bye' }],
  };

  it('calls uninstall hooks before the app is gone', async () => {
    const { console, app } = await openWithApp(hooked);
    const results = await console.uninstallApp(1001);
    expect(app.last()).toMatchObject({ method: 'POST', url: '/bye' });
    expect(app.last().headers).not.toHaveProperty('cookie');
    expect(results).toMatchObject([{ status: 200, warning: undefined }]);
    expect(console.apps()).toEqual([]);
  });

  it('goes on though a health probe ends meanwhile', async () => {
    const { console, app } = await openWithApp(hooked);
    const probed = Promise.withResolvers<void>();
    const hookCalled = Promise.withResolvers<void>();
    const held = Promise.withResolvers<void>();
    app.on('/debug', async (response) => {
      probed.resolve();
      await hookCalled.promise;
      response.end('Pong!');
    });
    app.on('/bye', async (response) => {
      hookCalled.resolve();
      await held.promise;
      response.end('{}');
    });
    const probe = console.probe(1001);
    await probed.promise;
    const removal = console.uninstallApp(1001);
    await probe;
    expect(console.apps()).toMatchObject([{ id: 1001, status: 'DELETING' }]);
    held.resolve();
    await removal;
    expect(console.apps()).toEqual([]);
  });

  it('warns of a hook that fails or answers no JSON, and removes the app all the same', async () => {
    const { console, app } = await openWithApp(hooked);
    app.on('/bye', (response) => response.end('gone'));
    expect(await console.uninstallApp(1001)).toMatchObject([
      { warning: 'The uninstall hook answered 200' },
    ]);
    expect(console.apps()).toEqual([]);
  });

  it('does the same from its page, with the user the switch says', async () => {
    const { console, app } = await openWithApp(hooked, { console: { hookCredentials: 'user' } });
    const admin = await logIn(console, 'admin');
    expect(await (await admin.get(pages.extensions)).text()).toContain('Removes reference sets');
    const body = new URLSearchParams({ csrf: admin.QRadarCSRF, id: '1001' });
    const reply = await admin.send('POST', '/console/do/extensions/uninstall', { body });
    expect(await reply.text()).toContain('Removes reference sets: done');
    expect(app.last().headers.cookie).toContain(`SEC=${admin.SEC}`);
  });

  it('shows what is not deployed yet until Deploy Changes is pressed', async () => {
    const authentication = { oauth2: { requested_capabilities: ['ADMIN'] } };
    const { console } = await openWithApp({ authentication }, { console: { deployAtOnce: false } });
    const admin = await logIn(console, 'admin');
    const isWaiting = async () =>
      (await (await admin.get(pages.admin)).text()).includes('undeployed changes: Dummy');
    expect(await isWaiting()).toBe(true);
    const body = new URLSearchParams({ csrf: admin.QRadarCSRF });
    await admin.send('POST', '/console/do/admin/deploy', { body });
    expect(await isWaiting()).toBe(false);
    expect(console.apps()).toMatchObject([{ isDeployed: true }]);
  });
});
