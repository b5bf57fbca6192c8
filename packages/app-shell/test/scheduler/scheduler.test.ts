import { HOUR_MS, type Log } from '@intelbridge/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Job, Scheduler } from '../../src/index.ts';
import { HeldClock, settled } from './held-clock.ts';

describe('the scheduler', () => {
  let clock: HeldClock;
  let logged: string[];
  let scheduler: Scheduler;
  let started: number[];
  let finish: (() => void)[];

  beforeEach(() => {
    clock = new HeldClock();
    logged = [];
    started = [];
    finish = [];
    const log: Log = (level, message) => void logged.push(`${level}: ${message}`);
    scheduler = new Scheduler(clock, log);
  });

  /** Runs until the test ends it. */
  const longJob = (job: Partial<Job> = {}): Job => ({
    name: 'pull',
    intervalMs: HOUR_MS,
    immediately: true,
    run: (signal) => {
      started.push(clock.now());
      const { promise, resolve, reject } = Promise.withResolvers<object>();
      finish.push(() => resolve({}));
      signal.addEventListener('abort', () => reject(signal.reason as Error));
      return promise;
    },
    ...job,
  });
  const shortJob = (run: () => Promise<object>, job: Partial<Job> = {}): Job =>
    longJob({
      run: () => {
        started.push(clock.now());
        return run();
      },
      ...job,
    });

  it('runs at once where that is asked, else after the first interval', async () => {
    scheduler.start(shortJob(async () => ({})));
    scheduler.start(shortJob(async () => ({}), { immediately: false, intervalMs: 2 * HOUR_MS }));
    await settled();
    expect(started).toEqual([0]);
    await clock.advance(HOUR_MS);
    await clock.advance(HOUR_MS);
    expect(started).toEqual([0, HOUR_MS, 2 * HOUR_MS, 2 * HOUR_MS]);
    await scheduler.stop();
  });

  it('never starts a job while it still runs, and waits a whole interval after its end', async () => {
    scheduler.start(longJob());
    await clock.advance(5 * HOUR_MS);
    expect(started).toEqual([0]);
    finish[0]?.();
    await settled();
    expect(clock.waits()).toEqual([HOUR_MS]);
    await clock.advance(HOUR_MS);
    expect(started).toEqual([0, 6 * HOUR_MS]);
    await scheduler.stop();
  });

  it('lets one job run while another does', async () => {
    scheduler.start(longJob());
    scheduler.start(longJob({ name: 'other' }));
    await settled();
    expect(started).toEqual([0, 0]);
    await scheduler.stop();
  });

  it('waits longer than the interval where a vendor asked for it, never shorter', async () => {
    const asked = [3 * HOUR_MS, 1];
    scheduler.start(shortJob(async () => ({ waitMs: asked.shift() })));
    await settled();
    expect(clock.waits()).toEqual([3 * HOUR_MS]);
    await clock.advance(3 * HOUR_MS);
    expect(clock.waits()).toEqual([HOUR_MS]);
    await scheduler.stop();
  });

  it('logs a run that fails and runs the job again after the interval', async () => {
    scheduler.start(shortJob(() => Promise.reject(new Error('the store is full'))));
    await settled();
    expect(logged).toEqual(['error: pull: the store is full']);
    await clock.advance(HOUR_MS);
    expect(started).toEqual([0, HOUR_MS]);
    await scheduler.stop();
  });

  it('stops a running job by its signal, and a waiting one at once, without a word', async () => {
    scheduler.start(longJob());
    scheduler.start(shortJob(async () => ({}), { immediately: false }));
    await settled();
    await scheduler.stop();
    expect(clock.waits()).toEqual([]);
    expect(logged).toEqual([]);
    await clock.advance(10 * HOUR_MS);
    expect(started).toEqual([0]);
  });

  it('resolves stop() only when the running job has ended', async () => {
    const order: string[] = [];
    const { promise, resolve } = Promise.withResolvers<object>();
    scheduler.start(shortJob(() => promise.finally(() => order.push('job ended'))));
    await settled();
    const stopped = scheduler.stop().then(() => order.push('stopped'));
    await settled();
    expect(order).toEqual([]);
    resolve({});
    await stopped;
    expect(order).toEqual(['job ended', 'stopped']);
  });
});
