import { expect, it } from 'vitest';
import type { CrowdSecPlan, CrowdSecQuotaTable } from '../../src/index.ts';
import { DAY_MS, NOW_MS, openService, refusal } from './service.ts';

const IP = '192.0.2.1';
const paths = {
  single: `/smoke/${IP}`,
  check: '/check',
  bulk: `/smoke?ips=${IP}`,
  search: '/smoke/search?query=ip:192.0.2.1',
  fire: '/fire',
  dump: '/dump',
};
const free = ['single', 'check'];
const lists = ['bulk', 'search', 'fire'];

it.each<[CrowdSecPlan, string[], object]>([
  ['community', free, {}],
  ['premium', free, { paidBulk: true }],
  ['paid5k', free, {}],
  ['paid25k', [...free, 'bulk'], { paidBulk: true }],
  ['paid100k', free, {}],
  ['partner', [...free, ...lists], {}],
  ['partner', [...free, ...lists, 'dump'], { partnerDump: true }],
  ['dedicated', [...free, ...lists, 'dump'], {}],
])('lets a %s key call %j under %j and forbids the rest', async (plan, allowed, switches) => {
  const { ask, addAddress } = await openService(switches);
  addAddress({ ip: IP });
  for (const [name, path] of Object.entries(paths)) {
    const { status, body } = await ask(path, { plan });
    const expected = allowed.includes(name) ? [200, undefined] : [403, 'Forbidden'];
    expect([name, status, body?.message]).toEqual([name, ...expected]);
  }
});

it('says the same to a key that is missing, wrong or revoked', async () => {
  const { look, changeKey, apiKey } = await openService();
  changeKey(apiKey, { revoked: true });
  for (const asked of [{ plan: null }, { key: 'wrong' }, { key: apiKey }]) {
    const { status, text } = await look(IP, asked);
    expect([status, text]).toEqual([403, '{"message": "Forbidden"}']);
  }
  changeKey(apiKey, { revoked: false });
  expect((await look(IP)).status).toBe(404);
});

it('takes the header in any case and the keys it was started with', async () => {
  const { look, apiKey } = await openService({ keys: { community: 'mine' } });
  expect(apiKey).toBe('mine');
  const asked = { plan: null, headers: { 'X-API-KEY': 'mine' } };
  expect((await look(IP, asked)).status).toBe(404);
});

it('does not route other paths and methods, whatever the key', async () => {
  const { ask } = await openService();
  const message = 'Missing Authentication Token';
  expect(refusal(await ask('/smokes'))).toEqual([403, message]);
  expect(refusal(await ask('/smoke/192.0.2.0/24'))).toEqual([403, message]);
  expect(refusal(await ask(paths.single, { method: 'POST' }))).toEqual([403, message]);
});

it.each<[CrowdSecQuotaTable, CrowdSecPlan, number | null, string]>([
  ['2022', 'community', 50, 'day'],
  ['2025', 'community', 40, 'day'],
  ['2026-03', 'community', 30, 'week'],
  ['2026-04', 'premium', 50, 'week'],
  ['2026-04-29', 'community', 40, 'month'],
  ['2026-04-29', 'premium', 120, 'month'],
  ['2026-06', 'community', 120, 'month'],
  ['2026-06', 'premium', 1500, 'month'],
  ['2026-06', 'paid5k', 5000, 'month'],
  ['2026-06', 'paid25k', 25_000, 'month'],
  ['2026-06', 'paid100k', 100_000, 'month'],
  ['2026-06', 'partner', null, 'month'],
])('has under the table of %s for %s %s tokens a %s', async (quotas, plan, quota, period) => {
  const { usage, apiKeys } = await openService({ quotas });
  const row = usage().find(({ key }) => key === apiKeys[plan]);
  expect(row).toMatchObject({ plan, quota, period, used: 0, remaining: quota });
});

it('says Limit Exceeded once the quota is spent, until the calendar period ends', async () => {
  const { look, addAddress, changeKey, apiKey, clock, usage } = await openService();
  addAddress({ ip: IP });
  changeKey(apiKey, { used: 119 });
  expect((await look(IP)).status).toBe(200);
  const spent = await look(IP);
  expect([spent.status, spent.text]).toEqual([429, '{"message": "Limit Exceeded"}']);
  expect(spent.headers.has('retry-after')).toBe(false);
  const february = Date.UTC(2026, 1, 1);
  expect(usage()[0]).toMatchObject({ used: 120, remaining: 0, resetsAtMs: february });
  clock.set(february - 1);
  expect((await look(IP)).status).toBe(429);
  clock.set(february);
  expect((await look(IP)).status).toBe(200);
});

it.each([
  ['day', Date.UTC(2026, 0, 8)],
  ['week', Date.UTC(2026, 0, 12)],
  ['month', Date.UTC(2026, 1, 1)],
] as const)('ends a calendar %s at %d', async (period, endMs) => {
  const { usage, changeKey, apiKey } = await openService();
  changeKey(apiKey, { quota: { tokens: 1, period }, used: 1 });
  expect(usage()[0]?.resetsAtMs).toBe(endMs);
  changeKey(apiKey, { quota: null });
  expect(usage()[0]).toMatchObject({ quota: 120, period: 'month' });
});

