import { describe, expect, it } from 'vitest';
import { type OpenService, services } from './open-service.ts';

const open = services();
const ADDRESS = { type: 'IP Address', value: '192.0.2.1' } as const;
const OTHERS = [2, 3, 4, 5, 6].map((n) => ({ ...ADDRESS, value: `192.0.2.${n}` }));
const HOUR_MS = 3_600_000;

async function told({ lookup }: OpenService) {
  const [result] = await lookup.lookUp([ADDRESS]);
  return result;
}
const calls = ({ service }: OpenService) =>
  service.usage().reduce((sum, usage) => sum + usage.calls, 0);

describe('what is told of', () => {
  it('an address that is in no report: not known, once', async () => {
    const opened = await open();
    expect(await told(opened)).toEqual({ outcome: 'not-found' });
    expect(calls(opened)).toBe(1);
  });

  it('an address that comes back as unknown: the same', async () => {
    expect(await told(await open({ unknownIs: '200' }))).toEqual({ outcome: 'not-found' });
  });

  it('a private address that comes back as a false positive: safe', async () => {
    const { lookup } = await open({ privateIs: 'false-positive' });
    const [result] = await lookup.lookUp([{ ...ADDRESS, value: '10.0.0.1' }]);
    expect(result).toMatchObject({ matches: [{ verdict: { word: 'Safe', tone: 'good' } }] });
  });

  it('a key that is not valid: which it is, and where to make one', async () => {
    const opened = await open({}, { key: 'x'.repeat(40) });
    opened.service.addAddress({ ip: ADDRESS.value });
    const result = await told(opened);
    expect(result).toMatchObject({ outcome: 'denied' });
    expect(reasonOf(result)).toMatch(/refuses the API key.*CTI API Keys/);
    expect(reasonOf(result)).not.toContain('xxx');
  });

  it('a throttle: that it is over in seconds, after it was tried again', async () => {
    const opened = await open();
    opened.service.faults.add({ kind: 'status', status: 429, times: 0 });
    const result = await told(opened);
    expect(result).toMatchObject({ outcome: 'limited', retryAfterMs: 10_000 });
    expect(reasonOf(result)).toMatch(/too often at the moment/);
  });

  it('a throttle that ends: the answer', async () => {
    const opened = await open();
    opened.service.addAddress({ ip: ADDRESS.value, reputation: 'safe' });
    opened.service.faults.add({ kind: 'status', status: 429 });
    expect(await told(opened)).toMatchObject({ outcome: 'found' });
  });

  it('a spent quota: until when it is assumed, and asks once only', async () => {
    const opened = await open();
    opened.service.changeKey(opened.service.apiKey, { quota: { tokens: 0, period: 'month' } });
    const result = await told(opened);
    expect(result).toMatchObject({ outcome: 'limited', retryAfterMs: HOUR_MS });
    expect(reasonOf(result)).toMatch(/quota .* used up, presumably until 2026-07-01 00:00 UTC/);
    expect(calls(opened)).toBe(1);
  });

  it('a spent quota whose end the service tells: that end', async () => {
    const opened = await open({ retryAfter: 'seconds' });
    opened.service.changeKey(opened.service.apiKey, { quota: { tokens: 0, period: 'day' } });
    expect(reasonOf(await told(opened))).toMatch(/used up, until 2026-06-18 00:00 UTC/);
  });

  it('a spent quota that ends beyond all calendars: that it is spent', async () => {
    const opened = await open();
    const headers = { 'Retry-After': '9'.repeat(30) };
    const body = '{"message":"Limit Exceeded"}';
    opened.service.faults.add({ kind: 'status', status: 429, headers, body, times: 0 });
    const result = await told(opened);
    expect(result).toMatchObject({ outcome: 'limited', retryAfterMs: HOUR_MS });
    expect(reasonOf(result)).toMatch(/used up, until 2027-06-17/);
  });

  it.each([
    ['a web page', { kind: 'html' }, /cannot be used|cannot be reached/],
    ['a reset connection', { kind: 'reset' }, /cannot be reached/],
    ['half a reply', { kind: 'cut-body' }, /cannot be reached: the reply broke off/],
    ['another content', { kind: 'status', status: 200, body: '[]' }, /cannot be used/],
    ['an empty reply', { kind: 'status', status: 200, body: '' }, /cannot be used.*empty body/],
    ['a redirect', { kind: 'status', status: 302, body: '' }, /cannot be used/],
    ['a fault of the service', { kind: 'status', status: 500 }, /cannot be reached/],
    [
      'a null message',
      { kind: 'status', status: 400, body: '{"message": null}' },
      /cannot be used/,
    ],
    [
      'words without a report',
      { kind: 'status', status: 200, body: '{"message":"x"}' },
      /no report/,
    ],
  ] as const)('%s: that nothing usable came, and why', async (_what, fault, expected) => {
    const opened = await open();
    opened.service.addAddress({ ip: ADDRESS.value });
    opened.service.faults.add({ ...fault, times: 0 });
    const result = await told(opened);
    expect(result?.outcome).toBe('unreachable');
    expect(reasonOf(result)).toMatch(expected);
  });

  it('an address that is taken for a wrong one: what the service says', async () => {
    const opened = await open({ privateIs: '400' });
    const [result] = await opened.lookup.lookUp([{ ...ADDRESS, value: '10.0.0.1' }]);
    expect(result?.outcome).toBe('unreachable');
    expect(reasonOf(result)).toContain('Bad Request');
  });

  it('a page that is not of the API: to check the address', async () => {
    const opened = await open();
    const config = { url: `${opened.service.apiUrl}/nowhere` };
    const result = await told(await open({}, config));
    expect(reasonOf(result)).toMatch(/check crowdsec\.url/);
  });

  it('an answer about another address: that it cannot be used', async () => {
    const opened = await open();
    const body = JSON.stringify({ ip: '192.0.2.2', reputation: 'safe' });
    opened.service.faults.add({ kind: 'status', status: 200, body });
    expect(reasonOf(await told(opened))).toMatch(/another address/);
  });
});

