import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compose, loadSettings, offenseJobs } from '../../src/index.ts';
import { type Installation, install } from '../cli/installation.ts';

const MINUTE_MS = 60_000;

describe('jobs on offenses', () => {
  let here: Installation;
  const logged: unknown[][] = [];
  beforeEach(async () => {
    here = await install();
    logged.length = 0;
  });
  afterEach(() => here.close());

  const open = (variables: Record<string, string>) =>
    compose(
      loadSettings({ environment: { ...here.environment, ...variables } }),
      (level, message) => void logged.push([level, message]),
      here.clock,
    );

  it('run as the settings say, and not at all by default', async () => {
    const off = open({});
    expect(offenseJobs(off)).toEqual([]);
    await off.close();
    const on = open({ INTELBRIDGE_OFFENSES_EXPORT: 'on', INTELBRIDGE_OFFENSES_NOTES: 'on' });
    expect(offenseJobs(on)).toMatchObject([
      { name: 'export of offenses', intervalMs: 2 * MINUTE_MS, immediately: true },
      { name: 'notes on offenses', intervalMs: 30 * MINUTE_MS, immediately: true },
    ]);
    await on.close();
  });

  it('do their work and log it in words', async () => {
    const app = open({ INTELBRIDGE_OFFENSES_EXPORT: 'on', INTELBRIDGE_OFFENSES_NOTES: 'on' });
    here.qradar.addOffense({ offense_type: 0, offense_source: '192.0.2.1' });
    for (const job of offenseJobs(app)) await job.run(new AbortController().signal);
    await app.close();
    expect(logged).toEqual([
      ['info', 'export of offenses done: 1 created, 0 updated, 0 unchanged'],
      ['info', 'notes on offenses done: 1 written, 0 unchanged'],
    ]);
    expect(here.threatq.events()).toHaveLength(1);
  });

  it('say what failed, and wait as long as they were asked to', async () => {
    const app = open({ INTELBRIDGE_OFFENSES_EXPORT: 'on' });
    here.qradar.addOffense();
    here.threatq.faults.add({
      kind: 'status',
      status: 429,
      path: '/api',
      headers: { 'retry-after': '7200' },
      times: 0,
    });
    const [job] = offenseJobs(app);
    const { waitMs } = (await job?.run(new AbortController().signal)) ?? {};
    await app.close();
    expect(waitMs).toBe(7_200_000);
    expect(logged.at(-1)).toEqual(['warn', expect.stringContaining('not complete')]);
  });
});
