import { startCrowdSecSimulator } from '@intelbridge/simulators';
import { expect, it, onTestFinished } from 'vitest';
import { compose, loadSettings, runSync } from '../../src/index.ts';
import { allLedgers } from '../../src/run/all-ledgers.ts';
import { describeSets } from '../../src/run/describe-sets.ts';
import { KnownAges } from '../../src/run/known-ages.ts';
import { runBlocklist } from '../../src/run/run-blocklist.ts';
import { install, NOW } from '../cli/installation.ts';

const DAY_MS = 86_400_000;

it('tells of the sets of all sources, each by its own rules', async () => {
  const here = await install();
  const service = await startCrowdSecSimulator({ clock: here.threatq.clock });
  service.changeKey(service.apiKey, { plan: 'partner' });
  const fire = { state: 'validated', expiresMs: NOW + 100 * DAY_MS } as const;
  service.addAddress({ ip: '198.51.100.1', lastSeenMs: NOW - DAY_MS / 2, fire });
  const environment = {
    ...here.environment,
    INTELBRIDGE_CROWDSEC_URL: service.apiUrl,
    INTELBRIDGE_CROWDSEC_KEY: service.apiKey,
    INTELBRIDGE_CROWDSEC_INGEST: 'on',
    INTELBRIDGE_CROWDSEC_BUDGET: '7',
    INTELBRIDGE_THREATQ_BUDGET: '9',
  };
  const app = compose(loadSettings({ environment }), () => undefined, here.clock);
  onTestFinished(async () => {
    await app.close();
    await Promise.all([here.close(), service.close()]);
  });
  await runBlocklist(app);
  await runSync(app);
  const { ages } = await new KnownAges(() => allLedgers(app), app.clock).get();
  const { sets } = await describeSets(app, ages);
  const named = (name: string) => (name.startsWith('CrowdSec ') ? 7 : 9);
  expect(new Set(sets.map(({ budget }) => budget))).toEqual(new Set([7, 9]));
  for (const { name, budget } of sets) expect(budget).toBe(named(name));
  const blocked = sets.find(({ name }) => name === 'CrowdSec Malicious IP');
  expect(blocked).toMatchObject({ indicators: 1, lastChange: { added: 1, removed: 0 } });
  expect(blocked?.nextExpiryAt).toBeGreaterThan(NOW);
  const [last] = (await app.store.setHistory.sizes(0)).slice(-1);
  expect(Object.keys(last?.sizes ?? {}).toSorted()).toEqual(
    sets.map(({ name }) => name).toSorted(),
  );
});
