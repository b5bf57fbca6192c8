import { expect, it } from 'vitest';
import { control } from '../ask.ts';
import { NOW_MS, openConsole } from './console.ts';

const addressPattern = /^(?:192\.0\.2|198\.51\.100|203\.0\.113|198\.1[89]\.\d+)\.\d+$|^2001:db8:/;

it('makes up the same offenses for the same seed', async () => {
  const seeded = async (seed: number) => {
    const console = await openConsole();
    console.seedOffenses({ seed, count: 60 });
    return console.offenses();
  };
  const [first, again, other] = [await seeded(7), await seeded(7), await seeded(8)];
  expect(again).toEqual(first);
  expect(other).not.toEqual(first);
  expect(new Set(first.map(({ status }) => status))).toEqual(new Set(['OPEN', 'HIDDEN', 'CLOSED']));
  expect(new Set(first.map(({ offense_type }) => offense_type)).size).toBeGreaterThan(4);
  for (const offense of first) {
    expect(offense.last_updated_time).toBeLessThanOrEqual(NOW_MS);
    expect(offense.last_updated_time).toBeGreaterThanOrEqual(offense.start_time);
    expect(offense.event_count).toBeGreaterThan(1);
    expect(offense.close_time === null).toBe(offense.status !== 'CLOSED');
  }
});

it('has nothing but documentation addresses, and the values it was given in every second offense', async () => {
  const console = await openConsole();
  const values = ['203.0.113.77', 'http://a.example.com/x', 'b.example.org', 'a'.repeat(32)];
  console.seedOffenses({ seed: 3, count: 40, values });
  const { body: addresses } = await console.ask('/siem/source_addresses');
  for (const { source_ip } of addresses as { source_ip: string }[])
    expect(source_ip).toMatch(addressPattern);
  const columns = 'destinationip, "URL", "Hostname", "MD5 Hash"';
  const found = new Set<unknown>();
  let involved = 0;
  for (const { id } of console.offenses()) {
    const aql = `SELECT ${columns} FROM events WHERE INOFFENSE(${id}) LAST 30 DAYS`;
    const made = await console.ask('/ariel/searches', { form: { query_expression: aql } });
    const { body } = await console.ask(`/ariel/searches/${made.body.search_id}/results`);
    const hits = (body.events as object[]).flatMap((row) => Object.values(row) as unknown[]);
    const listed = hits.filter((value) => values.includes(String(value)));
    for (const value of listed) found.add(value);
    if (listed.length > 0) involved += 1;
  }
  expect(found).toEqual(new Set(values));
  expect(involved).toBe(20);
});

it('can be worked by control calls', async () => {
  const console = await openConsole();
  expect((await control(console, 'offenses', { json: { severity: 8 } })).body).toEqual({ id: 1 });
  expect(
    (await control(console, 'offenses/seed', { json: { seed: 1, count: 2 } })).body.ids,
  ).toEqual([2, 3]);
  await control(console, 'offenses/1', { method: 'PATCH', json: { follow_up: true } });
  await control(console, 'offenses/1/events', { json: { sourceip: '192.0.2.5' } });
  await control(console, 'offenses/1/notes', { json: { text: 'seen', username: 'analyst' } });
  await control(console, 'offenses/3', { method: 'DELETE' });
  const { body } = await control(console, 'offenses');
  expect(body).toMatchObject([{ id: 1, severity: 8, follow_up: true, event_count: 1 }, { id: 2 }]);
  expect((await control(console, 'offenses/1/notes')).body).toMatchObject([
    { note_text: 'seen', username: 'analyst' },
  ]);
  expect((await control(console, 'closing-reasons', { json: { text: 'Other' } })).body).toEqual({
    id: 54,
  });
  const saved = { name: 'mine', aql: 'SELECT * FROM events WHERE INOFFENSE(1)' };
  expect((await control(console, 'saved-searches', { json: saved })).body).toEqual({ id: 2_001 });
  const session = await control(console, 'sessions', { json: { username: 'analyst' } });
  expect(Object.keys(session.body)).toEqual(['SEC', 'QRadarCSRF']);
  expect((await control(console, 'sessions', { method: 'DELETE' })).status).toBe(204);
  expect((await control(console, 'searches/finish', { method: 'POST' })).status).toBe(204);
  expect((await control(console, 'offenses/9', { method: 'PATCH', json: {} })).body).toEqual({
    error: 'There is no offense 9',
  });
});
