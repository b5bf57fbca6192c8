import { expect, it } from 'vitest';
import { DAY_MS, NOW_MS, openService, refusal } from './service.ts';

const IP = '192.0.2.1';
const missing = [404, 'IP address information not found'];

it('says that an address is not in the data set, and knows it once it is added', async () => {
  const { look, addAddress, update, remove } = await openService();
  const { status, text, headers } = await look(IP);
  expect([status, text]).toEqual([404, '{"message": "IP address information not found"}']);
  expect(headers.get('content-type')).toBe('application/json');
  addAddress({ ip: IP, reputation: 'suspicious' });
  expect((await look(IP)).body).toMatchObject({ ip: IP, reputation: 'suspicious' });
  update(IP, { reputation: 'malicious' });
  expect((await look(IP)).body.reputation).toBe('malicious');
  remove(IP);
  expect(refusal(await look(IP))).toEqual(missing);
});

it('serves an unknown address as a report when told so, loopback excepted', async () => {
  const { look, usage } = await openService({ unknownIs: '200' });
  expect((await look(IP)).body).toMatchObject({ reputation: 'unknown', confidence: 'none' });
  expect(refusal(await look('127.0.0.1'))).toEqual(missing);
  expect(usage()[0]?.used).toBe(1);
});

it.each([
  [{}, 90],
  [{ forgetAfterDays: 30 }, 30],
])('forgets under %j what nobody reports for %d days', async (switches, days) => {
  const { look, addAddress, clock, addresses } = await openService(switches);
  addAddress({ ip: IP });
  clock.advance(days * DAY_MS);
  expect((await look(IP)).status).toBe(200);
  clock.advance(1);
  expect(refusal(await look(IP))).toEqual(missing);
  expect([...addresses()]).toHaveLength(1);
});

it.each(['malformed', '192.0.2', '192.0.2.256', '192.0.2.0%2F24', 'fe80::1%25eth0', '%E0%A4'])(
  'refuses %s as no address',
  async (text) => {
    const { look, configure, usage } = await openService();
    const refused = await look(text);
    expect([refused.status, refused.body]).toEqual([400, { message: 'Bad Request' }]);
    configure({ errorDetails: true });
    expect((await look(text)).body.errors).toMatch(/ is not an IP address that is served$/);
    configure({ malformedIs: '404' });
    expect(refusal(await look(text))).toEqual(missing);
    expect(usage()[0]?.used).toBe(0);
  },
);

it.each([
  ['2001:db8::5', '2001:db8::5'],
  ['2001:DB8:0:0::5', '2001:DB8:0:0::5'],
  ['2001%3Adb8%3A%3A5', '2001:db8::5'],
])('finds an IPv6 address asked as %s and echoes %s', async (asked, echoed) => {
  const { look, addAddress, configure } = await openService();
  addAddress({ ip: '2001:0db8::0005', neighbourhood: { reputation: 'malicious', score: 5 } });
  const { body } = await look(asked);
  expect(body).toMatchObject({
    ip: echoed,
    ip_range_24: null,
    ip_range_24_reputation: null,
    ip_range_24_score: null,
  });
  configure({ ipEcho: 'canonical', ipv6Range24: 'absent' });
  const other = (await look(asked)).body;
  expect(other.ip).toBe('2001:db8::5');
  expect(Object.keys(other)).not.toContain('ip_range_24');
});

it('finds an IPv4 address asked as a mapped one', async () => {
  const { look, addAddress } = await openService({ ipEcho: 'canonical' });
  addAddress({ ip: IP });
  expect((await look('::ffff:192.0.2.1')).body.ip).toBe(IP);
});

it.each([
  '10.0.0.1',
  '172.31.0.1',
  '192.168.1.1',
  '100.64.0.1',
  '169.254.1.1',
  'fd00::1',
  'fe80::1',
])('treats the private %s as told', async (ip) => {
  const { look, configure } = await openService();
  expect(refusal(await look(ip))).toEqual(missing);
  configure({ privateIs: 'false-positive' });
  const { body } = await look(ip);
  expect(body.classifications.false_positives[0].name).toBe('ip:private_range');
  expect(body.reputation).toBe('safe');
  expect(refusal(await look('::1'))).toEqual(missing);
  configure({ privateIs: '400' });
  expect(refusal(await look(ip))).toEqual([400, 'Bad Request']);
});

it('ages with the clock and lets the windows fall silent', async () => {
  const { look, addAddress, clock } = await openService();
  const at = { aggressiveness: 5, threat: 2, trust: 5 };
  addAddress({
    ip: IP,
    firstSeenMs: NOW_MS - 10 * DAY_MS - 1,
    lastSeenMs: NOW_MS + 1,
    scores: { anomaly: 1, overall: at, lastMonth: at, lastWeek: at, lastDay: at },
  });
  const totals = async () => {
    const { scores, history } = (await look(IP)).body;
    const windows = ['overall', 'last_day', 'last_week', 'last_month'];
    return [history.full_age, ...windows.map((name) => scores[name].total)];
  };
  expect((await look(IP)).body.history).toEqual({
    first_seen: '2025-12-28T11:45:00+00:00',
    last_seen: '2026-01-07T12:00:00+00:00',
    full_age: 11,
    days_age: 11,
  });
  expect(await totals()).toEqual([11, 4, 4, 4, 4]);
  clock.advance(2 * DAY_MS);
  expect(await totals()).toEqual([13, 4, 0, 4, 4]);
  clock.advance(6 * DAY_MS);
  expect(await totals()).toEqual([19, 4, 0, 0, 4]);
  clock.advance(30 * DAY_MS);
  expect(await totals()).toEqual([49, 4, 0, 0, 0]);
  const silent = { aggressiveness: 0, threat: 0, trust: 0, anomaly: 1, total: 0 };
  expect((await look(IP)).body.scores.last_month).toEqual(silent);
});

it.each([
  [{ aggressiveness: 5, threat: 4, trust: 5 }, 1, 5],
  [{ aggressiveness: 5, threat: 2, trust: 5 }, 1, 4],
  [{ aggressiveness: 1, threat: 4, trust: 0 }, 1, 2],
  [{ aggressiveness: 2, threat: 2, trust: 1 }, 2, 2],
  [{ aggressiveness: 0, threat: 0, trust: 2 }, 2, 1],
  [{ aggressiveness: 0, threat: 4, trust: 0 }, 1, 1],
  [{ aggressiveness: 5, threat: 0, trust: 5 }, 0, 3],
])('adds %j with anomaly %d up to %d as recorded replies do', async (overall, anomaly, total) => {
  const { look, addAddress } = await openService();
  addAddress({
    ip: IP,
    scores: { anomaly, overall, lastMonth: overall, lastWeek: overall, lastDay: overall },
  });
  expect((await look(IP)).body.scores.overall).toEqual({ ...overall, anomaly, total });
});
