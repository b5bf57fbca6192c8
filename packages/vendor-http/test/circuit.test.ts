import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { ANY, failureOf, NOW, newClient } from './new-client.ts';
import { sendJson, serve } from './serve.ts';

/** A server that resets every connection until it is told to answer. */
async function resetting() {
  let isBack = false;
  const served = await serve((response) =>
    isBack ? sendJson(response, { ok: true }) : response.destroy(),
  );
  return { ...served, comeBack: () => (isBack = true) };
}

const ONCE = { ...ANY, repeatable: false };
const circuit = { failures: 3, openMs: 10_000 };

describe('the circuit', () => {
  it('opens after so many requests in a row without an answer, and then sends nothing', async () => {
    const { url, seen } = await resetting();
    const { client, log } = newClient(url, { circuit });
    for (const _ of [1, 2, 3]) await failureOf(client.call(ONCE));
    expect(await failureOf(client.call(ONCE))).toMatchObject({
      kind: 'unavailable',
      retryAfterMs: 10_000,
      message: `Acme: GET /x: ${url.host} was not asked, since it did not answer several times in a row`,
    });
    expect(seen).toHaveLength(3);
    expect(client.health()).toMatchObject({ state: 'down', since: NOW, until: NOW + 10_000 });
    expect(log.filter(({ level }) => level === 'error')).toHaveLength(1);
  });

  it('ends the tries of the call that opens it', async () => {
    const { url, seen } = await resetting();
    const { client } = newClient(url, { circuit });
    expect(await failureOf(client.call(ANY))).toMatchObject({
      message: `Acme: GET /x: ${url.host} closed the connection`,
    });
    expect(seen).toHaveLength(3);
  });

  it('lets one probe through after its time, and closes when that is answered', async () => {
    const { url, seen, comeBack } = await resetting();
    const { client, clock } = newClient(url, { circuit });
    for (const _ of [1, 2, 3]) await failureOf(client.call(ONCE));
    clock.advance(10_000);
    comeBack();
    const outcomes = await Promise.allSettled([client.call(ONCE), client.call(ONCE)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(seen).toHaveLength(4);
    await client.call(ONCE);
    expect(client.health()).toMatchObject({ state: 'up', since: NOW + 10_000 });
    expect(client.health()).not.toHaveProperty('until');
  });

  it('stays open when the probe fails, and does not count a probe that was called off', async () => {
    const { url, seen } = await resetting();
    const { client, clock } = newClient(url, { circuit });
    for (const _ of [1, 2, 3]) await failureOf(client.call(ONCE));
    clock.advance(10_000);
    await failureOf(client.call({ ...ONCE, signal: AbortSignal.abort(new Error('off')) }));
    await failureOf(client.call(ONCE));
    expect(client.health().until).toBe(clock.now() + 10_000);
    await failureOf(client.call(ONCE));
    expect(seen).toHaveLength(4);
  });

  it('is not opened by a host that answers, whatever it answers', async () => {
    const { url, seen } = await serve((response) => sendJson(response, {}, 503));
    const { client } = newClient(url, { circuit });
    for (const _ of [1, 2, 3, 4, 5]) await failureOf(client.call(ONCE));
    expect(seen).toHaveLength(5);
    expect(client.health().state).toBe('up');
  });
});

describe('health', () => {
  it('shows state, latency and the last error until a call succeeds', async () => {
    const { url } = await serve((response, { target }) =>
      sendJson(response, {}, target === '/x' ? 200 : 404),
    );
    const { client, clock } = newClient(url, {
      credentials: {
        headers: async () => {
          clock.advance(5);
          return {};
        },
      },
    });
    expect(client.health()).toEqual({ state: 'untried' });
    await failureOf(client.call({ ...ANY, path: '/none' }));
    expect(client.health()).toEqual({
      state: 'up',
      since: NOW + 5,
      latencyMs: 0,
      lastError: 'Acme: GET /none: answered 404 Not Found',
    });
    await client.call(ANY);
    expect(client.health()).toEqual({ state: 'up', since: NOW + 5, latencyMs: 0 });
  });
});

describe('pacing', () => {
  it('keeps the interval between the starts of requests', async () => {
    const { url } = await serve((response) => sendJson(response, {}));
    const { client, clock } = newClient(url, { pacing: { minIntervalMs: 200 } });
    for (const _ of [1, 2, 3]) await client.call(ANY);
    expect(clock.now() - NOW).toBe(400);
  });

  it('keeps to so many requests at once', async () => {
    const held: ServerResponse[] = [];
    let most = 0;
    const release = () => {
      most = Math.max(most, held.length);
      for (const response of held.splice(0)) sendJson(response, {});
    };
    const { url, seen } = await serve((response) => {
      if (held.push(response) === 3) setImmediate(release);
    });
    const over = { connections: 8 };
    const { client } = newClient(url, { over, pacing: { concurrency: 3 } });
    await Promise.all(Array.from({ length: 12 }, () => client.call(ANY)));
    expect([seen.length, most]).toEqual([12, 3]);
  });
});
