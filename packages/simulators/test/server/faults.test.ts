import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type FaultRule, type RunningSimulator, startSimulator } from '../../src/index.ts';

let simulator: RunningSimulator;
let handled: number;

beforeEach(async () => {
  handled = 0;
  const handler = http.all('*/api/*', () => {
    handled += 1;
    return HttpResponse.json({ text: 'x'.repeat(1_000) });
  });
  const errorReply = (status: number) => Response.json({ vendor: status }, { status });
  simulator = await startSimulator([handler], { errorReply });
});

afterEach(() => simulator.close());

const ask = (path = '/api/thing', method = 'GET'): Promise<Response> =>
  fetch(new URL(path, simulator.url), { method });

async function statuses(rule: FaultRule, requests: number): Promise<number[]> {
  simulator.faults.add(rule);
  const seen: number[] = [];
  for (let left = requests; left > 0; left -= 1) seen.push((await ask()).status);
  return seen;
}

it('fires once, on the first match, unless told otherwise', async () => {
  expect(await statuses({ kind: 'status', status: 401 }, 3)).toEqual([401, 200, 200]);
});

it('fires from the nth match on, so many times', async () => {
  const rule = { kind: 'status', status: 503, nth: 2, times: 2 } as const;
  expect(await statuses(rule, 4)).toEqual([200, 503, 503, 200]);
});

it('fires always with times 0', async () => {
  expect(await statuses({ kind: 'status', times: 0 }, 3)).toEqual([500, 500, 500]);
});

it('matches by method, by part of the path and by regular expression', async () => {
  simulator.faults.add({ kind: 'status', status: 501, method: 'post' });
  simulator.faults.add({ kind: 'status', status: 502, path: '/api/b?x=1' });
  simulator.faults.add({ kind: 'status', status: 503, path: '/thing/\\d+$/' });
  expect((await ask('/api/thing')).status).toBe(200);
  expect((await ask('/api/thing', 'POST')).status).toBe(501);
  expect((await ask('/api/b?x=1')).status).toBe(502);
  expect((await ask('/api/thing/5')).status).toBe(503);
});

it('answers in the shape of the vendor, with headers of the rule', async () => {
  simulator.faults.add({ kind: 'status', status: 429, headers: { 'Retry-After': '7' } });
  const response = await ask();
  expect(response.headers.get('retry-after')).toBe('7');
  expect(await response.json()).toEqual({ vendor: 429 });
  expect(handled).toBe(0);
});

it('answers an HTML page of the server in front', async () => {
  simulator.faults.add({ kind: 'html', status: 504 });
  const response = await ask();
  expect(response.status).toBe(504);
  expect(response.headers.get('content-type')).toContain('text/html');
  expect(await response.text()).toContain('<html>');
});

it('sends a body of its own when the rule has one', async () => {
  simulator.faults.add({ kind: 'status', status: 200, body: '{"cut":' });
  const response = await ask();
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('{"cut":');
});

it('cuts the body in the middle', async () => {
  simulator.faults.add({ kind: 'cut-body' });
  const response = await ask();
  expect(response.status).toBe(200);
  await expect(response.text()).rejects.toThrow('terminated');
  expect(simulator.requests().bytesOut).toBeGreaterThan(0);
});

it('resets the connection before or after the work is done', async () => {
  simulator.faults.add({ kind: 'reset' });
  await expect(ask()).rejects.toThrow('fetch failed');
  expect(handled).toBe(0);
  simulator.faults.add({ kind: 'reset', afterHandling: true });
  await expect(ask()).rejects.toThrow('fetch failed');
  expect(handled).toBe(1);
});

it('loses a reply to an error page after the work is done', async () => {
  simulator.faults.add({ kind: 'html', afterHandling: true });
  expect((await ask()).status).toBe(502);
  expect(handled).toBe(1);
});

it('pretends another content type for the real body', async () => {
  simulator.faults.add({ kind: 'content-type' });
  const response = await ask();
  expect(response.headers.get('content-type')).toBe('text/html');
  expect(await response.json()).toHaveProperty('text');
});

it('keeps one request waiting while others pass', async () => {
  simulator.faults.add({ kind: 'latency', ms: 200, path: 'slow' });
  const order: string[] = [];
  const slow = ask('/api/slow').then(() => order.push('slow'));
  const quick = ask('/api/quick').then(() => order.push('quick'));
  await Promise.all([slow, quick]);
  expect(order).toEqual(['quick', 'slow']);
});

it('takes rules from outside and never meets them on control calls', async () => {
  const control = new URL('/_control/faults', simulator.url);
  const rule: FaultRule = { kind: 'status', status: 418, times: 0 };
  const added = await fetch(control, { method: 'POST', body: JSON.stringify(rule) });
  expect(await added.json()).toEqual({ ids: [1] });
  expect((await ask()).status).toBe(418);
  const listed = await fetch(control);
  expect(await listed.json()).toEqual([{ ...rule, id: 1, matched: 1, fired: 1 }]);
  await fetch(control, { method: 'DELETE' });
  expect((await ask()).status).toBe(200);
});
