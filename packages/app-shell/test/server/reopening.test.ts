import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { COLLECTION } from '../cli/installation.ts';
import { enteredFor, openSettingsApp, type SettingsApp } from './settings-app.ts';

interface Job {
  readonly name: string;
  readonly state: string;
  readonly isPaused: boolean;
  readonly intervalMs: number;
}

describe('settings that were saved', () => {
  let app: SettingsApp;
  afterEach(() => app.close());

  const jobs = async () => (await app.ask<{ jobs: Job[] }>('GET', 'jobs')).body.jobs;
  const save = (section: string, body: object) => app.ask('PUT', `settings/${section}`, body);
  const open = async () => {
    app = await openSettingsApp();
    const changes = { ...enteredFor(app, [COLLECTION]), pullImmediately: false };
    await save('threatq', { changes });
    expect(await app.state()).toBe('ready');
  };

  it('end a run that is under way, without loss, and begin it anew', async () => {
    await open();
    const slow = { kind: 'latency', path: 'indicators/query', ms: 60_000, times: 0 } as const;
    app.here.threatq.faults.add(slow);
    await app.ask('POST', 'jobs/sync/run-full');
    expect((await jobs())[0]?.state).toBe('running');
    await save('threatq', { changes: { intervalHours: 5 }, insist: true });
    expect(await app.state()).toBe('ready');
    expect((await jobs())[0]).toMatchObject({
      state: 'running',
      isFull: true,
      intervalMs: 5 * 3_600_000,
    });
    const { body } = await app.ask<{ runs: { outcome: string }[] }>('GET', 'runs');
    expect(body.runs.map(({ outcome }) => outcome)).toEqual(['interrupted']);
  });

  it('leave a run that was cancelled at its end', async () => {
    await open();
    app.here.threatq.faults.add({ kind: 'latency', path: 'indicators/query', ms: 60_000 });
    await app.ask('POST', 'jobs/sync/run');
    await app.ask('POST', 'jobs/sync/cancel');
    await save('log', { changes: { level: 'warn' } });
    expect(await app.state()).toBe('ready');
    expect((await jobs())[0]?.state).toBe('waiting');
  });

  it('leave a paused job paused, without a last run', async () => {
    await open();
    await app.ask('POST', 'jobs/sync/pause');
    app.here.threatq.faults.add({ kind: 'latency', path: 'indicators/query', ms: 60_000 });
    await save('threatq', { changes: { pullImmediately: true }, insist: true });
    await app.state();
    expect((await jobs())[0]).toMatchObject({ name: 'sync', state: 'paused' });
  });

  it('leave a paused job paused though they cannot be used for a while', async () => {
    await open();
    await app.ask('POST', 'jobs/sync/pause');
    const file = join(app.here.store, 'settings.json');
    const good = readFileSync(file, 'utf8');
    for (const [text, state] of [
      ['no JSON', 'not configured'],
      [good, 'ready'],
    ] as const) {
      writeFileSync(file, text);
      app.host.reopen();
      expect(await app.state()).toBe(state);
    }
    expect((await jobs())[0]).toMatchObject({ name: 'sync', isPaused: true });
  });

  it('are taken up one after the other, the last one in the end', async () => {
    await open();
    const levels = ['debug', 'warn', 'error'] as const;
    for (const level of levels) await save('log', { changes: { level } });
    expect(await app.state()).toBe('ready');
    expect((await app.ask<{ level: string }>('GET', 'log-level')).body.level).toBe('error');
  });

  it('stop everything and stay visible where they turn out to be unusable', async () => {
    await open();
    writeFileSync(join(app.here.store, 'settings.json'), '{ "threatq": { "url": 7 } }');
    app.host.reopen();
    expect(await app.state()).toBe('not configured');
    const { body } = await app.ask<{ problems: string[] }>('GET', 'status');
    expect(body.problems).toContainEqual(expect.stringContaining('threatq.url'));
    expect((await app.ask('GET', 'runs')).status).toBe(503);
    expect(await jobs()).toEqual([]);
    const changes = enteredFor(app, [COLLECTION]);
    await save('threatq', { changes });
    expect(await app.state()).toBe('ready');
  });
});