it('stops asking after a failure, and keeps what came before it', async () => {
  const opened = await open();
  opened.service.addAddress({ ip: ADDRESS.value, reputation: 'safe' });
  opened.service.changeKey(opened.service.apiKey, { quota: { tokens: 1, period: 'month' } });
  const results = await opened.lookup.lookUp([ADDRESS, ...OTHERS, ...OTHERS]);
  expect(results[0]?.outcome).toBe('found');
  expect(results.slice(4).map(({ outcome }) => outcome)).toEqual(
    results.slice(4).map(() => 'limited'),
  );
  expect(calls(opened)).toBeLessThanOrEqual(4);
});

it('keeps what was on its way, and so is paid for, when something fails', async () => {
  const opened = await open();
  const asked = [ADDRESS, ...OTHERS.slice(0, 3)];
  for (const { value } of asked) opened.service.addAddress({ ip: value, reputation: 'safe' });
  opened.service.faults.add({ kind: 'status', status: 403, path: ADDRESS.value });
  const results = await opened.lookup.lookUp(asked);
  expect(results.map(({ outcome }) => outcome)).toEqual(['denied', 'found', 'found', 'found']);
});

it('asks once for one address in several spellings, and never with a port or a zone', async () => {
  const opened = await open();
  opened.service.addAddress({ ip: '2001:db8::1', reputation: 'safe' });
  const values = ['2001:db8::1', '2001:0DB8:0:0::0001', 'fe80::1%eth0', '192.0.2.1:80'];
  const results = await opened.lookup.lookUp(
    values.map((value) => ({ type: 'IPv6 Address', value })),
  );
  const outcomes = results.map(({ outcome }) => outcome);
  expect(outcomes).toEqual(['found', 'found', 'not-found', 'not-found']);
  expect(calls(opened)).toBe(1);
});

it('asks for a mapped address as the IPv4 address that it is', async () => {
  const opened = await open();
  opened.service.addAddress({ ip: '192.0.2.1', reputation: 'safe' });
  const [result] = await opened.lookup.lookUp([
    { type: 'IPv6 Address', value: '::ffff:192.0.2.1' },
  ]);
  expect(result).toMatchObject({ matches: [{ type: 'IP Address', value: '192.0.2.1' }] });
});

it('keeps the reply as it was received, byte for byte', async () => {
  const opened = await open({ hostileTexts: true });
  opened.service.addAddress({ ip: ADDRESS.value, behaviors: ['http:scan'] });
  const result = await told(opened);
  const key = { 'x-api-key': opened.service.apiKey };
  const reply = await fetch(`${opened.service.apiUrl}/smoke/${ADDRESS.value}`, { headers: key });
  expect(result).toMatchObject({ raw: await reply.text() });
});

it('says who asks', async () => {
  const opened = await open();
  await told(opened);
  const [usage] = opened.service.usage().filter(({ calls: count }) => count > 0);
  expect(usage?.lastUserAgent).toBe('intelbridge-test/v1.0');
});

const reasonOf = (result: object | undefined): string =>
  result !== undefined && 'reason' in result ? String(result.reason) : JSON.stringify(result);
