import { describe, expect, it, onTestFinished } from 'vitest';
import { certificatesIn, HttpTransport, type TransportOptions } from '../src/index.ts';
import { ANY, failureOf, newClient } from './new-client.ts';
import { serve } from './serve.ts';
import { startProxy } from './start-proxy.ts';
import { startTls } from './start-tls.ts';

const NEVER = new AbortController().signal;

function transportWith(options: TransportOptions = {}): HttpTransport {
  const transport = new HttpTransport(options);
  onTestFinished(() => transport.close());
  return transport;
}

describe('the certificates that a server shows', () => {
  it('are read without trust and without a request, the server’s own first', async () => {
    const { url, caPem, requests } = await startTls();
    const shown = await transportWith().certificatesOf(url, NEVER);
    const [authority] = certificatesIn(caPem);
    expect(shown[0]).toMatchObject({
      issuer: authority?.subject,
      fingerprint: expect.stringMatching(/^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/),
    });
    expect(shown[0]?.validTo).toBeGreaterThan(shown[0]?.validFrom ?? Number.POSITIVE_INFINITY);
    expect(requests().total).toBe(0);
  });

  it('are trusted once they are given, whichever of them', async () => {
    const { url } = await startTls();
    for (const { pem } of await transportWith().certificatesOf(url, NEVER)) {
      const { client } = newClient(url, { over: { caPem: pem } });
      await expect(client.call(ANY)).resolves.toMatchObject({ data: { ok: true } });
    }
  });

  it('are read through a proxy, with its login', async () => {
    const { url } = await startTls();
    const proxy = await startProxy({ login: 'me:secret' });
    const over = { proxy: { url: new URL(`http://me:secret@${proxy.url.host}`) } };
    const direct = await transportWith().certificatesOf(url, NEVER);
    expect(await transportWith(over).certificatesOf(url, NEVER)).toEqual(direct);
    expect(proxy.asked).toEqual([`CONNECT ${url.host}`]);
    const nobody = transportWith({ proxy: { url: proxy.url } });
    await expect(nobody.certificatesOf(url, NEVER)).rejects.toMatchObject({
      kind: 'config',
      connection: 'proxy',
    });
  });

  it('are none where there is no TLS, and wait for no longer than they may', async () => {
    const { url } = await serve((response) => response.end());
    expect(await transportWith().certificatesOf(url, NEVER)).toEqual([]);
    const stopped = AbortSignal.abort(new Error('enough'));
    const { url: secure } = await startTls();
    await expect(transportWith().certificatesOf(secure, stopped)).rejects.toThrow('enough');
  });
});

describe('a failed connection', () => {
  it('says what stood between', async () => {
    const { url } = await startTls();
    const proxy = await startProxy({ answer: 403 });
    expect(await failureOf(newClient(url).client.call(ANY))).toMatchObject({
      connection: 'certificate',
    });
    const over = { proxy: { url: proxy.url } };
    expect(await failureOf(newClient(url, { over }).client.call(ANY))).toMatchObject({
      connection: 'proxy',
    });
  });
});
