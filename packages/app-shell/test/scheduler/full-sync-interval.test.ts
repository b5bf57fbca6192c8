import { HOUR_MS, type Log } from '@intelbridge/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type App, compose, loadSettings, Scheduler, syncJob } from '../../src/index.ts';
import { type Installation, install } from '../cli/installation.ts';
import { HeldClock } from './held-clock.ts';

describe('serve with threatq.fullSync', () => {
  let here: Installation;
  let app: App;
  let scheduler: Scheduler;
  /** Runs wait by this one; what they ask themselves goes by the installation's. */
  let waiting: HeldClock;

  beforeEach(async () => {
    here = await install();
    waiting = new HeldClock();
    const log: Log = () => undefined;
    const environment = {
      ...here.environment,
      INTELBRIDGE_THREATQ_FULL_SYNC: 'on',
      INTELBRIDGE_THREATQ_FULL_SYNC_HOURS: '3',
    };
    app = compose(loadSettings({ environment }), log, here.clock);
    scheduler = new Scheduler(waiting, log);
  });
  afterEach(async () => {
    await scheduler.stop();
    await app.close();
    await here.close();
  });

  const waits = () => expect.poll(() => waiting.waits(), { interval: 5, timeout: 15_000 });

  it('lists everything at the interval of full syncs, and changes at the interval of syncs', async () => {
    scheduler.start(syncJob(app));
    for (let hour = 1; hour <= 7; hour += 1) {
      await waits().toEqual([HOUR_MS]);
      here.pass(HOUR_MS);
      await waiting.advance(HOUR_MS);
    }
    await waits().toEqual([HOUR_MS]);
    const kinds = (await app.store.runs.latest(10)).map(({ kind }) => kind).toReversed();
    const [full, changes] = ['full sync', 'sync'];
    expect(kinds).toEqual([full, changes, changes, full, changes, changes, full, changes]);
  });
});
