import { afterEach, describe, expect, it } from 'vitest';
import { openServer } from './open-server.ts';
import { type Served, serveApp } from './serve-app.ts';

interface Health {
  readonly connections: readonly {
    readonly name: string;
    readonly state: string;
    readonly lastError?: string;
    readonly apiVersion?: string;
  }[];
}

describe('the health of the connections', () => {
  let app: Served;
  afterEach(() => app.close());

  const health = async (who: 'admin' | 'analyst' = 'admin') =>
    ((await (await app.as(who)('/api/v1/health')).json()) as Health).connections;
  const of = async (name: string) => (await health()).find((each) => each.name === name);

  it('is told of every system, set up or not, without asking any', async () => {
    app = await serveApp();
    const before = app.here.threatq.requests().total;
    expect(await health()).toMatchObject([
      { name: 'QRadar', isConfigured: true },
      { name: 'ThreatQ', isConfigured: true, state: 'untried' },
      { name: 'ThreatConnect', isConfigured: false, state: 'untried' },
      { name: 'CrowdSec', isConfigured: false },
    ]);
    expect(app.here.threatq.requests().total).toBe(before);
  });

  it('follows what happens', async () => {
    app = await serveApp();
    await app.as('analyst')('/api/v1/lookups?value=192.0.2.1');
    expect(await of('ThreatQ')).toMatchObject({ state: 'up', latencyMs: expect.any(Number) });
    app.here.threatq.faults.add({ kind: 'status', status: 403, times: 0 });
    await app.as('analyst')('/api/v1/lookups?value=192.0.2.2');
    expect(await of('ThreatQ')).toMatchObject({ state: 'up', lastError: expect.any(String) });
  });

  it('says what the console is and how long its token lasts, once that is known', async () => {
    app = await serveApp();
    while ((await of('QRadar'))?.apiVersion === undefined);
    const asked = app.here.qradar.requests().byRoute['GET /help/versions'];
    expect(await of('QRadar')).toMatchObject({
      apiVersion: expect.stringMatching(/^\d+\.\d$/),
      release: expect.any(String),
      authorisedUntil: null,
    });
    expect(app.here.qradar.requests().byRoute['GET /help/versions']).toBe(asked);
  });
});

it('tells what a failure said to administrators alone', async () => {
  const here = await openServer();
  const told = async (who: 'admin' | 'analyst') =>
    (await here.ask(who, { url: '/api/v1/health' })).json<Health>().connections[0];
  expect(await told('admin')).toMatchObject({ state: 'down', lastError: 'it is asleep' });
  expect(await told('analyst')).not.toHaveProperty('lastError');
  await here.close();
});
