import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Secret } from '../src/index.ts';
import { ANY, failureOf, type LogLine, newClient } from './new-client.ts';
import { sendJson, serve } from './serve.ts';
import { startProxy } from './start-proxy.ts';

const TOKEN = 'Zq81-hush/hush+TOKEN==';
const QUERY = 'queryhush';
const BODY = 'bodyhush';

/** Everything that a log could make of what happened. */
const allOf = (failure: unknown, log: readonly LogLine[], client: unknown) =>
  [
    inspect(failure, { depth: 9, showHidden: true }),
    JSON.stringify(failure),
    JSON.stringify(log),
    inspect(client),
  ].join('\n');

const CALL = {
  ...ANY,
  method: 'POST',
  repeatable: true,
  path: '/x',
  query: { filter: QUERY },
  body: { json: { value: BODY } },
  headers: { 'x-own': 'headerhush' },
} as const;

describe('a failure', () => {
  it.each([
    ['echoes everything as JSON', 422, 'application/json'],
    ['echoes everything in a page', 502, 'text/html'],
    ['redirects with everything', 302, 'text/plain'],
    ['answers well, but with another shape', 200, 'application/json'],
    ['answers well, but no JSON', 200, 'text/plain'],
  ])('of a server that %s holds no secret, query, header or body', async (what, status, type) => {
    const { url } = await serve((response, { target, headers, body }) => {
      const echo = JSON.stringify({ [TOKEN]: headers, target, body });
      const location = `https://u:${TOKEN}@b.example/?t=${TOKEN}&${QUERY}`;
      response.writeHead(status, { 'content-type': type, location });
      response.end(what.includes('no JSON') ? echo.slice(1) : echo);
    });
    const { client, log } = newClient(url, {
      credentials: { headers: async () => ({ authorization: `Bearer ${TOKEN}` }) },
      maxTries: 2,
    });
    const schema = z.record(z.string(), z.number());
    const failure = await failureOf(client.call({ ...CALL, schema }));
    expect(failure).toMatchObject({ name: 'VendorError' });
    expect(allOf(failure, log, client.health())).not.toMatch(/hush/);
  });

  it('whose words an adapter took from the reply holds no credential that was sent', async () => {
    const { url } = await serve((response, { headers }) =>
      sendJson(
        response,
        { text: `You sent ${headers.authorization} (${String(headers['sec'])}).` },
        401,
      ),
    );
    const { client } = newClient(url, {
      credentials: { headers: async () => ({ authorization: `Token ${TOKEN}`, sec: 'plainhush' }) },
      readError: (_, body) => ({ kind: 'auth', message: (body as { text: string }).text }),
    });
    expect(await failureOf(client.call(ANY))).toMatchObject({
      message: 'You sent [secret] ([secret]).',
    });
  });

  it('of a call that shows another path does not hold its own', async () => {
    const { url } = await serve((response, { target }, count) =>
      count < 3
        ? sendJson(response, {}, 503)
        : response.writeHead(301, { location: `${target}/` }).end(),
    );
    const { client, log } = newClient(url);
    const call = { ...ANY, path: '/sets/one/hush%252Fvalue', shownPath: '/sets/one/{value}' };
    const failure = await failureOf(client.call(call));
    expect(log.map(({ message }) => message)).toEqual(
      [1, 2].map(() => 'Acme: GET /sets/one/{value}: answered 503 Service Unavailable'),
    );
    expect(failure).toMatchObject({
      message: 'Acme: GET /sets/one/{value}: redirects to [secret]/, which is not followed',
    });
    expect(allOf(failure, log, client.health())).not.toMatch(/hush/);
  });

  it('of the connection or a proxy holds no secret', async () => {
    const dead = await serve((response) => response.end());
    await dead.stop();
    const proxy = await startProxy({ login: 'other:other' });
    const over = {
      proxy: { url: proxy.url, username: 'userhush', password: new Secret('passhush') },
    };
    for (const options of [{}, { over }]) {
      const { client, log } = newClient(dead.url, {
        ...options,
        credentials: { headers: async () => ({ sec: TOKEN }) },
      });
      const failure = await failureOf(client.call(CALL));
      expect(allOf(failure, log, client.health())).not.toMatch(/hush/);
    }
  });

  it('of a credential that HTTP cannot carry says so and not what it is', async () => {
    const { url, seen } = await serve((response) => sendJson(response, {}));
    const { client, log } = newClient(url, {
      credentials: { headers: async () => ({ sec: 'hush\nx-evil: hush' }) },
    });
    const failure = await failureOf(client.call(ANY));
    expect(failure).toMatchObject({ kind: 'config' });
    expect(allOf(failure, log, client)).not.toMatch(/hush/);
    expect(seen).toHaveLength(0);
  });

  it('of a link that is refused shows neither its login nor its query', async () => {
    const { client } = newClient(new URL('http://127.0.0.1:1/api'));
    const path = 'https://user:hush@b.example/next?cursor=hush#hush';
    const failure = await failureOf(client.call({ ...ANY, path }));
    expect(failure).toMatchObject({
      message: 'Acme: GET /next: the link leads to another server and is not followed',
    });
    expect(inspect(failure)).not.toMatch(/hush/);
  });
});
