import { X509Certificate } from 'node:crypto';
import type { Duplex } from 'node:stream';
import { connect, type DetailedPeerCertificate, type TLSSocket } from 'node:tls';
import { type ShownCertificate, toShown } from './shown-certificate.ts';

const LONGEST_CHAIN = 10;

/** How to reach the port that is asked: over a tunnel of a proxy, or directly. */
export interface Way {
  readonly host: string;
  readonly port: number;
  readonly tunnel?: Duplex | undefined;
}

/**
 * What a server shows as its certificate and those above it, the server's own first. Nothing is trusted and nothing is
 * sent: the connection ends after the handshake. Rejects with Node's errors and the signal's reason.
 */
export function sentCertificates(
  { host, port, tunnel }: Way,
  signal: AbortSignal,
): Promise<readonly ShownCertificate[]> {
  const { promise, resolve, reject } = Promise.withResolvers<readonly ShownCertificate[]>();
  const target = tunnel === undefined ? { host, port } : { socket: tunnel };
  const name = /^[\d.]+$|:/.test(host) ? {} : { servername: host };
  const socket: TLSSocket = connect({ ...target, ...name, rejectUnauthorized: false });
  const stop = () => socket.destroy(signal.reason as Error);
  socket.once('secureConnect', () => {
    resolve(chainOf(socket.getPeerCertificate(true)));
    socket.destroy();
  });
  socket.once('error', reject);
  socket.once('close', () => reject(Object.assign(new Error('closed'), { code: 'ECONNRESET' })));
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  return promise.finally(() => {
    signal.removeEventListener('abort', stop);
    tunnel?.destroy();
  });
}

/** The last one of a whole chain names itself as its issuer. */
function chainOf(first: DetailedPeerCertificate | undefined): readonly ShownCertificate[] {
  const chain: ShownCertificate[] = [];
  const seen = new Set<string>();
  let at = first;
  while (at?.raw !== undefined && !seen.has(at.fingerprint256) && chain.length < LONGEST_CHAIN) {
    seen.add(at.fingerprint256);
    chain.push(toShown(new X509Certificate(at.raw)));
    at = at.issuerCertificate;
  }
  return chain;
}
