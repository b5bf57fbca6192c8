import { HOUR_MS, type Log } from '@intelbridge/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type App, compose, type JobProgress, loadSettings, syncJob } from '../../src/index.ts';
import { COLLECTION, type Installation, install } from '../cli/installation.ts';

describe('the job of serve', () => {
  let here: Installation;
  let app: App;
  let logged: { level: string; message: string; fields: unknown }[];
  const start = (more: Record<string, string> = {}) => {
    logged = [];
    const log: Log = (level, message, fields) => void logged.push({ level, message, fields });
    const environment = { ...here.environment, ...more };
    app = compose(loadSettings({ environment }), log, here.clock);
    return syncJob(app);
  };
  const { signal } = new AbortController();

  beforeEach(async () => {
    here = await install();
  });
  afterEach(async () => {
    await app.close();
    await here.close();
  });

  it('takes interval and start from the settings', () => {
    const job = start({
      INTELBRIDGE_THREATQ_INTERVAL_HOURS: '0.5',
      INTELBRIDGE_THREATQ_PULL_IMMEDIATELY: 'off',
    });
    expect(job).toMatchObject({ intervalMs: HOUR_MS / 2, immediately: false });
  });

  it('logs what a run did in numbers, without the values of indicators', async () => {
    await start().run(signal);
    const [entry] = logged.filter(({ message }) => message.startsWith('sync'));
    expect(entry).toMatchObject({
      level: 'info',
      message: 'sync done: 3 added, 0 refreshed, 0 removed, 1 rejected',
    });
    expect(JSON.stringify(entry)).not.toMatch(/not a url|192\.0\.2\.1|example\.com/);
  });

  it('compares everything when it is asked to, with progress in numbers', async () => {
    const job = start();
    await job.run(signal);
    const told: JobProgress[] = [];
    await job.run(signal, (progress) => void told.push(progress), { full: true });
    const [latest] = await app.store.runs.latest(1);
    expect(latest?.kind).toBe('full sync');
    expect(told).toContainEqual({ phase: `reading ${COLLECTION}`, done: 5, total: 5 });
  });

  it('goes on after a run that failed', async () => {
    const job = start();
    here.qradar.faults.add({ kind: 'status', status: 401, times: 1 });
    await expect(job.run(signal)).resolves.toEqual({});
    expect(logged).toContainEqual(
      expect.objectContaining({
        level: 'warn',
        message: expect.stringMatching(/^sync not complete/),
      }),
    );
    await job.run(signal);
    expect(logged.at(-1)).toMatchObject({ level: 'info' });
  });

  it('logs why a run is not complete, with the advice people get', async () => {
    const job = start();
    here.qradar.faults.add({ kind: 'html', status: 503, times: 0 });
    await job.run(signal);
    const advice = expect.stringMatching(/QRadar: .*503.* check qradar\.url/) as unknown;
    expect(logged.at(-1)).toMatchObject({
      level: 'warn',
      message: advice,
      fields: { errors: [{ kind: 'unavailable', message: advice }] },
    });
  });

  it('waits as long as the platform or the console asks, the longer of both, but no month', async () => {
    const job = start({ INTELBRIDGE_THREATQ_PAGE_SIZE: '2' });
    const busy = (seconds: number) =>
      ({ kind: 'status', status: 429, headers: { 'Retry-After': `${seconds}` } }) as const;
    here.threatq.faults.add({ ...busy(10_800), path: 'indicators/query', nth: 2 });
    here.qradar.faults.add({ ...busy(7_200), method: 'PATCH' });
    expect(await job.run(signal)).toEqual({ waitMs: 3 * HOUR_MS });
    here.qradar.faults.add({ ...busy(30 * 86_400), method: 'PATCH' });
    expect(await job.run(signal)).toEqual({ waitMs: 24 * HOUR_MS });
    expect(await job.run(signal)).toEqual({});
  });

  it('leaves the store to another run that holds it, and tries again the next time', async () => {
    const job = start();
    const other = compose(loadSettings({ environment: here.environment }), () => undefined);
    here.threatq.faults.add({ kind: 'latency', ms: 60_000, path: 'indicators/query' });
    const stop = new AbortController();
    const running = syncJob(other).run(stop.signal);
    await expect(job.run(signal)).resolves.toEqual({});
    expect(logged).toEqual([
      expect.objectContaining({ level: 'error', message: expect.stringContaining('another sync') }),
    ]);
    stop.abort(new Error('enough'));
    await expect(running).rejects.toThrow('enough');
    await other.close();
    here.threatq.faults.remove();
    await job.run(signal);
    expect(logged.at(-1)).toMatchObject({
      level: 'info',
      message: expect.stringMatching(/^sync done/),
    });
  });
});