it.each([
  ['day', 1],
  ['week', 7],
  ['month', 30],
] as const)('gives a token back a rolling %s after it was spent', async (period, days) => {
  const { look, addAddress, changeKey, apiKey, clock, usage } = await openService({
    quotaReset: 'rolling',
  });
  addAddress({ ip: IP });
  changeKey(apiKey, { quota: { tokens: 1, period } });
  await look(IP);
  expect(usage()[0]?.resetsAtMs).toBe(NOW_MS + days * DAY_MS);
  clock.set(NOW_MS + days * DAY_MS - 1);
  expect(refusal(await look(IP))).toEqual([429, 'Limit Exceeded']);
  clock.advance(1);
  expect((await look(IP)).status).toBe(200);
});

it('throttles a burst apart from the quota, and fills up again', async () => {
  const { look, clock, usage } = await openService({ throttle: { ratePerSecond: 2, burst: 3 } });
  const statuses = async (count: number) => {
    const found = [];
    for (let n = 0; n < count; n += 1) found.push((await look(IP)).status);
    return found;
  };
  expect(await statuses(4)).toEqual([404, 404, 404, 429]);
  const { text } = await look(IP);
  expect(text).toBe('{"message": "Too Many Requests"}');
  clock.advance(1000);
  expect(await statuses(3)).toEqual([404, 404, 429]);
  expect(usage()[0]).toMatchObject({ used: 0, calls: 8 });
});

it('throttles before it counts the quota, and lets a key have a throttle of its own', async () => {
  const { look, changeKey, addKey } = await openService({
    throttle: { ratePerSecond: 1, burst: 1 },
  });
  addKey('spent', { used: 120 });
  const asked = { key: 'spent' };
  expect(refusal(await look(IP, asked))).toEqual([429, 'Limit Exceeded']);
  expect(refusal(await look(IP, asked))).toEqual([429, 'Too Many Requests']);
  changeKey('spent', { throttle: null });
  expect(refusal(await look(IP, asked))).toEqual([429, 'Limit Exceeded']);
});

it('throttles at 10 calls unless told otherwise', async () => {
  const { behaviour, configure, look } = await openService();
  configure({ throttle: { ratePerSecond: 5, burst: 10 } });
  expect(behaviour().throttle).toEqual({ ratePerSecond: 5, burst: 10 });
  const all = await Promise.all(Array.from({ length: 12 }, () => look(IP)));
  expect(all.filter(({ status }) => status === 429)).toHaveLength(2);
});

it.each([
  [false, 1],
  [true, 2],
])('charges an unknown address: %s', async (notFoundCosts, used) => {
  const { look, addAddress, usage } = await openService({ notFoundCosts });
  addAddress({ ip: IP });
  for (const ip of [IP, '192.0.2.2', 'nonsense']) await look(ip);
  expect(usage()[0]?.used).toBe(used);
});

it('sends Retry-After only when told so', async () => {
  const { look, configure, changeKey, apiKey } = await openService({ retryAfter: 'seconds' });
  const header = async () => (await look(IP)).headers.get('retry-after');
  expect(await header()).toBe(null);
  changeKey(apiKey, { quota: { tokens: 1, period: 'day' }, used: 1 });
  expect(await header()).toBe('43200');
  configure({ retryAfter: 'http-date' });
  expect(await header()).toBe('Thu, 08 Jan 2026 00:00:00 GMT');
  changeKey(apiKey, { throttle: { ratePerSecond: 1, burst: 0 } });
  expect(await header()).toBe('Wed, 07 Jan 2026 12:00:01 GMT');
});

it('counts in headers only when told so', async () => {
  const { look, configure, addAddress } = await openService();
  addAddress({ ip: IP });
  const counted = async (plan: CrowdSecPlan = 'community') => {
    const { headers } = await look(IP, { plan });
    return ['limit', 'remaining', 'reset'].map((name) => headers.get(`x-ratelimit-${name}`));
  };
  expect(await counted()).toEqual([null, null, null]);
  configure({ rateLimitHeaders: true });
  expect(await counted()).toEqual(['120', '118', String(Date.UTC(2026, 1, 1) / 1000)]);
  expect(await counted('partner')).toEqual([null, null, null]);
});

it('remembers what each key did', async () => {
  const { look, ask, usage } = await openService();
  const headers = { 'user-agent': 'intelbridge/1' };
  await look(IP, { headers });
  await ask('/fire', { headers });
  expect(usage()[0]).toMatchObject({
    calls: 2,
    outcomes: { '404 IP address information not found': 1, '403 Forbidden': 1 },
    lastUserAgent: 'intelbridge/1',
  });
});

it.each([
  ['empty', ''],
  ['json', '{"message": "OK"}'],
  ['text', 'OK'],
] as const)('answers a check with %s and costs nothing', async (checkBody, text) => {
  const { ask, usage, changeKey, apiKey } = await openService({ checkBody });
  expect(await ask('/check')).toMatchObject({ status: 200, text });
  changeKey(apiKey, { used: 120 });
  expect((await ask('/check')).status).toBe(200);
  expect(usage()[0]?.used).toBe(120);
});
