import type { ExportReport } from '@intelbridge/core';
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

const toOther = () => ({
  INTELBRIDGE_THREATQ_URL: there.threatq.url.href,
  INTELBRIDGE_THREATQ_CLIENT_ID: there.threatq.clientId,
  INTELBRIDGE_THREATQ_CLIENT_SECRET: there.threatq.clientSecret,
});

it('another ThreatQ is read from its beginning, whatever was read of the one before', async () => {
  await sync();
  const { collections } = await sync(toOther());
  expect(collections).toMatchObject([{ full: true }]);
  expect(valuesBySet(here)['IP Address']).toContain(OTHER);
  expect((await sync(toOther())).collections).toMatchObject([{ full: false }]);
});

it('another ThreatQ is read from its beginning though the one before was never read to its end', async () => {
  here.qradar.faults.add({ kind: 'status', status: 503, method: 'POST', times: 0 });
  expect((await sync()).ok).toBe(false);
  here.qradar.faults.remove();
  const { collections } = await sync(toOther());
  expect(collections).toMatchObject([{ full: true }]);
  expect(valuesBySet(here)['IP Address']).toContain(OTHER);
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

it('another ThreatQ gets the events of offenses that were exported before', async () => {
  const before = here.clock.now() - HOUR_MS;
  const old = here.qradar.addOffense({ start_time: before, last_persisted_time: before });
  const id = here.qradar.addOffense({ offense_source: '203.0.113.7' });
  const exported = async (more: Record<string, string> = {}) => {
    const environment = { ...here.environment, ...more };
    const { out } = await here.run(['offenses', 'export', '--json'], environment);
    return JSON.parse(out) as ExportReport;
  };
  await exported();
  expect(await exported()).toMatchObject({ exported: [{ offenseId: id, action: 'unchanged' }] });
  expect(await exported(toOther())).toMatchObject({
    exported: [
      { offenseId: old, action: 'created' },
      { offenseId: id, action: 'created' },
    ],
  });
  expect(there.threatq.events()).toHaveLength(2);
  expect(await exported(toOther())).toMatchObject({
    exported: [{ offenseId: id, action: 'unchanged' }],
  });
});
