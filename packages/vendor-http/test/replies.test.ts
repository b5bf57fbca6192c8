import { deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ANY, failureOf, newClient } from './new-client.ts';
import { sendJson, serve } from './serve.ts';

const LARGE = { text: 'x'.repeat(300_000) };
const LIMIT = 100_000;

const encoded = (encoding: string, body: Buffer) =>
  serve((response) => response.writeHead(200, { 'content-encoding': encoding }).end(body));

describe('a reply', () => {
  it.each([
    ['gzip', gzipSync],
    ['X-GZIP', gzipSync],
    ['deflate', deflateSync],
    ['zstd', zstdCompressSync],
    ['identity', (body: Buffer) => body],
  ])('is read from %s', async (encoding, compress) => {
    const body = compress(Buffer.from(JSON.stringify(LARGE)));
    const { url } = await encoded(encoding, body);
    const { client } = newClient(url);
    expect((await client.call(ANY)).data).toEqual(LARGE);
    expect(client.usage().bytesReceived).toBe(body.length);
  });

  it('keeps all digits of long whole numbers where that is asked for, and of them alone', async () => {
    const text =
      '{"id":9223372036854775807,"less":-9007199254740993,"n":[9007199254740991,1.25e300,12345678901234567.5],"t":"9223372036854775807"}';
    const { url } = await serve((response) => response.end(text));
    const { client } = newClient(url, { longIntegersAsText: true });
    expect((await client.call(ANY)).data).toEqual({
      id: '9223372036854775807',
      less: '-9007199254740993',
      n: [9007199254740991, 1.25e300, 12345678901234568],
      t: '9223372036854775807',
    });
    const usual = newClient(url).client;
    expect((await usual.call(ANY)).data).toMatchObject({ id: 2 ** 63 });
  });

  it('is refused when it is larger than allowed, before or after decompression', async () => {
    const text = Buffer.from(JSON.stringify(LARGE));
    for (const [encoding, body] of [
      ['identity', text],
      ['gzip', gzipSync(text)],
      ['zstd', zstdCompressSync(text)],
    ] as const) {
      const { url, seen } = await encoded(encoding, body);
      const { client } = newClient(url, { maxReplyBytes: LIMIT });
      expect(await failureOf(client.call(ANY))).toMatchObject({
        kind: 'protocol',
        message: 'Acme: GET /x: the reply is larger than 100000 bytes',
      });
      expect(seen).toHaveLength(1);
    }
  });

  it('of exactly the allowed size is read', async () => {
    const { url } = await serve((response) => sendJson(response, 'x'.repeat(98)));
    await expect(newClient(url, { maxReplyBytes: 100 }).client.call(ANY)).resolves.toBeDefined();
  });

  it('is tried again when compression is cut off, and not when it is damaged', async () => {
    const whole = gzipSync(Buffer.from(JSON.stringify({ a: [1, 2, 3] })));
    const cut = await encoded('gzip', whole.subarray(0, whole.length - 12));
    expect(await failureOf(newClient(cut.url).client.call(ANY))).toMatchObject({
      kind: 'unavailable',
      message: 'Acme: GET /x: the reply broke off',
    });
    const damaged = await encoded('gzip', Buffer.from('{"a":1}'));
    expect(await failureOf(newClient(damaged.url).client.call(ANY))).toMatchObject({
      kind: 'protocol',
      message: 'Acme: GET /x: the reply cannot be decompressed',
    });
    const halfZstd = zstdCompressSync(Buffer.from(JSON.stringify({ a: [1, 2, 3] })));
    const cutZstd = await encoded('zstd', halfZstd.subarray(0, halfZstd.length - 4));
    expect(await failureOf(newClient(cutZstd.url).client.call(ANY))).toMatchObject({
      kind: 'unavailable',
    });
    expect([cut.seen.length, damaged.seen.length, cutZstd.seen.length]).toEqual([4, 1, 4]);
  });

  it.each(['br', 'constructor'])(
    'in a compression that nobody asked for, %s, is a protocol failure, and the connection is let go',
    async (encoding) => {
      const { url } = await encoded(encoding, Buffer.from('{}'));
      const { client } = newClient(url, { over: { connections: 1 } });
      for (const _ of [1, 2]) {
        expect(await failureOf(client.call(ANY))).toMatchObject({ kind: 'protocol' });
      }
    },
  );

  it('that is a web page is told apart from the API', async () => {
    const { url } = await serve((response) =>
      response.writeHead(200, { 'content-type': 'text/html;charset=UTF-8' }).end('<html>Hello'),
    );
    expect(await failureOf(newClient(url).client.call(ANY))).toMatchObject({
      kind: 'protocol',
      message: 'Acme: GET /x: answered a web page, not the API; check the URL',
    });
  });

  it('is read as JSON whatever other content type it has, with or without a byte order mark', async () => {
    const { url } = await serve((response) =>
      response.writeHead(200, { 'content-type': 'text/plain' }).end('\ufeff{"a":1}'),
    );
    expect((await newClient(url).client.call(ANY)).data).toEqual({ a: 1 });
  });

  it('is told as it was received, too, where that is wanted', async () => {
    const text = '{"b": 1.0,  "a": "\\u00e9é",\n "b": 2}';
    const { url } = await encoded('gzip', gzipSync(text));
    const { client } = newClient(url);
    expect((await client.call({ ...ANY, keepText: true })).text).toBe(text);
    expect((await client.call(ANY)).text).toBeUndefined();
  });

  it('that is no JSON or does not fit the schema names the place and no value', async () => {
    const { url, seen } = await serve((response, { target }) =>
      response.end(
        target === '/text' ? 'top secret' : '{"rows":[{"id":1},{"id":"hush-hush","key hush":2}]}',
      ),
    );
    const { client } = newClient(url);
    const schema = z.object({ rows: z.array(z.object({ id: z.number() })) });
    expect(await failureOf(client.call({ ...ANY, schema }))).toMatchObject({
      kind: 'protocol',
      message: 'Acme: GET /x: the reply is not as expected: rows.1.id: number expected',
    });
    expect(await failureOf(client.call({ ...ANY, path: '/text' }))).toMatchObject({
      kind: 'protocol',
      message: 'Acme: GET /text: the reply is not JSON',
    });
    expect(seen).toHaveLength(2);
  });
});

