import { request } from 'node:http';
import { expect, it } from 'vitest';
import type { FaultRule } from '../../src/index.ts';
import { openService, refusal } from './service.ts';

const IP = '192.0.2.1';

it.each<[FaultRule, number, string]>([
  [{ kind: 'status', status: 400 }, 400, '{"message": "Bad Request"}'],
  [{ kind: 'status', status: 401 }, 401, '{"message": "Unauthorized"}'],
  [{ kind: 'status', status: 403 }, 403, '{"message": "Forbidden"}'],
  [{ kind: 'status', status: 404 }, 404, '{"message": "IP address information not found"}'],
  [{ kind: 'status', status: 429 }, 429, '{"message": "Too Many Requests"}'],
  [{ kind: 'status' }, 500, '{"message": "Internal server error"}'],
  [{ kind: 'status', status: 504, body: '{"message":null}' }, 504, '{"message":null}'],
  [{ kind: 'status', status: 200, body: '' }, 200, ''],
  [{ kind: 'status', status: 200, body: '{"ip": "192.0' }, 200, '{"ip": "192.0'],
])('answers under %j with %d', async (fault, status, text) => {
  const { look, faults } = await openService();
  faults.add(fault);
  expect(await look(IP)).toMatchObject({ status, text });
});

it('fails as an edge, a proxy or a line does', async () => {
  const { look, faults, addAddress } = await openService();
  addAddress({ ip: IP });
  faults.add({ kind: 'html' });
  expect((await look(IP)).headers.get('content-type')).toMatch(/^text\/html/);
  faults.add({ kind: 'content-type' });
  expect((await look(IP)).headers.get('content-type')).toBe('text/html');
  faults.add({ kind: 'cut-body' });
  await expect(look(IP)).rejects.toThrow('terminated');
  faults.add({ kind: 'reset' });
  await expect(look(IP)).rejects.toThrow('fetch failed');
  const headers = { location: 'https://elsewhere.example/' };
  faults.add({ kind: 'status', status: 302, headers });
  const moved = await look(IP);
  expect([moved.status, moved.headers.get('location')]).toEqual([302, headers.location]);
  expect((await look(IP)).status).toBe(200);
});

it('is not trusted without its authority over TLS', async () => {
  const { look, caPem, apiUrl } = await openService({ tls: true });
  expect(caPem).toMatch(/^-----BEGIN CERTIFICATE-----/);
  expect(apiUrl).toMatch(/^https:\/\/127\.0\.0\.1:\d+\/v2$/);
  await expect(look(IP)).rejects.toThrow('fetch failed');
});

it.each([
  ['never', 'gzip', null],
  ['accepted', 'identity', null],
  ['accepted', 'br, gzip', 'gzip'],
  ['always', 'identity', 'gzip'],
] as const)('packs %s with %s accepted', async (gzip, accepted, encoding) => {
  const { look, addAddress } = await openService({ gzip });
  addAddress({ ip: IP });
  const { headers, body } = await look(IP, { headers: { 'accept-encoding': accepted } });
  expect([headers.get('content-encoding'), body.ip]).toEqual([encoding, IP]);
});

it('drips a body in pieces when told so', async () => {
  const { apiUrl, apiKey, addAddress } = await openService({ dripMs: 1 });
  addAddress({ ip: IP });
  const pieces = await new Promise<string[]>((resolve, reject) => {
    const got: string[] = [];
    request(`${apiUrl}/smoke/${IP}`, { headers: { 'x-api-key': apiKey } }, (response) => {
      response.setEncoding('utf8');
      response.on('data', (piece: string) => got.push(piece));
      response.on('end', () => resolve(got));
    })
      .on('error', reject)
      .end();
  });
  expect(pieces.length).toBeGreaterThan(1);
  expect(JSON.parse(pieces.join(''))).toMatchObject({ ip: IP });
});

it('counts requests by pattern, faults too', async () => {
  const { look, ask, requests, faults } = await openService();
  faults.add({ kind: 'status', status: 429, body: '{"message": "Limit Exceeded"}' });
  expect(refusal(await look(IP))).toEqual([429, 'Limit Exceeded']);
  await ask('/fire');
  await ask('/smoke/search');
  await ask('/odd');
  expect(requests()).toMatchObject({
    byRoute: {
      'GET /v2/smoke/{ip}': 1,
      'GET /v2/fire': 1,
      'GET /v2/smoke/search': 1,
      'GET /v2/odd': 1,
    },
    byStatus: { 429: 1, 403: 3 },
  });
});
