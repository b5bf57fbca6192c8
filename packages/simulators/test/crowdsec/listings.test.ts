import { expect, it } from 'vitest';
import { type Answered, column } from '../ask.ts';
import { DAY_MS, NOW_MS, openService, refusal } from './service.ts';

const partner = { plan: 'partner' } as const;
const ips = ({ body }: Answered): unknown[] => column(body.items, 'ip');
const address = (n: number): string => `203.0.113.${n}`;
const many = (count: number): string =>
  Array.from({ length: count }, (_, n) => address(n)).join(',');

/** Addresses 1 to `count` on the community blocklist, each an hour older than the one before. */
async function openListed(count: number, switches: object = {}) {
  const service = await openService(switches);
  for (let n = 1; n <= count; n += 1) {
    service.addAddress({
      ip: address(n),
      reputation: n % 2 === 0 ? 'suspicious' : 'malicious',
      lastSeenMs: NOW_MS - n * 3_600_000,
      fire: { state: n === 2 ? 'refused' : 'validated', expiresMs: NOW_MS + 3_600_000 * n + 553 },
    });
  }
  return service;
}

it('returns in bulk what is known and counts what is not', async () => {
  const { ask, usage } = await openListed(2);
  const { text, body } = await ask(
    `/smoke?ips=${address(9)},${address(2)},%20${address(1)},${address(1)}`,
    partner,
  );
  expect(text).toMatch(/^\{"total": 2, "not_found": 1, "items": \[\{"ip": "203.0.113.2", /);
  expect(Object.keys(body.items[0])).not.toContain('state');
  expect(usage().find(({ plan }) => plan === 'partner')?.used).toBe(2);
});

it.each([
  ['', 'ips is missing'],
  ['?ips=', 'ips is missing'],
  [`?ips=${many(101)}`, 'ips has more than 100 addresses'],
  ['?ips=192.0.2.1,x', 'x is not an IP address'],
])('refuses a bulk call with %s', async (query, errors) => {
  const { ask } = await openService({ errorDetails: true });
  expect(await ask(`/smoke${query}`, partner)).toMatchObject({
    status: 400,
    body: { message: 'Bad Request', errors },
  });
});

it('takes 100 addresses and bends to the switches of bulk', async () => {
  const { ask, configure, usage } = await openListed(1);
  const path = `/smoke?ips=${many(100)}`;
  expect((await ask(path, partner)).body).toMatchObject({ total: 1, not_found: 99 });
  configure({ bulkTotal: 'asked', notFoundCosts: true });
  expect((await ask(path, partner)).body).toMatchObject({ total: 100, not_found: 99 });
  expect(usage().find(({ plan }) => plan === 'partner')?.used).toBe(101);
  configure({ bulkMalformedIs: 'not-found' });
  expect((await ask('/smoke?ips=x', partner)).body).toEqual({ total: 1, not_found: 1, items: [] });
  configure({ bulkNoneFoundIs: '404' });
  expect((await ask('/smoke?ips=x', partner)).status).toBe(404);
});

it.each([
  ['served', 200, 6],
  ['refused', 429, 4],
] as const)('has a bulk call beyond the quota %s', async (bulkOverQuota, status, used) => {
  const { ask, changeKey, apiKeys, usage } = await openListed(2, { bulkOverQuota });
  changeKey(apiKeys.partner, { quota: { tokens: 5, period: 'month' }, used: 4 });
  expect((await ask(`/smoke?ips=${many(3)}`, partner)).status).toBe(status);
  expect(usage().find(({ plan }) => plan === 'partner')?.used).toBe(used);
});

it('pages through fire with links on its own address, the last full page pointing at an empty one', async () => {
  const { ask, apiUrl } = await openListed(4);
  const page = (number: number) => ask(`/fire?page=${number}&limit=2`, partner);
  const href = (number: number) => ({ href: `${apiUrl}/fire?page=${number}&limit=2` });
  const first = { href: `${apiUrl}/fire` };
  const pages = [await page(1), await page(2), await page(3)];
  expect(pages.map(ips)).toEqual([[address(1), address(2)], [address(3), address(4)], []]);
  expect(pages.map(({ body }) => body._links)).toEqual([
    { first, self: href(1), next: href(2) },
    { first, self: href(2), prev: href(1), next: href(3) },
    { first, self: href(3) },
  ]);
});

it('points at no empty page when told so', async () => {
  const { ask } = await openListed(4, { fireNext: 'more-follows' });
  const nexts = await Promise.all(
    [1, 2].map(
      async (number) => (await ask(`/fire?page=${number}&limit=2`, partner)).body._links.next,
    ),
  );
  expect(nexts.map((next) => next !== undefined)).toEqual([true, false]);
});

it.each([
  ['2022', 'attack_details'],
  ['2026', 'scores'],
] as const)('says in %s state and expiration after %s', async (vintage, before) => {
  const { ask } = await openListed(2, { vintage });
  const [one, other] = (await ask('/fire', partner)).body.items;
  const names = Object.keys(one);
  const at = names.indexOf('state');
  expect(names.slice(at - 1, at + 2)).toEqual([before, 'state', 'expiration']);
  expect([one.state, other.state]).toEqual(['validated', 'refused']);
  expect(one.expiration).toBe('2026-01-07T13:00:00.553000');
});

it.each([
  ['150m', 2],
  ['3h', 3],
  ['1d', 4],
])('lists what was seen since %s', async (since, count) => {
  const { ask, addAddress } = await openListed(4);
  addAddress({ ip: '192.0.2.1', lastSeenMs: NOW_MS });
  const { body } = await ask(`/fire?since=${since}`, partner);
  expect(body.items).toHaveLength(count);
  expect(body._links.self.href).toMatch(new RegExp(`&since=${since}$`));
});

it('takes out of fire what has expired, and counts tokens as told', async () => {
  const { ask, clock, configure, usage } = await openListed(4);
  const used = () => usage().find(({ plan }) => plan === 'partner')?.used;
  clock.advance(2 * 3_600_000 + 553);
  expect(ips(await ask('/fire', partner))).toEqual([address(3), address(4)]);
  expect(used()).toBe(2);
  configure({ listsCost: false });
  await ask('/fire', partner);
  await ask('/smoke/search?query=reputation:malicious', partner);
  expect(used()).toBe(2);
});

it('limits a page as told', async () => {
  const { ask } = await openListed(4, { defaultLimit: 2, maxLimit: 3 });
  expect(ips(await ask('/fire', partner))).toHaveLength(2);
  expect(ips(await ask('/fire?limit=1000', partner))).toHaveLength(3);
});

it.each(['page=0', 'limit=x', 'limit=-1', 'since=3', 'since=3w', 'since=d'])(
  'refuses a listing with %s',
  async (query) => {
    const { ask } = await openService();
    for (const path of ['/fire?', '/smoke/search?query=ip:192.0.2.1&']) {
      expect(refusal(await ask(`${path}${query}`, partner))).toEqual([400, 'Bad Request']);
    }
  },
);

it('pages through a search', async () => {
  const { ask, configure, apiUrl } = await openListed(5);
  const page = (number: number) =>
    ask(`/smoke/search?query=reputation:malicious&page=${number}&limit=2`, partner);
  const href = (number: number) =>
    `/v2/smoke/search?query=reputation%3Amalicious&page=${number}&limit=2`;
  const [first, last] = [await page(1), await page(2)];
  expect([ips(first), ips(last)]).toEqual([[address(1), address(3)], [address(5)]]);
  const link = (number: number) => ({ href: href(number) });
  expect(first.body._links).toEqual({ first: link(1), self: link(1), next: link(2) });
  expect(last.body._links).toEqual({ first: link(1), self: link(2), prev: link(1) });
  configure({ searchHrefs: 'absolute' });
  const { next } = (await page(1)).body._links;
  expect(next.href).toBe(`${new URL(apiUrl).origin}${href(2)}`);
});

it('searches since', async () => {
  const { ask } = await openListed(4);
  const found = await ask('/smoke/search?query=ip:203.0.113.*&since=2h', partner);
  expect(ips(found)).toEqual([address(1), address(2)]);
});

it.each([
  ['json', undefined],
  ['mmdb', 'mmdb'],
  ['parquet', 'parquet'],
])('says where the %s dump is', async (format, asked) => {
  const { ask } = await openService();
  const query = asked === undefined ? '' : `?format=${asked}`;
  const { body } = await ask(`/dump${query}`, { plan: 'dedicated' });
  expect(Object.keys(body)).toEqual(['fire', 'smoke']);
  expect(Object.keys(body.smoke)).toEqual([
    'url',
    'checksum',
    'checksum_type',
    'expire_at',
    'description',
    'format',
  ]);
  expect(body.fire).toMatchObject({ format, expire_at: '2026-01-07T13:00:00' });
  expect(body.fire.checksum).toMatch(/^[0-9a-f]{64}$/);
});

it('refuses a dump in another format', async () => {
  const { ask } = await openService();
  const refused = await ask('/dump?format=xml', { plan: 'dedicated' });
  expect(refusal(refused)).toEqual([400, 'Bad Request']);
});

it('forgets in listings too', async () => {
  const { ask, clock, addAddress } = await openService();
  addAddress({ ip: address(1), fire: { state: 'validated', expiresMs: NOW_MS + 200 * DAY_MS } });
  clock.advance(91 * DAY_MS);
  expect(ips(await ask('/fire', partner))).toEqual([]);
  expect(ips(await ask('/smoke/search?query=ip:203*', partner))).toEqual([]);
});
