import { expect, it } from 'vitest';
import type { ThreatqBehaviour } from '../../src/index.ts';
import { column, NOW, NOW_MS, openAppliance, values } from './appliance.ts';

const added = { type: 'FQDN', value: 'a.example.com' };

it.each([
  ['UTC', NOW],
  ['America/New_York', '2026-01-02 07:00:00'],
  ['Asia/Kolkata', '2026-01-02 17:30:00'],
])('writes and reads times in the zone %s', async (timeZone, now) => {
  const { ask, addIndicators, find } = await openAppliance({ timeZone });
  addIndicators([added]);
  expect((await ask('/system/time-zone')).body).toEqual({ data: timeZone });
  expect((await ask('/indicators/1')).body.data.touched_at).toBe(now);
  expect(column((await find()).body, 'touched_at')).toEqual([now]);
  expect(values(await find({ touched_at: { '+gte': now } }))).toEqual([added.value]);
  expect(values(await find({ touched_at: { '+gt': now } }))).toEqual([]);
  expect(values(await find({ touched_at: { '+gt': 'NOW-1MINUTE' } }))).toEqual([added.value]);
});

it('repeats the hour in autumn as the clocks on the wall do', async () => {
  const appliance = await openAppliance({ timeZone: 'Europe/Berlin' });
  const first = Date.UTC(2025, 9, 26, 0, 30);
  appliance.addIndicators([
    { ...added, updatedAt: first },
    { ...added, value: 'b.example.com', updatedAt: first + 3_600_000 },
  ]);
  const { body } = await appliance.find();
  expect(column(body, 'touched_at')).toEqual(['2025-10-26 02:30:00', '2025-10-26 02:30:00']);
});

it.each<[ThreatqBehaviour['timestampMilliseconds'], RegExp, RegExp]>([
  [false, /:00$/, /:00$/],
  ['details', /:00$/, /:00\.\d{3}$/],
  ['everywhere', /:00\.000$/, /:00\.000$/],
])('with milliseconds %s', async (timestampMilliseconds, own, details) => {
  const { ask, addIndicators } = await openAppliance({ timestampMilliseconds });
  addIndicators([{ ...added, attributes: [{ name: 'Confidence', value: 'High' }] }]);
  const { data } = (await ask('/indicators/1/details')).body;
  expect(data.touched_at).toMatch(own);
  expect(data.attributes[0].touched_at).toMatch(details);
});

it('shows the library as it was until the index catches up', async () => {
  const { ask, find, addIndicators, update, remove, clock } = await openAppliance({
    indexLagMs: 5_000,
  });
  addIndicators([added]);
  const seen = async () => (await find(undefined, { fields: 'value,status' })).body.data;
  expect((await ask('/indicators/1')).status).toBe(200);
  expect(await seen()).toEqual([]);
  clock.advance(4_999);
  expect(await seen()).toEqual([]);
  clock.advance(1);
  expect(await seen()).toEqual([{ value: 'a.example.com', status: 'Active' }]);
  update(1, { status: 'Whitelisted' });
  expect((await ask('/indicators/1')).body.data.status_id).toBe(5);
  expect(values(await find({ status_name: 'Active' }))).toEqual([added.value]);
  clock.advance(5_000);
  expect(await seen()).toEqual([{ value: 'a.example.com', status: 'Whitelisted' }]);
  remove(1);
  expect((await ask('/indicators/1')).status).toBe(404);
  expect(await seen()).toHaveLength(1);
  clock.advance(5_000);
  expect(await seen()).toEqual([]);
});

it('refuses a zone that does not exist', async () => {
  const { configure, behaviour } = await openAppliance();
  expect(() => configure({ timeZone: 'Mars/Olympus' })).toThrow(RangeError);
  expect(behaviour().timeZone).toBe('UTC');
  await expect(openAppliance({ timeZone: 'x' })).rejects.toThrow('"x" is not an IANA time zone');
});

it('keeps whole seconds', async () => {
  const { ask, addIndicators } = await openAppliance();
  addIndicators([
    { ...added, createdAt: NOW_MS - 60_001, updatedAt: NOW_MS - 1, touchedAt: NOW_MS + 999 },
  ]);
  expect((await ask('/indicators/1')).body.data).toMatchObject({
    created_at: '2026-01-02 11:58:59',
    updated_at: '2026-01-02 11:59:59',
    touched_at: NOW,
  });
});
