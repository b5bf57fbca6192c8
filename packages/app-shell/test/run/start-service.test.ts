import { systemClock } from '@intelbridge/vendor-http';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startService } from '../../src/run/start-service.ts';
import { type Installation, install } from '../cli/installation.ts';

let here: Installation;
beforeEach(async () => {
  here = await install();
});
afterEach(() => here.close());

it('answers what was asked before it was told to stop', async () => {
  const environment = { ...here.environment, INTELBRIDGE_THREATQ_PULL_IMMEDIATELY: 'off' };
  const service = await startService({
    input: { environment },
    clock: systemClock,
    port: 0,
    also: () => undefined,
  });
  const { SEC } = here.qradar.openSession('analyst');
  const headers = { cookie: `SEC=${SEC}` };
  const ask = (path: string) => fetch(new URL(path, service.url), { headers });
  expect((await ask('/api/v1/session')).status).toBe(200);
  here.threatq.faults.add({ kind: 'latency', ms: 300, times: 1 });
  const asked = ask('/api/v1/lookups?value=192.0.2.1');
  await expect.poll(() => here.threatq.requests().inFlight, { interval: 5 }).toBe(1);
  const [reply] = await Promise.all([asked, service.close()]);
  expect(await reply.json()).toMatchObject({ results: [{ outcome: 'found' }] });
});
