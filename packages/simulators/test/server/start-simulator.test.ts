import { request as httpsRequest } from 'node:https';
import { HttpResponse, http } from 'msw';
import { afterEach, expect, it, vi } from 'vitest';
import {
  createClock,
  type RunningSimulator,
  type ServeOptions,
  startSimulator,
} from '../../src/index.ts';

const running: RunningSimulator[] = [];

async function serve(options: ServeOptions = {}): Promise<RunningSimulator> {
  const all = Promise.withResolvers<void>();
  let arrived = 0;
  const handlers = [
    http.get('*/api/hello/:name', ({ params }) => HttpResponse.json({ hello: params['name'] })),
    http.post('*/api/echo', async ({ request }) => new HttpResponse(await request.text())),
    http.get('*/api/three-at-once', async () => {
      arrived += 1;
      if (arrived === 3) all.resolve();
      await all.promise;
      return new HttpResponse('all');
    }),
    http.get('*/api/gone', () => HttpResponse.error()),
    http.get('*/api/bug', () => {
      throw new TypeError('a mistake');
    }),
  ];
  const simulator = await startSimulator(handlers, options);
  running.push(simulator);
  return simulator;
}

const at = (simulator: RunningSimulator, path: string): URL => new URL(path, simulator.url);

afterEach(async () => {
  await Promise.all(running.splice(0).map((simulator) => simulator.close()));
});

it('serves handlers on the loopback address', async () => {
  const simulator = await serve();
  expect(simulator.url.hostname).toBe('127.0.0.1');
  expect(simulator.caPem).toBeUndefined();
  const response = await fetch(at(simulator, '/api/hello/ann'));
  expect(await response.json()).toEqual({ hello: 'ann' });
});

it('carries a body of several megabytes there and back', async () => {
  const simulator = await serve();
  const body = 'abcdefgh'.repeat(500_000);
  const response = await fetch(at(simulator, '/api/echo'), { method: 'POST', body });
  expect(await response.text()).toBe(body);
  expect(simulator.requests()).toMatchObject({ bytesIn: body.length, bytesOut: body.length });
});

it('answers 501 to a route that nobody handles', async () => {
  const simulator = await serve();
  const response = await fetch(at(simulator, '/api/other'), { method: 'PUT' });
  expect(response.status).toBe(501);
  expect(await response.text()).toContain('PUT /api/other');
});

it('turns a network error of a handler into a dropped connection', async () => {
  const simulator = await serve();
  await expect(fetch(at(simulator, '/api/gone'))).rejects.toThrow('fetch failed');
});

it('says so when a handler throws instead of passing for the vendor', async () => {
  const simulator = await serve();
  const response = await fetch(at(simulator, '/api/bug'));
  expect(response.status).toBe(500);
  expect(response.headers.get('content-type')).toBe('text/plain');
});

it('serves TLS under an authority that verifies the address', async () => {
  const { url, caPem } = await serve({ tls: true });
  const status = await new Promise((resolve, reject) => {
    const options = { ca: caPem, agent: false };
    httpsRequest(new URL('/api/hello/tls', url), options, (reply) => {
      reply.resume();
      resolve(reply.statusCode);
    })
      .on('error', reject)
      .end();
  });
  expect(status).toBe(200);
  await expect(fetch(new URL('/api/hello/tls', url))).rejects.toThrow('fetch failed');
});

it('counts requests by method and path pattern until they are reset', async () => {
  const simulator = await serve();
  await fetch(at(simulator, '/api/hello/7'));
  await fetch(at(simulator, '/api/hello/8'));
  await fetch(at(simulator, '/api/echo'), { method: 'POST', body: 'four' });
  await fetch(at(simulator, '/_control/requests'));
  expect(simulator.requests()).toMatchObject({
    total: 3,
    byRoute: { 'GET /api/hello/{id}': 2, 'POST /api/echo': 1 },
    byStatus: { 200: 3 },
    bytesIn: 4,
  });
  await fetch(at(simulator, '/_control/requests'), { method: 'DELETE' });
  const response = await fetch(at(simulator, '/_control/requests'));
  expect(await response.json()).toMatchObject({ total: 0, byRoute: {} });
});

it('says how many requests are under way and how many there were at most', async () => {
  const simulator = await serve();
  const flights = () => {
    const { inFlight, mostInFlight } = simulator.requests();
    return [inFlight, mostInFlight];
  };
  for (let left = 5; left > 0; left -= 1)
    await (await fetch(at(simulator, '/api/hello/ann'))).text();
  expect(flights()).toEqual([0, 1]);
  const together = () => fetch(at(simulator, '/api/three-at-once'));
  await Promise.all([together(), together(), together()]);
  expect(flights()).toEqual([0, 3]);
  await fetch(at(simulator, '/_control/requests'), { method: 'DELETE' });
  const response = await fetch(at(simulator, '/_control/requests'));
  expect(await response.json()).toMatchObject({ inFlight: 0, mostInFlight: 0 });
});

it('does not count a request that its client gave up', async () => {
  const simulator = await serve();
  simulator.faults.add({ kind: 'latency', ms: 3_600_000 });
  const giveUp = new AbortController();
  const given = fetch(at(simulator, '/api/hello/late'), { signal: giveUp.signal });
  await vi.waitFor(() => expect(simulator.requests().inFlight).toBe(1));
  giveUp.abort();
  await expect(given).rejects.toThrow('aborted');
  await vi.waitFor(() => expect(simulator.requests().inFlight).toBe(0));
});

it('lets its clock be read and moved from outside', async () => {
  const simulator = await serve({ clock: createClock(1_000) });
  const move = async (order: object) => {
    const init = { method: 'POST', body: JSON.stringify(order) };
    const response = await fetch(at(simulator, '/_control/clock'), init);
    return response.json();
  };
  expect(await move({ advance: 500 })).toEqual({ now: 1_500 });
  expect(await move({ set: 9_000 })).toEqual({ now: 9_000 });
  expect(simulator.clock.now()).toBe(9_000);
  await move({ follow: true });
  expect(simulator.clock.now()).toBeGreaterThan(1_600_000_000_000);
});

it('frees its port and drops open connections when it closes', async () => {
  const simulator = await serve();
  simulator.faults.add({ kind: 'latency', ms: 3_600_000 });
  const waiting = fetch(at(simulator, '/api/hello/late')).catch((error: unknown) => error);
  await simulator.close();
  expect(await waiting).toMatchObject({ message: 'fetch failed' });
  const again = await serve({ port: Number(simulator.url.port) });
  expect(again.url.port).toBe(simulator.url.port);
});
