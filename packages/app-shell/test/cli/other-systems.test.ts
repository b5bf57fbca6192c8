import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Installation, install } from './installation.ts';
import { reportOf, valuesBySet } from './set-values.ts';

const HOUR_MS = 3_600_000;
const OTHER = '198.51.100.99';

let here: Installation;
let there: Installation;
beforeEach(async () => {
  here = await install();
  there = await install({
    indicators: [
      { type: 'IP Address', value: OTHER, updatedAt: here.clock.now() - 5 * 24 * HOUR_MS },
    ],
  });
});
afterEach(() => Promise.all([here.close(), there.close()]));

const sync = async (environment: Record<string, string> = {}) => {
  const ended = await here.run(['sync', '--json'], { ...here.environment, ...environment });
  return reportOf(ended.out);
};

it('another ThreatQ is read from its beginning, whatever was read of the one before', async () => {
  await sync();
  const { threatq } = there;
  const moved = {
    INTELBRIDGE_THREATQ_URL: threatq.url.href,
    INTELBRIDGE_THREATQ_CLIENT_ID: threatq.clientId,
    INTELBRIDGE_THREATQ_CLIENT_SECRET: threatq.clientSecret,
  };
  const { collections } = await sync(moved);
  expect(collections).toMatchObject([{ full: true }]);
  expect(valuesBySet(here)['IP Address']).toContain(OTHER);
  expect((await sync(moved)).collections).toMatchObject([{ full: false }]);
});

it('another console gets everything, whatever the one before has', async () => {
  await sync();
  const { qradar } = there;
  const moved = {
    INTELBRIDGE_QRADAR_URL: qradar.url.href,
    INTELBRIDGE_QRADAR_TOKEN: qradar.token,
  };
  expect((await sync(moved)).ok).toBe(true);
  expect(valuesBySet(there)).toEqual(valuesBySet(here));
  expect((await sync(moved)).collections).toMatchObject([{ full: false }]);
});
