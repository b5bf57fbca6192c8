import type { IncomingMessage } from 'node:http';

/** One request as it came in, its body read to the end. */
export interface Received {
  readonly method: string;
  readonly url: URL;
  /** Path and query exactly as sent. */
  readonly target: string;
  readonly headers: Headers;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** Reads a request. Rejects when the client breaks off. */
export async function receive(incoming: IncomingMessage, origin: string): Promise<Received> {
  const target = (incoming.url ?? '/').replace(/^https?:\/\/[^/]*/, '');
  return {
    method: incoming.method ?? 'GET',
    url: new URL(target, origin),
    target,
    headers: toHeaders(incoming.rawHeaders),
    body: await readBody(incoming),
  };
}

/** The same as a fetch request; a body on GET or HEAD, which fetch does not know, is dropped. */
export function toRequest({ method, url, headers, body }: Received): Request {
  const bodiless = body.byteLength === 0 || method === 'GET' || method === 'HEAD';
  return new Request(url, bodiless ? { method, headers } : { method, headers, body });
}

async function readBody(incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer<ArrayBuffer>[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer<ArrayBuffer>);
  const [first] = chunks;
  return first !== undefined && chunks.length === 1 ? first : Buffer.concat(chunks);
}

function toHeaders(raw: readonly string[]): Headers {
  const headers = new Headers();
  for (let at = 0; at + 1 < raw.length; at += 2) headers.append(raw[at] ?? '', raw[at + 1] ?? '');
  return headers;
}
