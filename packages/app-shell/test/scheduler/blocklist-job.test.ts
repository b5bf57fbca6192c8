import { HOUR_MS, type Log } from '@intelbridge/core';
import { startCrowdSecSimulator } from '@intelbridge/simulators';
import { expect, it, onTestFinished } from 'vitest';
import { compose, loadSettings } from '../../src/index.ts';
import { blocklistJobs } from '../../src/run/blocklist-job.ts';
import { install, NOW } from '../cli/installation.ts';

async function open(more: Record<string, string> = {}) {
  const here = await install();
  const service = await startCrowdSecSimulator({ clock: here.threatq.clock });
  service.changeKey(service.apiKey, { plan: 'partner' });
  const expiresMs = NOW + 9 * 24 * HOUR_MS;
  const fire = { state: 'validated', expiresMs } as const;
  service.addAddress({ ip: '198.51.100.1', lastSeenMs: NOW - HOUR_MS, fire });
  const environment = {
    ...here.environment,
    INTELBRIDGE_CROWDSEC_URL: service.apiUrl,
    INTELBRIDGE_CROWDSEC_KEY: service.apiKey,
    ...more,
  };
  const logged: string[] = [];
  const log: Log = (level, message) => void logged.push(`${level} ${message}`);
  const app = compose(loadSettings({ environment }), log, here.clock);
  onTestFinished(async () => {
    await app.close();
    await Promise.all([here.close(), service.close()]);
  });
  return { app, logged, here };
}

it('brings the blocklist in at its own interval, and says so in numbers', async () => {
  const { app, logged, here } = await open({
    INTELBRIDGE_CROWDSEC_INGEST: 'on',
    INTELBRIDGE_CROWDSEC_INTERVAL_HOURS: '6',
  });
  const [job] = blocklistJobs(app);
  expect(job).toMatchObject({ intervalMs: 6 * HOUR_MS, immediately: true });
  await job?.run(new AbortController().signal);
  expect(logged.join()).toContain('sync done: 1 added');
  expect(logged.join()).not.toContain('198.51.100.1');
  expect(here.qradar.sets().map(({ name }) => name)).toEqual(['CrowdSec Malicious IP']);
  expect((await app.store.runs.latest(1))[0]).toMatchObject({ outcome: 'ok' });
});

it('is no job unless the settings say so', async () => {
  const { app } = await open();
  expect(blocklistJobs(app)).toEqual([]);
});
