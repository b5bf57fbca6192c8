import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ANY, failureOf, newClient, POST } from './new-client.ts';
import { sendJson, serve } from './serve.ts';

const ok = async () => serve((response) => sendJson(response, { ok: true }));

describe('a call', () => {
  it('gives the checked reply with its status and headers', async () => {
    const { url } = await serve((response) =>
      sendJson(response, { id: '7', more: 1 }, 201, { 'X-Total': '9', 'Set-Cookie': 'a=1' }),
    );
    const { client } = newClient(url);
    const schema = z.object({ id: z.coerce.number() });
    const { status, headers, data } = await client.call({ ...ANY, schema });
    expect({ status, data }).toEqual({ status: 201, data: { id: 7 } });
    expect(headers).toMatchObject({ 'x-total': '9', 'content-type': 'application/json' });
  });

  it('puts the path behind the base and encodes the query once, without undefined values', async () => {
    const { url, seen } = await ok();
    const { client } = newClient(new URL('/api/', url));
    const query = { filter: 'name="a b+c/ü&"', limit: 5, none: undefined, half: '\ud800' };
    await client.call({ ...ANY, path: '/sets/a%252Fb', query });
    expect(seen[0]?.target).toBe(
      '/api/sets/a%252Fb?filter=name%3D%22a%20b%2Bc%2F%C3%BC%26%22&limit=5&half=%EF%BF%BD',
    );
  });

  it('sends JSON and form bodies with their content type', async () => {
    const { url, seen } = await ok();
    const { client } = newClient(url);
    await client.call({ ...POST, body: { json: { name: 'é' } } });
    await client.call({ ...POST, body: { form: { a: 'x y&z' } } });
    await client.call({ ...POST, body: { json: [1] }, headers: { 'Content-Type': 'text/x-own' } });
    expect(seen.map(({ body, headers }) => [headers['content-type'], body])).toEqual([
      ['application/json', '{"name":"é"}'],
      ['application/x-www-form-urlencoded', 'a=x+y%26z'],
      ['text/x-own', '[1]'],
    ]);
  });

  it('sends the headers of client, call and credentials, of which the later win', async () => {
    const { url, seen } = await ok();
    const { client } = newClient(url, {
      headers: { Version: '20.0', Accept: 'application/json;v=1', SEC: 'no' },
      credentials: { headers: async () => ({ sec: 'secret-token' }) },
    });
    await client.call({ ...ANY, headers: { version: '19.0', Range: 'items=0-4' } });
    expect(seen[0]?.headers).toMatchObject({
      version: '19.0',
      range: 'items=0-4',
      sec: 'secret-token',
      accept: 'application/json;v=1',
      'accept-encoding': 'gzip, deflate, zstd',
    });
  });

  it('takes an empty body as undefined where the schema does', async () => {
    const { url } = await serve((response) => response.writeHead(204).end());
    const { client } = newClient(url);
    const { data } = await client.call({ ...ANY, method: 'DELETE', schema: z.undefined() });
    expect(data).toBeUndefined();
    expect(await failureOf(client.call({ ...ANY, schema: z.object({}) }))).toMatchObject({
      kind: 'protocol',
      message: 'Acme: GET /x: answered with an empty body',
    });
  });

  it('takes only the statuses it was told to accept', async () => {
    const { url } = await serve((response, { target }) =>
      sendJson(response, { at: target }, target === '/gone' ? 404 : 200),
    );
    const { client } = newClient(url);
    const accept = [404];
    await expect(client.call({ ...ANY, path: '/gone', accept })).resolves.toMatchObject({
      status: 404,
      data: { at: '/gone' },
    });
    expect(await failureOf(client.call({ ...ANY, accept }))).toMatchObject({
      kind: 'protocol',
      status: 200,
    });
  });

  it('follows a next link of its own origin and refuses any other before sending', async () => {
    const { url, seen } = await ok();
    const other = await ok();
    const { client } = newClient(new URL('/api', url));
    await client.call({ ...ANY, path: new URL('/api/y?cursor=a%2Fb', url).href });
    expect(seen[0]?.target).toBe('/api/y?cursor=a%2Fb');
    for (const path of [
      new URL('/api/y?token=abc', other.url).href,
      `//${other.url.host}/y`,
      `/\\${other.url.host}/y`,
      url.href.replace('http:', 'https:'),
      url.href.replace('//', '//user:pass@'),
      'y',
      '/a/../b',
      '/a/%2e%2E/b',
      '/a b',
      '/a#b',
    ]) {
      expect(await failureOf(client.call({ ...ANY, path }))).toMatchObject({
        kind: 'protocol',
        message: expect.not.stringMatching(/abc|pass/),
      });
    }
    expect([seen.length, other.seen.length]).toEqual([1, 0]);
  });

  it('keeps to the transport’s connections', async () => {
    const { url, seen, connections } = await ok();
    const { client } = newClient(url, { over: { connections: 2 } });
    await Promise.all(Array.from({ length: 20 }, () => client.call(ANY)));
    expect([seen.length, connections()]).toEqual([20, 2]);
  });

  it('counts requests and the bytes of bodies both ways', async () => {
    const { url } = await ok();
    const { client } = newClient(url);
    await client.call(POST);
    await client.call(ANY);
    expect(client.usage()).toEqual({ requests: 2, bytesSent: 7, bytesReceived: 22 });
  });
});
