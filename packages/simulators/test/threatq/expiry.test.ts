import { expect, it } from 'vitest';
import { createClock, type ThreatqOptions } from '../../src/index.ts';
import { openAppliance } from './appliance.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** As recorded: reported by a source that expires after 30 days. */
const REPORTED_MS = Date.UTC(2020, 9, 15, 14, 36);
const EXPIRED = '2020-11-15 00:00:02';

async function reported(options: ThreatqOptions = {}) {
  const appliance = await openAppliance({
    clock: createClock(REPORTED_MS),
    tokenLifetimeSeconds: 1e9,
    expireDays: { otx: 30 },
    ...options,
  });
  const row = async (id = 1) => (await appliance.ask(`/indicators/${id}`)).body.data;
  return { ...appliance, row };
}

const fqdn = { type: 'FQDN', value: 'a.example.com', sources: ['OTX'] };

it('works an expiry out at the next five minutes, and expires after the next midnight', async () => {
  const { addIndicators, clock, row, find } = await reported();
  addIndicators([fqdn]);
  expect(await row()).toMatchObject({
    expires_needs_calc: 'Y',
    expires_calculated_at: null,
    expires_at: null,
  });
  clock.advance(5 * MINUTE_MS);
  expect(await row()).toMatchObject({
    expires_needs_calc: 'N',
    expires_calculated_at: '2020-10-15 14:40:03',
    expires_at: '2020-11-15 00:00:00',
  });
  const [document] = (await find()).body.data;
  expect(document).toMatchObject({
    expires_at: '2020-11-15 00:00:00',
    sources: [{ name: 'OTX', source_expire_days: '30' }],
  });
  clock.set(Date.UTC(2020, 10, 15, 0, 0, 1));
  expect((await row()).status_id).toBe(1);
  clock.advance(1_000);
  expect(await row()).toMatchObject({
    status_id: 2,
    expired_at: EXPIRED,
    updated_at: EXPIRED,
    touched_at: EXPIRED,
    expires_at: null,
  });
});

it('stamps what expired while nobody looked with the time it was due', async () => {
  const { addIndicators, clock, indicators, row } = await reported();
  addIndicators([fqdn]);
  clock.advance(60 * DAY_MS);
  expect([...indicators()][0]?.status).toBe('Expired');
  expect((await row()).expired_at).toBe(EXPIRED);
});

it('puts the expiry off with every report of the source', async () => {
  const { addIndicators, clock, row, ask } = await reported();
  addIndicators([fqdn]);
  clock.advance(20 * DAY_MS);
  addIndicators([fqdn]);
  clock.advance(20 * DAY_MS);
  const json = [{ type: 'FQDN', value: fqdn.value, sources: [{ name: 'OTX' }] }];
  await ask('/indicators/consume', { json });
  clock.advance(20 * DAY_MS);
  expect(await row()).toMatchObject({ status_id: 1, expires_at: '2020-12-25 00:00:00' });
});

it('lets the last of several sources decide, and nothing expire of one without days', async () => {
  const { addIndicators, clock, row, configure } = await reported();
  addIndicators([
    { ...fqdn, sources: ['OTX', 'Slow'] },
    { type: 'FQDN', value: 'b.example.com', sources: ['Other'] },
  ]);
  configure({ expireDays: { OTX: 30, Slow: 60 } });
  clock.advance(40 * DAY_MS);
  expect((await row(1)).expires_at).toBe('2020-12-15 00:00:00');
  expect((await row(2)).expires_at).toBeNull();
  clock.advance(40 * DAY_MS);
  expect([(await row(1)).status_id, (await row(2)).status_id]).toEqual([2, 1]);
});

it.each([
  [['Active', 'Indirect', 'Review'], 'Whitelisted', 5],
  [['Active', 'Whitelisted'], 'Whitelisted', 2],
  [['Active'], 'Review', 4],
] as const)('with %j expiring leaves %s as %i', async (expiringStatuses, status, id) => {
  const { addIndicators, clock, row } = await reported({ expiringStatuses });
  addIndicators([{ ...fqdn, status }]);
  clock.advance(40 * DAY_MS);
  expect((await row()).status_id).toBe(id);
});

it('is found by its expiry', async () => {
  const { addIndicators, clock, find } = await reported({ undocumentedLeaves: 'work' });
  addIndicators([fqdn, { type: 'FQDN', value: 'b.example.com' }]);
  clock.advance(DAY_MS);
  const soon = { expires_at: { '+gt': 'NOW', '+lt': 'NOW+40DAYS' } };
  expect((await find(soon)).body.total).toBe(1);
  expect((await find({ expires_at: { '+lt': 'NOW+20DAYS' } })).body.total).toBe(0);
});
