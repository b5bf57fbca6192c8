import type { Duplex } from 'node:stream';
import { Client } from 'undici';

export interface Tunnel {
  readonly proxy: URL;
  /** `Basic …`, where the proxy wants one. */
  readonly token: string | undefined;
  /** Of the connection to a proxy by https. */
  readonly tls: object;
  /** Host and port at the far end. */
  readonly to: string;
}

/** A connection through a proxy. Rejects with undici's errors, and with undici's words for a refusal. */
export async function openTunnel(
  { proxy, token, tls, to }: Tunnel,
  signal: AbortSignal,
): Promise<Duplex> {
  const client = new Client(proxy.origin, { connect: tls });
  const headers = { host: to, ...(token !== undefined && { 'proxy-authorization': token }) };
  try {
    const { statusCode, socket } = await client.connect({ path: to, headers, signal });
    if (statusCode === 200) {
      socket.once('close', () => void client.destroy());
      return socket;
    }
    socket.on('error', () => undefined).destroy();
    throw new Error(`Proxy response (${statusCode}) !== 200 when HTTP Tunneling`);
  } catch (error) {
    await client.destroy();
    throw error;
  }
}
