import { getEventListeners } from 'node:events';
import type { Clock } from '@intelbridge/core';
import { describe, expect, it } from 'vitest';
import { ANY, failureOf, NOW, newClient, POST } from './new-client.ts';
import { inTurn, sendJson, serve } from './serve.ts';

const REASON = new Error('the user went away');

/** A clock on which waiting ends by a signal only; `waits` resolves when somebody waits. */
function frozenClock(): { clock: Clock; waits: Promise<void> } {
  const { promise: waits, resolve } = Promise.withResolvers<void>();
  const sleep = (_: number, signal?: AbortSignal) =>
    new Promise<void>((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      resolve();
    });
  return { clock: { now: () => NOW, sleep }, waits };
}

/** A server that never answers; `asked` resolves when it was asked. */
async function silent(writeFirst = '') {
  const { promise: asked, resolve } = Promise.withResolvers<void>();
  const served = await serve((response) => {
    if (writeFirst !== '') response.write(writeFirst);
    resolve();
  });
  return { ...served, asked };
}

describe('the caller’s signal', () => {
  it('stops a call before it begins', async () => {
    const { url, seen } = await silent();
    const { client } = newClient(url);
    const call = { ...ANY, signal: AbortSignal.abort(REASON) };
    expect(await failureOf(client.call(call))).toBe(REASON);
    expect([seen.length, client.health().state]).toEqual([0, 'untried']);
  });

  it.each([
    ['the head', ''],
    ['the body', '{"a":'],
  ])('stops a call while it waits for %s, with the signal’s own reason', async (_, written) => {
    const { url, asked } = await silent(written);
    const { client } = newClient(url);
    const stopper = new AbortController();
    const outcome = failureOf(client.call({ ...ANY, signal: stopper.signal }));
    await asked;
    stopper.abort(REASON);
    expect(await outcome).toBe(REASON);
    expect(client.usage().requests).toBe(1);
  });

  it('stops the wait between two tries', async () => {
    const { url, seen } = await serve(inTurn([503]));
    const { clock, waits } = frozenClock();
    const { client } = newClient(url, { clock });
    const stopper = new AbortController();
    const outcome = failureOf(client.call({ ...ANY, signal: stopper.signal }));
    await waits;
    stopper.abort(REASON);
    expect(await outcome).toBe(REASON);
    expect(seen).toHaveLength(1);
  });

  it('stops a call that waits for its turn, and gives the turn to the next', async () => {
    const { url, asked } = await silent();
    const { client } = newClient(url, { pacing: { concurrency: 1 } });
    const [first, second] = [new AbortController(), new AbortController()];
    const running = failureOf(client.call({ ...ANY, signal: first.signal }));
    await asked;
    const queued = failureOf(client.call({ ...ANY, signal: second.signal }));
    const third = failureOf(client.call({ ...ANY, timeoutMs: 20 }));
    second.abort(REASON);
    expect(await queued).toBe(REASON);
    first.abort(REASON);
    expect(await running).toBe(REASON);
    expect(await third).toMatchObject({ kind: 'unavailable' });
  });

  it('stops a call that waits for credentials which do not listen', async () => {
    const { url } = await silent();
    const { promise: asked, resolve } = Promise.withResolvers<void>();
    const headers = () => {
      resolve();
      return new Promise<never>(() => undefined);
    };
    const { client } = newClient(url, { credentials: { headers } });
    const stopper = new AbortController();
    const outcome = failureOf(client.call({ ...ANY, signal: stopper.signal }));
    await asked;
    stopper.abort(REASON);
    expect(await outcome).toBe(REASON);
  });

  it('keeps no listener when calls end, well or badly', async () => {
    const { url } = await serve((response, { target }) =>
      sendJson(response, [1, 2, 3], target === '/x' ? 200 : 404),
    );
    const { client } = newClient(url, { pacing: { concurrency: 2, minIntervalMs: 1 } });
    const { signal } = new AbortController();
    await Promise.all(Array.from({ length: 5 }, () => client.call({ ...ANY, signal })));
    await failureOf(client.call({ ...POST, path: '/none', signal }));
    const rows = client.streamRows({ ...ANY, signal, at: [], batch: 1 });
    await rows.next();
    await rows.return();
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });
});

describe('time running out', () => {
  it.each([
    ['', 'gave no answer within 0.03 s', 'down'],
    ['{"a":', 'did not finish its answer within 0.03 s', 'up'],
  ])('ends a call after %j, without another try', async (written, said, state) => {
    const { url } = await silent(written);
    const { client } = newClient(url, { timeoutMs: 60_000 });
    expect(await failureOf(client.call({ ...ANY, timeoutMs: 30 }))).toMatchObject({
      kind: 'unavailable',
      retryable: true,
      message: `Acme: GET /x: ${url.host} ${said}`,
    });
    expect([client.usage().requests, client.health().state]).toEqual([1, state]);
  });

  it('ends the wait between two tries with what the last try said', async () => {
    const { url } = await serve(inTurn([503]));
    const { clock } = frozenClock();
    const { client } = newClient(url, { clock, timeoutMs: 30, random: () => 0 });
    expect(await failureOf(client.call(ANY))).toMatchObject({ status: 503 });
  });

  it('leaves no room for a wait that would end too late', async () => {
    const { url, seen } = await serve(inTurn([503]));
    const { client, clock } = newClient(url);
    await failureOf(client.call({ ...ANY, timeoutMs: 2_500 }));
    expect([seen.length, clock.now() - NOW]).toEqual([2, 999]);
  });
});
