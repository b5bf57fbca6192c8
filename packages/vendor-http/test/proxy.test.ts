import { describe, expect, it } from 'vitest';
import { Secret } from '../src/index.ts';
import { ANY, failureOf, newClient } from './new-client.ts';
import { sendJson, serve } from './serve.ts';
import { type ProxyRules, startProxy } from './start-proxy.ts';
import { startTls } from './start-tls.ts';

const LOGIN = { username: 'puser', password: new Secret('p@ss:word') };

describe('a proxy', () => {
  it('is used for http and, by a tunnel, for https, with its login', async () => {
    const plain = await serve((response) => sendJson(response, { ok: true }));
    const tls = await startTls();
    const { url, asked } = await startProxy({ login: 'puser:p@ss:word' });
    const over = { proxy: { url, ...LOGIN }, caPem: tls.caPem };
    for (const target of [plain.url, tls.url]) {
      await expect(newClient(target, { over }).client.call(ANY)).resolves.toMatchObject({
        data: { ok: true },
      });
    }
    expect(asked).toEqual([`GET ${plain.url.href}x`, `CONNECT ${tls.url.host}`]);
  });

  it('takes its login from the URL where none is given apart', async () => {
    const tls = await startTls();
    const { url } = await startProxy({ login: 'puser:p@ss:word' });
    url.username = 'puser';
    url.password = 'p@ss:word';
    const { client } = newClient(tls.url, { over: { proxy: { url }, caPem: tls.caPem } });
    await expect(client.call(ANY)).resolves.toMatchObject({ data: { ok: true } });
  });

  it.each(['username', 'password'] as const)(
    'whose URL holds a %s that is not encoded is a matter of settings',
    (part) => {
      const url = new URL('http://puser:word@proxy.example:3128');
      url[part] = 'hush%';
      const make = () => newClient(new URL('http://a.example'), { over: { proxy: { url } } });
      expect(make).toThrow(
        expect.objectContaining({
          kind: 'config',
          message: 'HTTP: the login in the URL of the proxy cannot be read: URI malformed',
        }),
      );
    },
  );

  it('that refuses the login is a matter of settings, by tunnel and without', async () => {
    const plain = await serve((response) => sendJson(response, { ok: true }));
    const tls = await startTls();
    const { url, asked } = await startProxy({ login: 'puser:other' });
    for (const target of [plain.url, tls.url]) {
      const { client } = newClient(target, { over: { proxy: { url, ...LOGIN } } });
      const failure = await failureOf(client.call(ANY));
      expect(failure).toMatchObject({
        kind: 'config',
        message: `Acme: GET /x: the proxy ${url.host} refused its user name or password`,
      });
    }
    expect([asked.length, plain.seen.length]).toEqual([2, 0]);
  });

  const answers: readonly (readonly [ProxyRules, string, RegExp])[] = [
    [{ answer: 403 }, 'config', /does not allow connections to .+ \(403\)$/],
    [{ answer: 502 }, 'unavailable', /could not reach .+ \(502\)$/],
  ];
  it.each(answers)(
    'that answers %j to a tunnel is told apart from the host',
    async (rules, kind, message) => {
      const tls = await startTls();
      const { url } = await startProxy(rules);
      const { client } = newClient(tls.url, { over: { proxy: { url } }, maxTries: 1 });
      expect(await failureOf(client.call(ANY))).toMatchObject({
        kind,
        message: expect.stringMatching(message),
      });
    },
  );

  it('that is not there is named in the failure', async () => {
    const { url, stop } = await serve((response) => response.end());
    await stop();
    for (const target of ['http://a.example', 'https://a.example']) {
      const { client } = newClient(new URL(target), { over: { proxy: { url } }, maxTries: 1 });
      expect(await failureOf(client.call(ANY))).toMatchObject({
        kind: 'unavailable',
        message: `Acme: GET /x: the proxy ${url.host} refused the connection`,
      });
    }
  });

  it('does not hide that the certificate is for another host', async () => {
    const tls = await startTls();
    const { url } = await startProxy({ leadsTo: tls.url });
    const over = { proxy: { url }, caPem: tls.caPem };
    const { client } = newClient(new URL('https://console.example'), { over });
    expect(await failureOf(client.call(ANY))).toMatchObject({
      kind: 'config',
      message: expect.stringContaining(
        'the certificate of console.example is for another host name',
      ),
    });
  });

  it('is passed by for the hosts of the no-proxy list', async () => {
    const plain = await serve((response) => sendJson(response, { ok: true }));
    const { url, asked } = await startProxy();
    const over = { proxy: { url, noProxy: ['internal.example', '127.0.0.0/8'] } };
    await newClient(plain.url, { over }).client.call(ANY);
    expect([asked.length, plain.seen.length]).toEqual([0, 1]);
  });
});
