import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Served, serveApp } from './serve-app.ts';

const VALUE = '192.0.2.1';
const post = (body: object) => ({ method: 'POST', body: JSON.stringify(body) });

describe('the app over HTTP', () => {
  let app: Served;
  afterEach(() => app.close());

  it('knows people by their session at the console, and administrators by their role there', async () => {
    app = await serveApp();
    expect(await (await app.as('admin')('/api/v1/session')).json()).toMatchObject({
      user: 'admin',
      isAdmin: true,
    });
    expect((await app.as('analyst')('/api/v1/held')).status).toBe(403);
    expect((await fetch(new URL('/api/v1/session', app.url))).status).toBe(401);
    const headers = { SEC: app.here.qradar.token, cookie: `SEC=${app.here.qradar.token}` };
    expect((await fetch(new URL('/api/v1/jobs', app.url), { headers })).status).toBe(401);
  });

  it('lets nobody in for longer than a minute after the console has logged them out', async () => {
    app = await serveApp();
    const admin = app.as('admin');
    expect((await admin('/api/v1/jobs')).status).toBe(200);
    const asked = app.here.qradar.requests().total;
    expect((await admin('/api/v1/jobs')).status).toBe(200);
    expect(app.here.qradar.requests().total).toBe(asked);
    app.here.qradar.endSessions();
    await app.clock.advance(60_000);
    expect((await admin('/api/v1/jobs')).status).toBe(401);
  });

  it('looks up, gives feedback, and writes down who did', async () => {
    app = await serveApp();
    const analyst = app.as('analyst');
    const found = (await (await analyst(`/api/v1/lookups?value=${VALUE}`)).json()) as object;
    expect(found).toMatchObject({ results: [{ provider: 'ThreatQ', outcome: 'found' }] });
    const given = { action: 'false-positive', value: VALUE, provider: 'ThreatQ' };
    const first = await (await analyst('/api/v1/feedback', post(given))).json();
    expect(first).toMatchObject({ ok: true, result: { outcome: 'done' } });
    const second = await (await analyst('/api/v1/feedback', post(given))).json();
    expect(second).toMatchObject({ ok: true, result: { outcome: 'unchanged' } });
    const audit = (await (await app.as('admin')('/api/v1/audit')).json()) as object;
    expect(audit).toMatchObject({
      entries: [
        { who: 'analyst', action: 'false-positive', subject: VALUE, result: 'unchanged' },
        { who: 'analyst', action: 'false-positive', subject: VALUE, result: 'done' },
      ],
    });
  });

  it('runs a job when an administrator says so, and tells how it went', async () => {
    app = await serveApp();
    const admin = app.as('admin');
    expect(await (await admin('/api/v1/jobs/sync/run', { method: 'POST' })).json()).toMatchObject({
      changed: true,
    });
    const last = async () =>
      ((await (await admin('/api/v1/jobs')).json()) as { jobs: { last?: object }[] }).jobs[0]?.last;
    await expect.poll(last, { timeout: 15_000 }).toMatchObject({ outcome: 'ended' });
    const { runs } = (await (await admin('/api/v1/runs')).json()) as { runs: { id: number }[] };
    expect(runs).toMatchObject([{ outcome: 'ok', totals: { added: 3 } }]);
    const run = await admin(`/api/v1/runs/${runs[0]?.id}`);
    expect(await run.json()).toMatchObject({ report: { ok: true } });
    expect(await (await admin('/api/v1/sets')).json()).toMatchObject({ total: 3 });
  });

  it('serves while settings are missing, and tells an administrator which', async () => {
    app = await serveApp({ INTELBRIDGE_QRADAR_URL: '', QRADAR_CONSOLE_FQDN: '' });
    expect(await (await fetch(new URL('/debug', app.url))).text()).toBe('Pong!');
    const page = await fetch(new URL('/index', app.url), {
      headers: { accept: 'text/html', cookie: 'SEC=1' },
    });
    expect(page.status).toBe(503);
    expect(app.host.jobs()).toEqual([]);
    for (const url of ['/hover/ip?context=192.0.2.1', '/dashboard/summary']) {
      const shown = await fetch(new URL(url, app.url), { headers: { cookie: 'SEC=1' } });
      expect(await shown.text()).toContain('Intelbridge is not configured yet.');
    }
    await app.close();
    app = await serveApp({ INTELBRIDGE_THREATQ_TIMEZONE: 'Mars/Olympus' });
    expect((await app.as('analyst')('/api/v1/lookups?value=a.example')).status).toBe(503);
    const mine = await (await app.as('analyst')('/api/v1/status')).json();
    expect(mine).toMatchObject({ state: 'not configured', problems: [] });
    const theirs = await (await app.as('admin')('/api/v1/status')).json();
    expect(theirs).toMatchObject({ problems: [expect.stringContaining('threatq.timezone')] });
    const tab = await (await app.as('admin')('/index')).text();
    const [script = ''] = /static\/web\/main-[\w-]+\.js/.exec(tab) ?? [];
    expect((await fetch(new URL(script, app.url))).status).toBe(200);
  });

  it('serves with a certificate file that is not there', async () => {
    app = await serveApp({ INTELBRIDGE_QRADAR_CA_FILE: '/nowhere/ca.pem' });
    expect((await fetch(new URL('/debug', app.url))).status).toBe(200);
    expect(app.host.problems).toEqual([expect.stringContaining('qradar.caFile')]);
    expect((await app.as('admin')('/index')).status).toBe(503);
  });

  it('serves with a store that cannot be used, and begins when it can', async () => {
    app = await serveApp({}, ({ store }) => writeFileSync(store, 'no folder'));
    expect(await (await app.as('admin')('/api/v1/status')).json()).toMatchObject({
      state: 'not configured',
      problems: [expect.stringContaining('Store: ')],
    });
    await app.clock.advance(60_000);
    await expect.poll(() => app.clock.waits()).toContain(60_000);
    expect(app.host.jobs()).toEqual([]);
    rmSync(app.here.store);
    await app.clock.advance(60_000);
    await expect.poll(() => app.host.jobs()).toMatchObject([{ name: 'sync' }]);
    expect(app.host.problems).toEqual([]);
    expect((await app.as('analyst')('/api/v1/runs')).status).toBe(200);
  });

  it('asks the console it is installed on who somebody is, whatever the settings say', async () => {
    app = await serveApp();
    const { url } = app.here.qradar;
    const own = {
      QRADAR_CONSOLE_FQDN: url.host,
      QRADAR_APPLICATION_BASE_URL: `${url.origin}/console/x`,
    };
    const other = await serveApp({ ...own, INTELBRIDGE_QRADAR_URL: 'https://wrong.example' });
    const { SEC } = app.here.qradar.openSession('admin');
    const reply = await fetch(new URL('/api/v1/session', other.url), {
      headers: { cookie: `SEC=${SEC}` },
    });
    expect(await reply.json()).toMatchObject({ isAdmin: true });
    await other.close();
  });

  it('shows no secret in logs or diagnostics, not even of those who ask', async () => {
    app = await serveApp();
    const admin = app.as('admin');
    await admin(`/api/v1/lookups?value=${VALUE}&secretvalue=1`);
    await admin('/api/v1/feedback', post({ action: 'add', value: 'x', provider: 'nobody' }));
    app.host.log('info', `careless: ${app.here.qradar.token}`);
    const shown = await (await admin('/api/v1/diagnostics')).text();
    // Files are written behind the caller's back.
    const file = await vi.waitFor(() => {
      const text = readFileSync(join(app.here.store, 'log', 'app.log'), 'utf8');
      expect(text).toContain('careless');
      return text;
    }, 10_000);
    const { SEC } = app.here.qradar.openSession('admin');
    for (const text of [shown, file, app.logged.join('\n')]) {
      for (const secret of [...app.here.secrets, SEC.slice(0, 20), 'secretvalue'])
        expect(text).not.toContain(secret);
    }
    expect(JSON.parse(shown)).toMatchObject({ settings: { 'qradar.token': '[secret]' } });
  });

  it('ends within seconds though somebody still waits for an answer', async () => {
    app = await serveApp();
    await app.as('admin')('/api/v1/session');
    app.here.threatq.faults.add({ kind: 'latency', ms: 60_000, times: 0 });
    const waiting = app
      .as('admin')(`/api/v1/lookups?value=${VALUE}`)
      .catch(() => 'cut off');
    await expect.poll(() => app.here.threatq.requests().total).toBeGreaterThan(0);
    const begun = performance.now();
    await app.close();
    expect(performance.now() - begun).toBeLessThan(8_000);
    await waiting;
    app = await serveApp();
  }, 20_000);
});