describe('a redirect', () => {
  it('is never followed, and the failure says where it leads without the query', async () => {
    const other = await serve((response) => sendJson(response, {}));
    const { url, seen } = await serve((response, { target }) => {
      const location = target === '/here' ? '/login?next=secret' : `${other.url.href}a?t=secret`;
      response.writeHead(302, { location }).end();
    });
    const { client } = newClient(url);
    expect(await failureOf(client.call(ANY))).toMatchObject({
      kind: 'protocol',
      status: 302,
      message: `Acme: GET /x: redirects to ${other.url.origin}, which is not followed`,
    });
    expect(await failureOf(client.call({ ...ANY, path: '/here' }))).toMatchObject({
      message: 'Acme: GET /here: redirects to /login, which is not followed',
    });
    expect([seen.length, other.seen.length]).toEqual([2, 0]);
  });

  it('from http to https of the same host is a matter of the URL setting', async () => {
    const { url } = await serve((response, { headers }) => {
      const host = headers.host?.split(':')[0];
      response.writeHead(301, { location: `https://${host}/x?token=abc` }).end();
    });
    expect(await failureOf(newClient(url).client.call(ANY))).toMatchObject({
      kind: 'config',
      message: 'Acme: GET /x: the server wants https; set the URL to https://127.0.0.1',
    });
  });

  it('without a target is a protocol failure', async () => {
    const { url } = await serve((response) => response.writeHead(307).end());
    expect(await failureOf(newClient(url).client.call(ANY))).toMatchObject({
      kind: 'protocol',
      message: expect.stringContaining('/x'),
    });
  });
});
