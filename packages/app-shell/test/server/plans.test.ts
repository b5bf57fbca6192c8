import { afterEach, describe, expect, it } from 'vitest';
import { COLLECTION } from '../cli/installation.ts';
import { enteredFor, openSettingsApp, type SettingsApp } from './settings-app.ts';

interface Plan {
  readonly id: number;
  readonly state: string;
  readonly totals?: Record<string, number>;
  readonly report?: { readonly sets: readonly { readonly name: string; readonly added: number }[] };
  readonly estimateSeconds?: number;
  readonly code?: string;
  readonly error?: string;
}

describe('a plan of changed settings', () => {
  let app: SettingsApp;
  afterEach(() => app.close());

  const start = (body: object = {}) => app.ask<Plan>('POST', 'plans', body);
  const ended = async (id: number): Promise<Plan> => {
    for (;;) {
      const { body } = await app.ask<Plan>('GET', `plans/${id}`);
      if (body.state !== 'running') return body;
    }
  };
  const begin = async () => {
    app = await openSettingsApp();
    const changes = { ...enteredFor(app, [COLLECTION]), pullImmediately: false };
    await app.ask('PUT', 'settings/threatq', { changes });
    await app.state();
  };
  const sync = async () => {
    const ran = async () => (await app.ask<{ runs: object[] }>('GET', 'runs')).body.runs.length;
    const before = await ran();
    await app.ask('POST', 'jobs/sync/run');
    while ((await ran()) === before);
  };

  it('says what would be added, and changes nothing', async () => {
    await begin();
    const before = app.here.qradar.sets();
    const { status, body } = await start();
    expect([status, body.state]).toEqual([200, 'running']);
    expect(await ended(body.id)).toMatchObject({
      state: 'done',
      totals: { added: 3, removed: 0, rejected: 1 },
      estimateSeconds: 1,
    });
    expect(app.here.qradar.sets()).toEqual(before);
    expect((await app.ask<{ runs: object[] }>('GET', 'runs')).body.runs).toEqual([]);
  });

  it('is one of settings that are not saved', async () => {
    await begin();
    await sync();
    const { body } = await start({ changes: { threatq: { prefixSets: true } } });
    const { report, totals } = await ended(body.id);
    expect(report?.sets.filter(({ added }) => added > 0).map(({ name }) => name)).toEqual(
      expect.arrayContaining([`ThreatQ ${COLLECTION} FQDN`, `ThreatQ ${COLLECTION} IP Address`]),
    );
    expect(totals).toMatchObject({ added: 3, removed: 3 });
    expect(app.kept()['threatq']).not.toHaveProperty('prefixSets');
  });

  it('is made one at a time, and can be cancelled', async () => {
    await begin();
    app.here.threatq.faults.add({ kind: 'latency', path: 'indicators/query', ms: 60_000 });
    const { body } = await start();
    const second = await start();
    expect([second.status, second.body.code]).toEqual([409, 'plan-running']);
    expect((await app.ask<Plan>('DELETE', `plans/${body.id}`)).body.state).toBe('cancelled');
    expect((await start()).status).toBe(200);
    expect((await app.ask('GET', 'plans/77')).status).toBe(404);
  });

  it('is refused for settings that cannot be', async () => {
    await begin();
    const { status, body } = await start({ changes: { threatq: { ttlDays: -1 } } });
    expect([status, body]).toMatchObject([
      422,
      { code: 'bad-settings', errors: [{ at: 'threatq.ttlDays' }] },
    ]);
  });

  it('tells why it could not be made', async () => {
    await begin();
    app.here.threatq.faults.add({ kind: 'status', status: 403, path: '/api/', times: 0 });
    const { body } = await start();
    const { state, report } = (await ended(body.id)) as Plan & { report: { errors: object[] } };
    expect([state, report.errors]).toMatchObject(['done', [{ kind: 'forbidden' }]]);
  });
});
