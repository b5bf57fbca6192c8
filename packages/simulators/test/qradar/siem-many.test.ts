import { expect, it } from 'vitest';
import { type Asked, column, control } from '../ask.ts';
import { NOW_MS, openConsole, type TestConsole } from './console.ts';

const path = '/siem/offenses';
const offenses = (console: TestConsole, rest = '', asked?: Asked) =>
  control(console, `offenses${rest}`, asked);

it('takes a list of offenses at once', async () => {
  const console = await openConsole();
  const made = await offenses(console, '', { json: [{ severity: 2 }, { id: 7 }, {}] });
  expect([made.status, made.body]).toEqual([200, { ids: [1, 7, 8] }]);
  expect(column((await console.ask(path)).body, 'id')).toEqual([8, 7, 1]);
  const refused = await offenses(console, '', { json: [{ id: 7 }] });
  expect([refused.status, refused.body]).toEqual([400, { error: 'There is an offense 7 already' }]);
});

it('holds 30,000 offenses and pages through what a filter finds of them', async () => {
  const console = await openConsole();
  expect(console.seedOffenses({ seed: 1, count: 30_000 })).toHaveLength(30_000);
  const filter = 'status in ("OPEN","HIDDEN") and severity >= 9 and magnitude >= 7';
  const found = console.findOffenses(filter).map(({ id }) => id);
  const paged: unknown[] = [];
  for (let from = 0; from < found.length; from += 1_000) {
    const query = { filter, sort: '+id', fields: 'id' };
    const headers = { Range: `items=${from}-${from + 999}` };
    paged.push(...column((await console.ask(path, { query, headers })).body, 'id'));
  }
  expect(found.length).toBeGreaterThan(1_000);
  expect(paged).toEqual(found);
}, 30_000);

it.each([
  ['description ilike "%BEACON%" or description ilike "%virus%"', [1, 3]],
  ['categories contains "Firewall Deny" and severity >= 7', [2]],
  ['status > "HIDDEN" and magnitude >= 5', [3]],
  ['id in (1,2) and offense_source = "192.0.2.10"', [1, 2]],
])('finds offenses by %s, though the API would not', async (filter, ids) => {
  const console = await openConsole();
  console.addOffense({ description: 'Beaconing\n containing Session Opened\n', magnitude: 9 });
  console.addOffense({ categories: ['Firewall Deny', 'Web Request'], severity: 7, magnitude: 3 });
  console.addOffense({ description: 'Virus Detected\n', magnitude: 5, offense_source: 'x' });
  console.updateOffense(1, { status: 'CLOSED' });
  const found = await offenses(console, `?filter=${encodeURIComponent(filter)}`);
  expect([found.status, column(found.body, 'id')]).toEqual([200, ids]);
});

it('says why it cannot filter', async () => {
  const console = await openConsole();
  const { status, body } = await offenses(console, '?filter=nonsense%3D1');
  expect([status, body]).toEqual([400, { error: 'nonsense is not filterable' }]);
});

it('shows nothing for whatever it was given nothing for', async () => {
  const console = await openConsole();
  const nothing = {
    description: null,
    categories: null,
    magnitude: null,
    offense_source: null,
    start_time: null,
    source_address_ids: null,
    domain_id: null,
    rules: null,
    log_sources: null,
  };
  await offenses(console, '', { json: nothing });
  const { body } = await console.ask(`${path}/1`);
  expect(body).toMatchObject({ ...nothing, id: 1, category_count: 0, device_count: 0 });
  console.addEvents(1, [{ sourceip: '192.0.2.7' }]);
  expect((await console.ask(path)).body[0]).toMatchObject({
    description: null,
    source_address_ids: [1],
  });
  expect((await console.ask(path, { query: { filter: 'magnitude >= 0' } })).body).toEqual([]);
});

it('stores an offense that grows past a threshold as changed now', async () => {
  const console = await openConsole();
  console.addOffense({ magnitude: 2 });
  console.addOffense({ magnitude: 2 });
  console.clock.advance(90_500);
  await offenses(console, '/2', { method: 'PATCH', json: { magnitude: 8 } });
  const filter = `last_persisted_time >= ${NOW_MS + 90_000} and magnitude >= 5`;
  const { body } = await console.ask(path, { query: { filter } });
  expect(column(body, 'id')).toEqual([2]);
  expect(body[0].last_updated_time).toBe(NOW_MS);
});

it('lists offenses as they are now, however often the same was asked', async () => {
  const console = await openConsole();
  const query = { filter: 'magnitude >= 5', sort: '+id', fields: 'id,magnitude,event_count' };
  const listed = async () => (await console.ask(path, { query })).body;
  console.addOffense({ magnitude: 5 });
  expect(await listed()).toMatchObject([{ id: 1, magnitude: 5 }]);
  console.addOffense({ magnitude: 6 });
  expect(column(await listed(), 'id')).toEqual([1, 2]);
  console.updateOffense(2, { magnitude: 9 });
  expect((await listed())[1]).toMatchObject({ id: 2, magnitude: 9 });
  console.removeOffense(1);
  expect(column(await listed(), 'id')).toEqual([2]);
  console.addEvents(2, [{ sourceip: '192.0.2.7' }]);
  expect(column(await listed(), 'event_count')).toEqual([1]);
});

it('carries a description of 100 kB', async () => {
  const console = await openConsole();
  const description = `${'ünïcode "quoted" <b>\n'.repeat(5_000)}`;
  await offenses(console, '', { json: { description } });
  expect((await console.ask(path, { query: { fields: 'description' } })).body).toEqual([
    { description },
  ]);
});
