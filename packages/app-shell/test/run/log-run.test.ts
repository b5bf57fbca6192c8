import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { LoggedRun } from '@intelbridge/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type App, compose, loadSettings, runPlan, runSync } from '../../src/index.ts';
import { COLLECTION, type Installation, install } from '../cli/installation.ts';

describe('the log of runs', () => {
  let here: Installation;
  let app: App;
  let warned: string[];
  beforeEach(async () => {
    here = await install();
    warned = [];
    const { environment } = here;
    app = compose(
      loadSettings({ environment }),
      (level, message) => void (level === 'warn' && warned.push(message)),
      here.clock,
    );
  });
  afterEach(async () => {
    await app.close();
    await here.close();
  });

  const last = async (): Promise<LoggedRun | undefined> => {
    const [summary] = await app.store.runs.latest(1);
    return summary && app.store.runs.run(summary.id);
  };

  it('keeps the report of a run that ended well, its times, and what it asked of each system', async () => {
    const startedAt = here.clock.now();
    const report = await runSync(app, { onProgress: () => here.clock.advance(250) });
    const run = await last();
    expect(run).toMatchObject({ id: 1, kind: 'full sync', outcome: 'ok', report });
    expect(run).toMatchObject({ startedAt, endedAt: here.clock.now() });
    expect(run?.usage['QRadar']?.requests).toBe(here.qradar.requests().total);
    expect(run?.usage['ThreatQ']?.requests).toBe(here.threatq.requests().total);
    expect(run?.usage['ThreatQ']?.bytesReceived).toBeGreaterThan(0);
  });

  it('counts for each run what that run asked alone', async () => {
    await runSync(app);
    const before = here.qradar.requests().total;
    here.pass(3_600_000);
    await runSync(app);
    const run = await last();
    expect(run).toMatchObject({ id: 2, kind: 'sync', outcome: 'ok' });
    expect(run?.usage['QRadar']?.requests).toBe(here.qradar.requests().total - before);
  });

  it('knows a full sync that somebody asked for, even if nothing could be read', async () => {
    await runSync(app);
    here.threatq.faults.add({ kind: 'status', status: 401, path: 'token', times: 0 });
    here.threatq.revokeTokens();
    const report = await runSync(app, { full: true });
    expect(report.ok).toBe(false);
    expect(await last()).toMatchObject({ kind: 'full sync', outcome: 'failed', report });
  });

  it('keeps what was done until a run was interrupted', async () => {
    // Of two sets the second is on its way when the first is done.
    const slow = { kind: 'latency', method: 'PATCH', ms: 60_000, nth: 2 } as const;
    here.qradar.faults.add(slow);
    const stop = new AbortController();
    const onProgress = ({ phase }: { readonly phase: string }) => {
      if (phase === 'push') stop.abort(new Error('enough'));
    };
    await expect(runSync(app, { signal: stop.signal, onProgress })).rejects.toThrow('enough');
    const run = await last();
    expect(run).toMatchObject({ outcome: 'interrupted', report: { ok: false, errors: [] } });
    expect(run?.report.collections).toEqual([expect.objectContaining({ name: COLLECTION })]);
    const added = run?.report.sets.reduce((sum, set) => sum + set.added, 0);
    const saved = await app.store.ledger.sets(here.clock.now());
    expect(added).toBe(saved.reduce((sum, { confirmed }) => sum + confirmed, 0));
    expect(added).toBeGreaterThan(0);
  });

  it('keeps why a run failed that had no report, with the advice people get', async () => {
    const { store } = app;
    const breaking = Object.create(app, {
      sets: { value: { capabilities: () => Promise.reject(new TypeError('a bug')) } },
      store: { value: store },
    }) as App;
    await expect(runSync(breaking)).rejects.toThrow('a bug');
    expect(await last()).toMatchObject({
      outcome: 'failed',
      report: { ok: false, errors: [{ kind: 'bug', message: 'TypeError: a bug' }] },
    });
  });

  it('has no entry for a plan, nor for a run that another one kept out', async () => {
    await runPlan(app);
    await app.store.ledger.apply({});
    const otherRun = new DatabaseSync(join(here.store, 'run.lock'));
    otherRun.exec('BEGIN EXCLUSIVE');
    await expect(runSync(app)).rejects.toMatchObject({ kind: 'locked' });
    otherRun.close();
    expect(await last()).toBeUndefined();
  });

  it('costs a warning and not the run when it cannot be written', async () => {
    await app.store.ledger.apply({});
    const other = new DatabaseSync(join(here.store, 'intelbridge.sqlite'));
    other.exec('DROP TABLE run');
    other.close();
    expect(await runSync(app)).toMatchObject({ ok: true });
    expect(warned).toEqual([
      'the run is not in the log of runs: Store: the store cannot be read or written.',
    ]);
  });
});
