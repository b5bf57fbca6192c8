import { describe, expect, it } from 'vitest';
import { ANY, failureOf, NOW, newClient, POST } from './new-client.ts';
import { inTurn, sendJson, serve } from './serve.ts';

describe('trying again', () => {
  it.each([408, 429, 502, 503, 504])('repeats a GET after %i until it succeeds', async (status) => {
    const { url, seen } = await serve(inTurn([status], [status], [status], [200]));
    const { client, clock } = newClient(url);
    await expect(client.call(ANY)).resolves.toMatchObject({ data: { ok: true } });
    expect(seen).toHaveLength(4);
    expect(clock.now() - NOW).toBe(999 + 1_999 + 3_999);
  });

  it('gives up after maxTries with what the last answer said', async () => {
    const { url, seen } = await serve(inTurn([503]));
    const { client } = newClient(url, { maxTries: 3 });
    expect(await failureOf(client.call(ANY))).toMatchObject({
      name: 'VendorError',
      kind: 'unavailable',
      vendor: 'Acme',
      status: 503,
      retryable: true,
      message: 'Acme: GET /x: answered 503 Service Unavailable',
    });
    expect(seen).toHaveLength(3);
  });

  it('repeats after 500 once, whatever else comes between', async () => {
    const always = await serve(inTurn([500]));
    await failureOf(newClient(always.url).client.call(ANY));
    const mixed = await serve(inTurn([500], [503], [500], [200]));
    await failureOf(newClient(mixed.url).client.call(ANY));
    expect([always.seen.length, mixed.seen.length]).toEqual([2, 3]);
  });

  it.each([400, 404, 409, 410, 413, 422])(
    'does not repeat after %i, which is a protocol failure',
    async (status) => {
      const { url, seen } = await serve(inTurn([status], [200]));
      const { client } = newClient(url);
      expect(await failureOf(client.call(ANY))).toMatchObject({
        kind: 'protocol',
        status,
        retryable: false,
      });
      expect(seen).toHaveLength(1);
    },
  );

  it('never repeats a POST or PATCH by itself, and does when told', async () => {
    const { url, seen } = await serve((response, { target }, count) =>
      sendJson(response, {}, target === '/again' && count > 3 ? 200 : 503),
    );
    const { client } = newClient(url);
    await failureOf(client.call(POST));
    await failureOf(client.call({ ...POST, method: 'PATCH' }));
    expect(seen).toHaveLength(2);
    await client.call({ ...POST, path: '/again', repeatable: true });
    expect(seen).toHaveLength(4);
    expect(seen.at(-1)?.body).toBe('{"a":1}');
  });

  it('does not repeat a GET that is marked as not repeatable', async () => {
    const { url, seen } = await serve(inTurn([503], [200]));
    await failureOf(newClient(url).client.call({ ...ANY, repeatable: false }));
    expect(seen).toHaveLength(1);
  });

  it('repeats when the connection is reset and when the body is cut', async () => {
    const { url, seen } = await serve((response, _, count) => {
      if (count === 1) return void response.destroy();
      if (count === 2) {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '20' });
        return void response.write('{"ok":', () => response.destroy());
      }
      if (count === 3) {
        response.writeHead(200, { connection: 'close' });
        return void response.end('{"ok":tr');
      }
      return sendJson(response, { ok: true });
    });
    const { client } = newClient(url);
    await expect(client.call(ANY)).resolves.toMatchObject({ data: { ok: true } });
    expect(seen).toHaveLength(4);
  });

  it('says that a reply broke off when it always does', async () => {
    const { url } = await serve((response) => {
      response.writeHead(200, { 'content-length': '20' });
      response.write('{"ok":', () => response.destroy());
    });
    expect(await failureOf(newClient(url).client.call(ANY))).toMatchObject({
      kind: 'unavailable',
      message: 'Acme: GET /x: the reply broke off',
    });
  });

  it('writes a line to the log before each wait', async () => {
    const { url } = await serve(inTurn([502], [200]));
    const { client, log } = newClient(url);
    await client.call({ ...ANY, query: { q: 'hidden' } });
    expect(log).toEqual([
      {
        level: 'warn',
        message: 'Acme: GET /x: answered 502 Bad Gateway',
        fields: { retryInMs: 999 },
      },
    ]);
  });
});

describe('Retry-After', () => {
  it('is waited for when it is longer than the back-off', async () => {
    const { url } = await serve(inTurn([429, { 'retry-after': '7' }], [200]));
    const { client, clock } = newClient(url);
    await client.call(ANY);
    expect(clock.now() - NOW).toBe(7_000);
  });

  it('is read as a date against the date of the reply', async () => {
    const date = 'Tue, 24 Nov 2015 08:00:00 GMT';
    const after = 'Tue, 24 Nov 2015 08:00:09 GMT';
    const { url } = await serve(inTurn([503, { date, 'retry-after': after }], [200]));
    const { client, clock } = newClient(url);
    await client.call(ANY);
    expect(clock.now() - NOW).toBe(9_000);
  });

  it.each([
    [429, 'rate-limited'],
    [503, 'unavailable'],
  ])('beyond the longest wait ends the call at once after %i', async (status, kind) => {
    const { url, seen } = await serve(inTurn([status, { 'retry-after': '31' }], [200]));
    const { client, clock } = newClient(url);
    expect(await failureOf(client.call(ANY))).toMatchObject({ kind, status, retryAfterMs: 31_000 });
    expect([seen.length, clock.now()]).toEqual([1, NOW]);
  });

  it('beyond the time that is left ends the call at once', async () => {
    const { url, seen } = await serve(inTurn([429, { 'retry-after': '6' }], [200]));
    const { client } = newClient(url);
    const failure = await failureOf(client.call({ ...ANY, timeoutMs: 5_000 }));
    expect(failure).toMatchObject({ kind: 'rate-limited', retryAfterMs: 6_000 });
    expect(seen).toHaveLength(1);
  });

  it('reaches the caller of a call that is not repeatable', async () => {
    const { url } = await serve(inTurn([429, { 'retry-after': '5' }]));
    expect(await failureOf(newClient(url).client.call(POST))).toMatchObject({
      kind: 'rate-limited',
      retryAfterMs: 5_000,
    });
  });
});
