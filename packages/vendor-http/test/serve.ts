import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** One request as the server saw it. */
export interface Seen {
  readonly method: string;
  /** Path and query as they came. */
  readonly target: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface Served {
  readonly url: URL;
  readonly seen: Seen[];
  /** TCP connections so far. */
  connections(): number;
  /** From now on nobody listens. */
  stop(): Promise<void>;
}

export type Handler = (response: ServerResponse, seen: Seen, count: number) => void;

/** A server on loopback, until the test ends; `count` is the request's number from 1. */
export async function serve(handler: Handler): Promise<Served> {
  const seen: Seen[] = [];
  let connections = 0;
  const server = createServer((request, response) => {
    void buffer(request).then((body) => {
      const { method = '', url = '', headers } = request;
      const one: Seen = { method, target: url, headers, body: body.toString() };
      seen.push(one);
      handler(response, one, seen.length);
    });
  });
  server.on('connection', () => {
    connections += 1;
  });
  const url = await listening(server);
  const stop = () => stopped(server);
  onTestFinished(stop);
  return { url, seen, connections: () => connections, stop };
}

export async function listening(server: Server): Promise<URL> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

export async function stopped(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}

export function sendJson(
  response: ServerResponse,
  data: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(data));
}

/** Answers with these statuses in turn, the last one for ever; 200 is `{"ok":true}`. */
export function inTurn(
  ...answers: readonly (readonly [status: number, headers?: Readonly<Record<string, string>>])[]
): Handler {
  return (response, _, count) => {
    const [status, headers] = answers[Math.min(count, answers.length) - 1] ?? [200];
    sendJson(response, status === 200 ? { ok: true } : { error: status }, status, headers);
  };
}
