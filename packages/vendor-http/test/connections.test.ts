import { createServer as createTcpServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { HttpTransport } from '../src/index.ts';
import { ANY, failureOf, newClient } from './new-client.ts';
import { listening, serve } from './serve.ts';
import { startTls } from './start-tls.ts';

/** A port that nobody listens on. */
async function deadUrl(): Promise<URL> {
  const { url, stop } = await serve((response) => response.end());
  await stop();
  return url;
}

/** A server that answers every connection with these bytes. */
async function saying(text: string): Promise<URL> {
  const server = createTcpServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.end(text);
  });
  const url = await listening(server as never);
  onTestFinished(async () => void server.close());
  return url;
}

describe('a host that does not answer', () => {
  it('is unavailable when it refuses, after as many tries as allowed', async () => {
    const url = await deadUrl();
    const { client } = newClient(url);
    expect(await failureOf(client.call(ANY))).toMatchObject({
      kind: 'unavailable',
      retryable: true,
      status: undefined,
      message: `Acme: GET /x: ${url.host} refused the connection`,
      cause: { code: 'ECONNREFUSED' },
    });
    expect(client.usage().requests).toBe(4);
  });

  it('is a protocol failure when it speaks something else, and no reason to try again', async () => {
    const { client } = newClient(await saying('220 mail.example ESMTP\r\n'));
    expect(await failureOf(client.call(ANY))).toMatchObject({
      kind: 'protocol',
      message: expect.stringMatching(/did not answer in HTTP$/),
    });
    expect(client.usage().requests).toBe(1);
  });

  it('is a matter of settings when it does not speak TLS', async () => {
    const url = await saying('HTTP/1.1 400 Bad Request\r\n\r\n');
    url.protocol = 'https:';
    expect(await failureOf(newClient(url).client.call(ANY))).toMatchObject({
      kind: 'config',
      message: `Acme: GET /x: ${url.host} does not speak TLS as we do; check http or https and the port`,
    });
  });

  it('is unavailable when the transport was closed', async () => {
    const { url } = await serve((response) => response.end('{}'));
    const transport = new HttpTransport();
    const { client } = newClient(url, { transport, maxTries: 1 });
    await transport.close();
    expect(await failureOf(client.call(ANY))).toMatchObject({
      kind: 'unavailable',
      message: 'Acme: GET /x: the connection was closed on this side',
    });
  });
});

describe('TLS', () => {
  it('refuses a certificate of an unknown authority once and says what to set', async () => {
    const { url, requests } = await startTls();
    const { client } = newClient(url);
    expect(await failureOf(client.call(ANY))).toMatchObject({
      kind: 'config',
      retryable: false,
      message: `Acme: GET /x: the certificate of ${url.host} comes from an authority that is not trusted here; set a CA file that holds its authority`,
    });
    expect([client.usage().requests, requests().total]).toEqual([1, 0]);
  });

  it('trusts a CA of one’s own besides the default roots', async () => {
    const { url, caPem } = await startTls();
    const { client } = newClient(url, { over: { caPem } });
    await expect(client.call(ANY)).resolves.toMatchObject({ data: { ok: true } });
  });

  it('still checks the certificate when the CA is another one', async () => {
    const [{ url }, { caPem }] = await Promise.all([startTls(), startTls()]);
    const { client } = newClient(url, { over: { caPem } });
    expect(await failureOf(client.call(ANY))).toMatchObject({ kind: 'config' });
  });

  it('checks nothing when it is told not to', async () => {
    const { url } = await startTls();
    const { client } = newClient(url, { over: { verifyTls: false } });
    await expect(client.call(ANY)).resolves.toMatchObject({ data: { ok: true } });
  });

  it.each([
    'no certificate at all',
    '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
  ])('refuses a CA certificate that cannot be read: %j', (caPem) => {
    expect(() => new HttpTransport({ caPem })).toThrow(
      expect.objectContaining({
        kind: 'config',
        message: expect.stringContaining('CA certificate'),
      }),
    );
  });
});
