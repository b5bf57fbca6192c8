import { describe, expect, it } from 'vitest';
import type { Credentials } from '../src/index.ts';
import { ANY, failureOf, newClient, POST } from './new-client.ts';
import { sendJson, serve } from './serve.ts';
import { startProxy } from './start-proxy.ts';

const tokenServer = (good: string) =>
  serve((response, { headers }) =>
    sendJson(response, {}, headers.authorization === `Bearer ${good}` ? 200 : 401),
  );

/** Credentials whose token moves on when it is refused. */
function renewing(renews: boolean) {
  let turn = 1;
  const refusals: unknown[] = [];
  const credentials: Credentials = {
    headers: async () => ({ authorization: `Bearer token-${turn}` }),
    refused: async (sent) => {
      refusals.push(sent);
      turn += 1;
      return renews;
    },
  };
  return { credentials, refusals };
}

describe('refused credentials', () => {
  it('are renewed once and the request is sent again, also one that is not repeatable', async () => {
    const { url, seen } = await tokenServer('token-2');
    const { credentials, refusals } = renewing(true);
    const { client } = newClient(url, { credentials });
    await expect(client.call(POST)).resolves.toMatchObject({ status: 200 });
    expect(refusals).toEqual([{ authorization: 'Bearer token-1' }]);
    expect(seen.map(({ body }) => body)).toEqual(['{"a":1}', '{"a":1}']);
  });

  it('are an auth failure when the renewed ones are refused too', async () => {
    const { url, seen } = await tokenServer('token-9');
    const { credentials, refusals } = renewing(true);
    const { client } = newClient(url, { credentials });
    expect(await failureOf(client.call(ANY))).toMatchObject({
      kind: 'auth',
      status: 401,
      retryable: false,
      message: 'Acme: GET /x: answered 401 Unauthorized',
    });
    expect([seen.length, refusals.length]).toEqual([2, 1]);
  });

  it('are not tried again when there are no others', async () => {
    const { url, seen } = await tokenServer('token-2');
    const { client } = newClient(url, { credentials: renewing(false).credentials });
    expect(await failureOf(client.call(ANY))).toMatchObject({ kind: 'auth' });
    expect(seen).toHaveLength(1);
  });

  it('fail the call as they failed themselves', async () => {
    const { url, seen } = await tokenServer('x');
    const reason = new Error('login failed');
    const { client } = newClient(url, { credentials: { headers: () => Promise.reject(reason) } });
    expect(await failureOf(client.call(ANY))).toBe(reason);
    expect(seen).toHaveLength(0);
  });
});

describe('credentials that sign', () => {
  const signing: Credentials = {
    headers: async (_signal, { method, target }) => ({ 'x-signed': `${method} ${target}` }),
  };

  it('get method and target exactly as they are sent, for every try', async () => {
    const { url, seen } = await serve((response, _, count) =>
      sendJson(response, {}, count === 1 ? 503 : 200),
    );
    const base = new URL('/tc/api', url);
    const { client } = newClient(base, { credentials: signing });
    const path = "/v2/urls/http%3A%2F%2Fx.example%2F%21'(*)?owner=A%20%26%20B";
    await client.call({ ...ANY, path, query: { "q'": 'ä (1)!' } });
    expect(seen).toHaveLength(2);
    for (const { method, target, headers } of seen) {
      expect(headers['x-signed']).toBe(`${method} ${target}`);
    }
    expect(seen[0]?.target).toBe(`/tc/api${path}&q'=%C3%A4%20(1)!`);
  });

  it('sign the same target behind a proxy', async () => {
    const { url, seen } = await serve((response) => sendJson(response, {}));
    const proxy = await startProxy();
    const over = { proxy: { url: proxy.url } };
    const { client } = newClient(url, { credentials: signing, over });
    await client.call({ ...ANY, query: { owner: 'A & B' } });
    expect(seen[0]?.headers['x-signed']).toBe('GET /x?owner=A%20%26%20B');
    expect(seen[0]?.target).toBe('/x?owner=A%20%26%20B');
  });
});

describe('an adapter that reads the vendor’s errors', () => {
  it('says the whole message for what it knows an operator to put right, else the sentence', async () => {
    const { url } = await serve((response, { target }) =>
      sendJson(response, { code: 18, text: 'No way.' }, Number(target.slice(1))),
    );
    const { client } = newClient(url, {
      readError: (status, body) => ({
        message: `${(body as { text: string }).text} Fix it there.`,
        code: (body as { code: number }).code,
        ...(status === 401 && { kind: 'auth' as const }),
        ...(status === 422 && { kind: 'unsupported' as const }),
      }),
    });
    const failures = ['/401', '/403', '/404', '/422'].map((path) =>
      failureOf(client.call({ ...ANY, path })),
    );
    expect(await Promise.all(failures)).toMatchObject([
      { kind: 'auth', code: 18, message: 'No way. Fix it there.' },
      { kind: 'forbidden', status: 403, message: 'Acme: GET /403: No way. Fix it there.' },
      { kind: 'protocol', message: 'Acme: GET /404: No way. Fix it there.' },
      { kind: 'unsupported', status: 422, code: 18 },
    ]);
  });

  it('gets text where the body is no JSON, and nothing where it is empty', async () => {
    const bodies: unknown[] = [];
    const { url } = await serve((response, { target }) => {
      response.writeHead(502).end(target === '/html' ? '<b>no</b>' : '');
    });
    const readError = (_: number, body: unknown) => void bodies.push(body);
    const { client } = newClient(url, { maxTries: 1, readError });
    await failureOf(client.call({ ...ANY, path: '/html' }));
    await failureOf(client.call(ANY));
    expect(bodies).toEqual(['<b>no</b>', undefined]);
  });

  it('stops the tries when it knows that waiting does not help', async () => {
    const { url, seen } = await serve((response) => sendJson(response, {}, 503));
    const { client } = newClient(url, { readError: () => ({ kind: 'config' }) });
    expect(await failureOf(client.call(ANY))).toMatchObject({ kind: 'config', status: 503 });
    expect(seen).toHaveLength(1);
  });

  it('finds errors in good statuses if asked to', async () => {
    const { url, seen } = await serve((response, _, count) =>
      sendJson(response, count === 1 ? { errors: ['down'] } : { errors: ['bad'] }),
    );
    const readError = (_: number, body: unknown) => {
      const [first] = (body as { errors: string[] }).errors;
      return first === 'down'
        ? { kind: 'unavailable' as const, message: 'Down.' }
        : { message: 'It is bad.' };
    };
    const { client } = newClient(url, { errorsInSuccess: true, readError });
    expect(await failureOf(client.call(ANY))).toMatchObject({
      kind: 'protocol',
      status: 200,
      message: 'Acme: GET /x: It is bad.',
    });
    expect(seen).toHaveLength(2);
  });
});
