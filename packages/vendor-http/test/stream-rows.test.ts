import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { RowsCall, VendorClient } from '../src/index.ts';
import { ANY, failureOf, newClient } from './new-client.ts';
import { inTurn, sendJson, serve } from './serve.ts';

const ROWS = Array.from({ length: 25 }, (_, id) => ({ id, text: `x,]"}${id}` }));

async function batchesOf(client: VendorClient, call: Partial<RowsCall> = {}) {
  const batches: (readonly unknown[])[] = [];
  for await (const batch of client.streamRows({ ...ANY, at: ['data'], batch: 10, ...call })) {
    batches.push(batch);
  }
  return batches;
}

describe('streamed rows', () => {
  it.each([
    ['plain', false],
    ['compressed', true],
  ])('come in order and in batches, %s', async (_, isCompressed) => {
    const text = Buffer.from(JSON.stringify({ total: 25, data: ROWS, more: [1] }));
    const { url, seen } = await serve((response) =>
      isCompressed
        ? response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(text))
        : response.end(text),
    );
    const { client } = newClient(url);
    const batches = await batchesOf(client, { query: { limit: 25 } });
    expect(batches.map(({ length }) => length)).toEqual([10, 10, 5]);
    expect(batches.flat()).toEqual(ROWS);
    expect(seen[0]?.target).toBe('/x?limit=25');
    expect(client.usage().bytesReceived).toBe(isCompressed ? gzipSync(text).length : text.length);
    expect(client.health()).not.toHaveProperty('lastError');
  });

  it('read no more of the reply than is asked for, and let go of it', async () => {
    const row = JSON.stringify('y'.repeat(1_000));
    const { promise: closed, resolve } = Promise.withResolvers<void>();
    let written = 0;
    const { url } = await serve((response) => {
      response.on('close', resolve);
      response.write('[0');
      const more = () => {
        while (!response.destroyed) {
          written += 1;
          if (!response.write(`,${row}`)) return;
        }
      };
      response.on('drain', more);
      more();
    });
    const { client } = newClient(url, { maxReplyBytes: 100_000 });
    const rows = client.streamRows({ ...ANY, at: [], batch: 1 });
    expect((await rows.next()).value).toEqual([0]);
    await rows.return();
    await closed;
    expect(written).toBeLessThan(50_000);
  });

  it('are tried again until the first batch is there', async () => {
    const { url, seen } = await serve((response, _, count) => {
      if (count === 1) return sendJson(response, {}, 503);
      if (count === 2) return void response.write('{"da', () => response.destroy());
      return sendJson(response, { data: ROWS });
    });
    const { client } = newClient(url);
    expect((await batchesOf(client)).flat()).toEqual(ROWS);
    expect(seen).toHaveLength(3);
  });

  it('fail when the reply breaks off later, after the rows that came', async () => {
    const text = JSON.stringify({ data: ROWS });
    const { url, seen } = await serve((response) => {
      response.write(text.slice(0, -80), () => response.destroy());
    });
    const { client } = newClient(url);
    const read: unknown[] = [];
    const reading = (async () => {
      for await (const batch of client.streamRows({ ...ANY, at: ['data'], batch: 5 })) {
        read.push(...batch);
      }
    })();
    expect(await failureOf(reading)).toMatchObject({
      kind: 'unavailable',
      message: 'Acme: GET /x: the reply broke off',
    });
    expect([read.slice(0, 5), seen.length]).toEqual([ROWS.slice(0, 5), 1]);
    expect(client.health().lastError).toBe('Acme: GET /x: the reply broke off');
  });

  it('of a page, of no list and of a bad status are failures, and the connection is let go', async () => {
    const { url } = await serve((response, { target }) => {
      if (target === '/page') response.writeHead(200, { 'content-type': 'text/html' }).end('<p>');
      else sendJson(response, { data: { a: 1 } }, target === '/404' ? 404 : 200);
    });
    const { client } = newClient(url, { over: { connections: 1 } });
    const failures = [];
    for (const path of ['/page', '/none', '/404']) {
      failures.push(await failureOf(batchesOf(client, { path })));
    }
    expect(failures).toMatchObject([
      { kind: 'protocol', message: expect.stringContaining('a web page') },
      { kind: 'protocol', message: 'Acme: GET /none: the reply has no list at "data"' },
      { kind: 'protocol', status: 404 },
    ]);
  });

  it('time out for each batch anew, not while the reader works', async () => {
    const { url } = await serve((response) => {
      response.write('[1,2,3,');
    });
    const { client } = newClient(url);
    const rows = client.streamRows({ ...ANY, at: [], batch: 2, timeoutMs: 30 });
    expect((await rows.next()).value).toEqual([1, 2]);
    expect(await failureOf(rows.next())).toMatchObject({
      kind: 'unavailable',
      message: expect.stringContaining('did not finish its answer within 0.03 s'),
    });
  });

  it('stop with the caller’s reason', async () => {
    const { url } = await serve((response) => {
      response.write('[1,2,3,');
    });
    const stopper = new AbortController();
    const { client } = newClient(url);
    const rows = client.streamRows({ ...ANY, at: [], batch: 2, signal: stopper.signal });
    await rows.next();
    const reason = new Error('enough');
    const outcome = failureOf(rows.next());
    stopper.abort(reason);
    expect(await outcome).toBe(reason);
  });

  it('refuse one row that is too large', async () => {
    const { url } = await serve((response) => sendJson(response, ['a'.repeat(200_000)]));
    const { client } = newClient(url, { maxReplyBytes: 50_000 });
    expect(await failureOf(batchesOf(client, { at: [] }))).toMatchObject({
      kind: 'protocol',
      message: 'Acme: GET /x: the reply is larger than 50000 bytes',
    });
  });

  it.each([
    ['200', 200, ''],
    ['200 with a blank line', 200, '\r\n'],
    ['204', 204, ''],
  ])('are not none where the body is empty, %s: that says nothing', async (_, status, body) => {
    const { url, seen } = await serve((response) => response.writeHead(status).end(body));
    const { client } = newClient(url);
    for (const optional of [false, true]) {
      expect(await failureOf(batchesOf(client, { optional }))).toMatchObject({
        kind: 'protocol',
        message: 'Acme: GET /x: answered with an empty body',
      });
    }
    expect(seen).toHaveLength(2);
  });

  it('of an empty list are none', async () => {
    const { url } = await serve(inTurn([200]));
    const { client } = newClient(url);
    for (const data of [[], {}, null]) {
      const empty = await serve((response) => sendJson(response, { data }));
      expect(await batchesOf(newClient(empty.url).client)).toEqual([]);
    }
    expect(await failureOf(batchesOf(client))).toMatchObject({ kind: 'protocol' });
  });
});
