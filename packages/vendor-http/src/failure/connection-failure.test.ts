import { describe, expect, it } from 'vitest';
import { toConnectionFailure } from './connection-failure.ts';

const DIRECT = { host: 'console.example', proxy: undefined };
const PROXIED = { host: 'console.example', proxy: 'proxy.example:3128' };

const coded = (code: string, cause?: unknown) =>
  Object.assign(new Error('of no interest', { cause }), { code });

describe('a failed connection', () => {
  it.each([
    ['ECONNREFUSED', 'unreachable', 'unavailable', 'console.example refused the connection'],
    [
      'ENOTFOUND',
      'unknown host',
      'unavailable',
      'the name of console.example cannot be resolved; check the URL and DNS',
    ],
    [
      'EAI_AGAIN',
      'unknown host',
      'unavailable',
      'the name of console.example cannot be resolved; check the URL and DNS',
    ],
    ['EHOSTUNREACH', 'unreachable', 'unavailable', 'console.example cannot be reached from here'],
    [
      'UND_ERR_CONNECT_TIMEOUT',
      'unreachable',
      'unavailable',
      'console.example did not take the connection in time',
    ],
    ['UND_ERR_SOCKET', 'unreachable', 'unavailable', 'console.example closed the connection'],
    [
      'CERT_HAS_EXPIRED',
      'certificate',
      'config',
      'the certificate of console.example has expired; put a good certificate on the server, or correct the URL or the CA file',
    ],
    [
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'certificate',
      'config',
      'the certificate of console.example is self-signed; set a CA file that holds its authority',
    ],
    [
      'ERR_TLS_CERT_ALTNAME_INVALID',
      'certificate',
      'config',
      'the certificate of console.example is for another host name; put a good certificate on the server, or correct the URL or the CA file',
    ],
    [
      'ERR_SSL_WRONG_VERSION_NUMBER',
      'other protocol',
      'config',
      'console.example does not speak TLS as we do; check http or https and the port',
    ],
    [
      'HPE_INVALID_CONSTANT',
      'other protocol',
      'protocol',
      'console.example did not answer in HTTP',
    ],
  ])('by %s is told as %s, of kind %s, and says so', (code, problem, kind, sentence) => {
    expect(toConnectionFailure(coded(code), DIRECT)).toEqual({ kind, sentence, problem });
  });

  it('is known by a cause, and by the first known of several addresses', () => {
    const inner = new AggregateError([new Error('odd'), coded('ECONNREFUSED')]);
    expect(toConnectionFailure(new TypeError('fetch failed', { cause: inner }), DIRECT)).toEqual({
      kind: 'unavailable',
      sentence: 'console.example refused the connection',
      problem: 'unreachable',
    });
  });

  it('behind a proxy is the proxy’s, but a certificate is the host’s', () => {
    expect(toConnectionFailure(coded('ETIMEDOUT'), PROXIED)).toMatchObject({
      sentence: 'the proxy proxy.example:3128 did not take the connection in time',
      problem: 'proxy unreachable',
    });
    expect(toConnectionFailure(coded('CERT_HAS_EXPIRED'), PROXIED)?.sentence).toMatch(
      /^the certificate of console\.example /,
    );
    expect(toConnectionFailure(coded('UND_ERR_PRX_TLS'), PROXIED)?.sentence).toMatch(
      /^the certificate of proxy\.example:3128 /,
    );
  });

  it('is not what a bug throws', () => {
    for (const bug of [new TypeError('x is not a function'), coded('ERR_ASSERTION'), 'text']) {
      expect(toConnectionFailure(bug, DIRECT)).toBeUndefined();
    }
  });
});
