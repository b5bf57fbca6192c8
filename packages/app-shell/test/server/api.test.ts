import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROUTES } from '../../src/server/routes.ts';
import { type OpenServer, openServer } from './open-server.ts';

describe('the API', () => {
  let here: OpenServer;
  beforeEach(async () => {
    here = await openServer();
  });
  afterEach(() => here.close());
  const run = (startedAt: number) => ({
    kind: 'sync' as const,
    outcome: 'ok' as const,
    startedAt,
    endedAt: startedAt + 1,
    usage: {},
    report: { ok: true, collections: [], sets: [], held: [], errors: [] },
  });

  it('pages through the runs, the newest first, each once', async () => {
    for (let n = 1; n <= 5; n += 1) await here.desk.runs.append(run(n));
    const ids: number[] = [];
    let next: number | undefined;
    do {
      const before = next === undefined ? {} : { before: String(next) };
      const reply = await here.ask('analyst', {
        url: '/api/v1/runs',
        query: { limit: '2', ...before },
      });
      const page = reply.json<{ runs: { id: number }[]; next?: number }>();
      ids.push(...page.runs.map(({ id }) => id));
      next = page.next;
    } while (next !== undefined);
    expect(ids).toEqual([5, 4, 3, 2, 1]);
    expect((await here.ask('analyst', { url: '/api/v1/runs/77' })).statusCode).toBe(404);
  });

  it('pages through the audit trail and searches it', async () => {
    for (const subject of ['one', 'two', 'three']) {
      await here.desk.audit.append({
        at: 1,
        who: 'ann',
        action: 'add',
        subject,
        system: 'ThreatQ',
        result: 'done',
      });
    }
    const ask = async (query: Record<string, string>) =>
      (await here.ask('admin', { url: '/api/v1/audit', query })).json<{
        entries: { subject: string }[];
        next?: number;
      }>();
    const first = await ask({ limit: '2' });
    expect(first).toMatchObject({ entries: [{ subject: 'three' }, { subject: 'two' }], next: 2 });
    expect(await ask({ limit: '2', before: '2' })).toEqual({
      entries: [expect.objectContaining({ subject: 'one' })],
    });
    expect((await ask({ text: 'THREE' })).entries).toHaveLength(1);
  });

  it('writes down what administrators do, and who asked for a note', async () => {
    here.desk.report = {
      ok: true,
      notes: [{ offenseId: 42, action: 'written', text: 'x' }],
      errors: [],
    };
    await here.ask('analyst', { method: 'POST', url: '/api/v1/offenses/42/enrich' });
    await here.ask('admin', { method: 'POST', url: '/api/v1/jobs/sync/pause' });
    await here.ask('admin', {
      method: 'POST',
      url: '/api/v1/held/discard',
      payload: { set: 'ThreatQ URL' },
    });
    await here.ask('admin', {
      method: 'DELETE',
      url: '/api/v1/cache',
      query: { value: 'a.example' },
    });
    await here.ask('admin', {
      method: 'PUT',
      url: '/api/v1/log-level',
      payload: { level: 'debug' },
    });
    const trail = await here.desk.audit.entries({ limit: 9 });
    expect(trail.map(({ who, action, subject, result }) => [who, action, subject, result])).toEqual(
      [
        ['admin', 'log level', 'debug', 'done'],
        ['admin', 'clear cache', 'a.example', 'done'],
        ['admin', 'discard deletion', 'ThreatQ URL', 'done'],
        ['admin', 'pause job', 'sync', 'done'],
        ['analyst', 'enrich', 'offense 42', 'done'],
      ],
    );
    expect(here.host.logLevel).toBe('debug');
    expect(here.desk.lookUps.cleared).toEqual(['a.example']);
    expect(here.desk.decided).toEqual([['discard', 'ThreatQ URL', undefined]]);
    expect(here.desk.enriched).toEqual([42]);
  });

  it('writes down what becomes of settings, and not what is only tried', async () => {
    const settings = { log: { level: 'warn' } };
    const ask = (method: 'PUT' | 'DELETE' | 'POST', path: string, payload?: object) =>
      here.ask('admin', { method, url: `/api/v1/settings/${path}`, ...(payload && { payload }) });
    await ask('POST', 'log/test', {});
    await ask('POST', 'import', { settings, dryRun: true });
    await ask('PUT', 'log', { changes: settings.log });
    await ask('POST', 'import', { settings });
    await ask('DELETE', 'log');
    const trail = await here.desk.audit.entries({ limit: 9 });
    expect(trail.map(({ who, action, subject }) => [who, action, subject])).toEqual([
      ['admin', 'reset settings', 'log'],
      ['admin', 'import settings', 'log.level'],
      ['admin', 'save settings', 'log'],
    ]);
  });

  it.each([
    ['POST', '/api/v1/lookups', { values: [] }],
    ['POST', '/api/v1/lookups', { values: Array.from({ length: 1_001 }, () => 'a.example') }],
    ['POST', '/api/v1/feedback', { action: 'destroy', value: 'x', provider: 'ThreatQ' }],
    ['POST', '/api/v1/offenses/0/enrich', undefined],
    ['POST', '/api/v1/offenses/1000000000/enrich', undefined],
    ['POST', '/api/v1/jobs/sync/explode', undefined],
    ['PUT', '/api/v1/log-level', { level: 'silent' }],
    ['GET', '/api/v1/runs?limit=0', undefined],
    ['GET', '/api/v1/lookups', undefined],
  ] as const)('refuses %s %s with what is wrong', async (method, url, payload) => {
    const reply = await here.ask('admin', { method, url, ...(payload && { payload }) });
    expect(reply.statusCode).toBe(400);
    expect(reply.headers['content-type']).toBe('application/problem+json');
    expect(reply.json()).toMatchObject({
      status: 400,
      code: 'bad-request',
      requestId: reply.headers['x-request-id'],
      errors: [{ at: expect.any(String), message: expect.any(String) }],
    });
  });

  it('refuses what is too large or no JSON, and knows no job of another name', async () => {
    const call = { method: 'POST', url: '/api/v1/lookups' } as const;
    const large = { values: ['x'.repeat(5_000_000)] };
    expect((await here.ask('admin', { ...call, payload: large })).statusCode).toBe(413);
    const headers = { 'content-type': 'text/xml' };
    expect((await here.ask('admin', { ...call, headers, payload: '<a/>' })).statusCode).toBe(415);
    const job = { method: 'POST', url: '/api/v1/jobs/other/run' } as const;
    expect((await here.ask('admin', job)).statusCode).toBe(404);
  });

  it('takes no orders for jobs that give way to those of new settings', async () => {
    here.host.state = 'reopening';
    const run = { method: 'POST', url: '/api/v1/jobs/sync/run' } as const;
    const reply = await here.ask('admin', run);
    expect([reply.statusCode, reply.headers['retry-after']]).toEqual([503, '2']);
    expect(reply.json()).toMatchObject({ code: 'reopening' });
    expect(here.host.orders).toEqual([]);
  });

  it('tells of a bug only its id, and the log the rest under the same id', async () => {
    here.desk.lookUps.failure = new Error('secret detail');
    const reply = await here.ask('analyst', {
      url: '/api/v1/lookups',
      query: { value: 'a.example' },
    });
    expect(reply.statusCode).toBe(500);
    expect(reply.body).not.toContain('secret detail');
    const { requestId } = reply.json<{ requestId: string }>();
    expect(here.host.logged).toContainEqual(
      expect.objectContaining({ level: 'error', fields: expect.objectContaining({ requestId }) }),
    );
  });

  it('says that it is not configured', async () => {
    here.host.desk = undefined;
    const reply = await here.ask('analyst', { url: '/api/v1/sets' });
    expect(reply.json()).toMatchObject({ status: 503, code: 'not-configured' });
  });

  it('is described by a document that names every route of it, and is one', async () => {
    const reply = await here.ask('analyst', { url: '/api/v1/openapi.json' });
    const { openapi, paths } = reply.json<{ openapi: string; paths: Record<string, object> }>();
    expect(openapi).toMatch(/^3\./);
    const routes = ROUTES.map(({ url }) => url).filter((url) => url.startsWith('/api/v1/'));
    const described = routes.filter((url) => url !== '/api/v1/openapi.json');
    const named = described.map((url) => url.replace(/:(\w+)/g, '{$1}'));
    expect(Object.keys(paths).toSorted()).toEqual([...new Set(named)].toSorted());
    expect(JSON.stringify(paths['/api/v1/feedback'])).toContain('false-positive');
  });
});
