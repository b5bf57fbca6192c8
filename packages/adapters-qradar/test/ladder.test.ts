import { HOUR_MS } from '@intelbridge/core';
import { describe, expect, it } from 'vitest';
import { deviantConsoles } from './deviant-proxy.ts';
import { consoles, type OpenConsole } from './open-console.ts';

const open = consoles();
const openDeviant = deviantConsoles();
const IP = { name: 'ThreatQ IP Address', elementType: 'IP', timeToLiveMs: null } as const;
const ROUTES = {
  patch: 'PATCH /api/reference_data_collections/set_entries',
  namespaced: 'POST /api/reference_data/sets/bulk_load/{namespace}/{name}/{domain_id}',
  plain: 'POST /api/reference_data/sets/bulk_load/{name}',
  single: 'POST /api/reference_data/sets/{name}',
} as const;

async function add({ sets }: OpenConsole, ...upsert: string[]) {
  return sets.write(await sets.ensure(IP), { upsert, remove: [] });
}
const asked = ({ console }: OpenConsole) => Object.keys(console.requests().byRoute);
const valuesOf = ({ console }: OpenConsole) =>
  console.sets().flatMap(({ entries }) => entries.map(({ value }) => value));

describe('the way a console is written to', () => {
  it.each([
    ['16.0 and later: bulk update tasks', { version: '16.0' }, 'patch'],
    ['15.0: bulk load with namespace', { version: '15.0' }, 'namespaced'],
    ['12.0: plain bulk load', { version: '12.0' }, 'plain'],
    [
      'a role without the capability for tasks',
      { denied: ['PATCH /reference_data_collections/set_entries'] },
      'namespaced',
    ],
  ] as const)('%s', async (_, behaviour, route) => {
    const console = await open(behaviour);
    await add(console, '192.0.2.1', '192.0.2.2');
    const writes = Object.values(ROUTES).filter((each) => asked(console).includes(each));
    expect(writes).toEqual([ROUTES[route]]);
    expect(valuesOf(console)).toEqual(['192.0.2.1', '192.0.2.2']);
  });

  it('steps down to single values where neither bulk load exists', async () => {
    const console = await open({ version: '15.0' });
    for (const path of ['bulk_load/SHARED', 'bulk_load/ThreatQ']) {
      console.console.faults.add({ kind: 'status', status: 410, path, times: 0 });
    }
    expect(await add(console, '192.0.2.1', '192.0.2.2')).toEqual({ confirmed: 2, refused: [] });
    expect(asked(console)).toContain(ROUTES.single);
  });

  it('asks anew when the console was upgraded and lost the version in use', async () => {
    const console = await open({ version: '15.0' });
    const set = await console.sets.ensure(IP);
    console.console.configure({ version: '27.0', oldestVersion: '25.0' });
    const change = { upsert: ['192.0.2.1'], remove: [] };
    expect(await console.sets.write(set, change)).toEqual({ confirmed: 1, refused: [] });
    expect(asked(console)).toContain(ROUTES.patch);
    const { elementTypes } = await console.sets.capabilities();
    expect(elementTypes.has('CIDR')).toBe(true);
  });

  it('steps down when the new family goes away between two calls', async () => {
    const console = await open();
    const set = await console.sets.ensure(IP);
    console.console.configure({ newFamily: false });
    await console.sets.write(set, { upsert: ['192.0.2.1'], remove: [] });
    expect(asked(console)).toContain(ROUTES.namespaced);
  });

  const PATCH_ENTRIES = 'PATCH /reference_data_collections/set_entries';
  it.each([
    ['the role has got the capability back', { denied: [PATCH_ENTRIES] }, { denied: [] }],
    ['the console was upgraded and still has the old version', { version: '15.0' }, {}],
  ])('climbs back within an hour when %s', async (_, before, after) => {
    const console = await open(before);
    await add(console, '192.0.2.1');
    console.console.configure({ version: '20.0', ...after });
    console.pass(HOUR_MS - 60_000);
    await add(console, '192.0.2.2');
    expect(asked(console)).not.toContain(ROUTES.patch);
    console.pass(60_000);
    await add(console, '192.0.2.3');
    expect(asked(console)).toContain(ROUTES.patch);
    expect(valuesOf(console)).toEqual(['192.0.2.1', '192.0.2.2', '192.0.2.3']);
  });

  it('goes on as it was where the console has nothing better after an hour', async () => {
    const console = await open({ version: '15.0', maxBodyBytes: 60 });
    await add(console, '192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4', '192.0.2.5');
    console.pass(HOUR_MS);
    console.console.resetRequests();
    await add(console, '192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4', '192.0.2.5');
    const { byRoute } = console.console.requests();
    expect(byRoute['GET /api/help/versions']).toBe(1);
    expect(byRoute[ROUTES.namespaced]).toBe(2);
  });

  it('is chosen once for all who ask at once, and not given up with the first of them', async () => {
    const asked = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    const console = await openDeviant(async (one, ask) => {
      if (!one.target.includes('/help/versions')) return ask(one);
      asked.resolve();
      await goOn.promise;
      return ask(one);
    });
    const stop = new AbortController();
    const stopped = console.sets.list('', stop.signal);
    const other = console.sets.list('', new AbortController().signal);
    await asked.promise;
    stop.abort(new Error('enough'));
    await expect(stopped).rejects.toThrow('enough');
    goOn.resolve();
    await expect(other).resolves.toEqual([]);
    expect(console.console.requests().byRoute['GET /api/help/versions']).toBe(1);
  });

  it('takes the newest version it was written for and not the newest there is', async () => {
    const console = await open();
    console.console.faults.add({
      kind: 'status',
      status: 200,
      path: '/help/versions',
      body: JSON.stringify([
        { id: 1, version: '9.0', removed: true },
        { id: 2, version: '20.0', removed: false },
        { id: 3, version: '31.0', removed: false },
      ]),
    });
    await expect(add(console, '192.0.2.1')).resolves.toMatchObject({ confirmed: 1 });
  });

  it('says which QRadar it needs where every version is too old', async () => {
    const console = await open();
    const body = JSON.stringify([{ id: 1, version: '9.1', removed: false }]);
    console.console.faults.add({ kind: 'status', status: 200, path: '/help/versions', body });
    await expect(console.sets.list('')).rejects.toMatchObject({
      kind: 'unsupported',
      message: expect.stringContaining('QRadar 7.3.3 or newer') as unknown,
    });
  });

  it('fails with the reason when the token may do nothing at all', async () => {
    const console = await open({
      denied: [
        'GET /reference_data_collections/sets',
        'PATCH /reference_data_collections/set_entries',
        'GET /reference_data/sets',
      ],
    });
    await expect(console.sets.list('')).rejects.toMatchObject({
      kind: 'forbidden',
      message: expect.stringContaining('user role') as unknown,
    });
  });
});
