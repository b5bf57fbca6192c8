import { type IncomingMessage, request as send } from 'node:http';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';

export interface Forwarded {
  readonly base: URL;
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly timeoutMs: number;
}

/** The app did not answer in time. */
export class AppTimeout extends Error {}

/** Sends one request to a container over plain HTTP. Rejects with AppTimeout, or when nobody listens. */
export async function forward(request: Forwarded): Promise<IncomingMessage> {
  const { base, method, target, headers, body, timeoutMs } = request;
  return new Promise((resolve, reject) => {
    const { port } = base;
    const hostname = base.hostname.replace(/^\[|\]$/g, '');
    const outgoing = send(
      { hostname, port, method, path: target, headers, agent: false },
      (incoming) => {
        incoming.once('end', () => clearTimeout(timer));
        resolve(incoming);
      },
    );
    const timer = setTimeout(() => outgoing.destroy(new AppTimeout()), timeoutMs).unref();
    outgoing.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    outgoing.end(body);
  });
}

const BODILESS = new Set([101, 204, 205, 304]);

/** A reply whose body comes as it is made. */
export const streamed = (incoming: IncomingMessage, headers: Headers): Response =>
  toReply(incoming, headers, Readable.toWeb(incoming) as ReadableStream<Uint8Array>);

/** A reply once its body is whole. */
export const buffered = async (incoming: IncomingMessage, headers: Headers): Promise<Response> =>
  toReply(incoming, headers, Buffer.concat((await incoming.toArray()) as Buffer[]));

function toReply(
  incoming: IncomingMessage,
  headers: Headers,
  body: ReadableStream<Uint8Array> | Buffer,
): Response {
  const status = incoming.statusCode ?? 502;
  return new Response(BODILESS.has(status) ? null : body, { status, headers });
}
