import { HOUR_MS, MINUTE_MS } from '@intelbridge/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type JobProgress, Scheduler } from '../../src/index.ts';
import { HeldClock, settled } from './held-clock.ts';

describe('orders to a job', () => {
  let clock: HeldClock;
  let logged: string[];
  let scheduler: Scheduler;
  let started: number[];
  let full: boolean[];
  let finish: () => void;
  let tell: (progress: JobProgress) => void;

  const open = (options = {}) => {
    scheduler = new Scheduler(
      clock,
      (level, message) => void logged.push(`${level}: ${message}`),
      options,
    );
  };
  const start = () =>
    scheduler.start({
      name: 'pull',
      intervalMs: HOUR_MS,
      immediately: false,
      canRunFull: true,
      run: (signal, onProgress = () => undefined, request) => {
        started.push(clock.now());
        full.push(request?.full === true);
        tell = onProgress;
        const { promise, resolve, reject } = Promise.withResolvers<object>();
        finish = () => resolve({});
        signal.addEventListener('abort', () => reject(signal.reason as Error));
        return promise;
      },
    });
  const state = () => scheduler.jobs()[0];

  beforeEach(() => {
    clock = new HeldClock();
    logged = [];
    started = [];
    full = [];
    open();
  });
  afterEach(() => scheduler.stop());

  it('runs a job now, once, and waits a whole interval after that', async () => {
    start();
    await clock.advance(MINUTE_MS);
    expect(scheduler.order('pull', 'run')).toBe(true);
    await settled();
    expect(scheduler.order('pull', 'run')).toBe(false);
    expect(state()).toMatchObject({ state: 'running', runningSince: MINUTE_MS, nextAt: undefined });
    finish();
    await settled();
    expect(started).toEqual([MINUTE_MS]);
    expect(state()).toMatchObject({ state: 'waiting', nextAt: HOUR_MS + MINUTE_MS });
  });

  it('starts a paused job only when asked, and makes up for a missed run when it goes on', async () => {
    start();
    expect(scheduler.order('pull', 'pause')).toBe(true);
    expect(scheduler.order('pull', 'pause')).toBe(false);
    await clock.advance(3 * HOUR_MS);
    expect(started).toEqual([]);
    expect(state()).toMatchObject({ state: 'paused', nextAt: undefined });
    scheduler.order('pull', 'run');
    await settled();
    finish();
    await settled();
    expect(state()).toMatchObject({ state: 'paused', last: { outcome: 'ended' } });
    await clock.advance(3 * HOUR_MS);
    scheduler.order('pull', 'resume');
    await settled();
    expect(started).toEqual([3 * HOUR_MS, 6 * HOUR_MS]);
  });

  it('goes on with what is left of the wait where nothing was missed', async () => {
    start();
    scheduler.order('pull', 'pause');
    await clock.advance(MINUTE_MS);
    scheduler.order('pull', 'resume');
    await settled();
    expect(clock.waits()).toEqual([HOUR_MS - MINUTE_MS]);
  });

  it('cancels a run and keeps the job', async () => {
    start();
    expect(scheduler.order('pull', 'cancel')).toBe(false);
    await clock.advance(HOUR_MS);
    expect(scheduler.order('pull', 'cancel')).toBe(true);
    expect(state()).toMatchObject({ state: 'cancelling' });
    await settled();
    expect(state()).toMatchObject({ state: 'waiting', last: { outcome: 'cancelled' } });
    expect(logged).toEqual(['info: pull: the run was cancelled']);
    await clock.advance(HOUR_MS);
    expect(started).toEqual([HOUR_MS, 2 * HOUR_MS]);
  });

  it('tells how far a run is while it runs', async () => {
    start();
    await clock.advance(HOUR_MS);
    tell({ phase: 'reading', done: 3, total: 9 });
    expect(state()?.progress).toEqual({ phase: 'reading', done: 3, total: 9 });
    finish();
    await settled();
    expect(state()?.progress).toBeUndefined();
  });

  it('runs all it can do when asked to, right after a run that is under way, once', async () => {
    start();
    scheduler.order('pull', 'run');
    await settled();
    expect(state()?.isFull).toBe(false);
    expect(scheduler.order('pull', 'run-full')).toBe(true);
    expect(scheduler.order('pull', 'run-full')).toBe(false);
    expect(state()).toMatchObject({ state: 'running', isFull: true });
    finish();
    await settled();
    expect(full).toEqual([false, true]);
    expect(state()).toMatchObject({ state: 'running', isFull: true });
    finish();
    await settled();
    expect(state()).toMatchObject({ state: 'waiting', isFull: false });
  });

  it('forgets a full run that waits when the run before it is cancelled', async () => {
    start();
    scheduler.order('pull', 'run');
    await settled();
    scheduler.order('pull', 'run-full');
    scheduler.order('pull', 'cancel');
    await settled();
    expect(full).toEqual([false]);
    expect(state()).toMatchObject({ state: 'waiting', isFull: false });
  });

  it('knows no full run of a job that has none', () => {
    scheduler.start({
      name: 'notes',
      intervalMs: HOUR_MS,
      immediately: false,
      run: async () => ({}),
    });
    expect(scheduler.order('notes', 'run-full')).toBe(false);
  });

  it('knows no other job', () => {
    expect(scheduler.order('push', 'run')).toBeUndefined();
  });

  it('spreads the waits by a part of the interval', async () => {
    open({ jitter: 0.1, random: () => 0.5 });
    start();
    await settled();
    expect(clock.waits()).toEqual([HOUR_MS * 1.05]);
  });

  it('makes up for a run that was missed while the machine slept', async () => {
    open({ watchMs: MINUTE_MS });
    start();
    await settled();
    clock.oversleep(5 * HOUR_MS);
    await clock.advance(MINUTE_MS);
    expect(started).toEqual([5 * HOUR_MS + MINUTE_MS]);
  });
});
