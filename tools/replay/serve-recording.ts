import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { ReplayReply } from './replay-case.schema.ts';

export interface Recording {
  readonly url: string;
  /** `METHOD /path` of the requests that no reply answered. */
  readonly unanswered: readonly string[];
  close(): Promise<void>;
}

/** Serves the replies over HTTP on loopback: the case's own first, in their order, then the usual ones of the vendor. */
export async function serveRecording(
  replies: readonly ReplayReply[],
  usual: readonly ReplayReply[],
  samples: string,
): Promise<Recording> {
  const left = new Map(
    replies.map((reply, index) => [reply, reply.times ?? (isLast(replies, index) ? Infinity : 1)]),
  );
  const unanswered: string[] = [];
  const find = (request: IncomingMessage) =>
    replies.find((reply) => (left.get(reply) ?? 0) > 0 && answers(reply, request)) ??
    usual.find((reply) => answers(reply, request));
  const server = createServer((request, response) => {
    const reply = find(request);
    if (reply === undefined) unanswered.push(`${request.method} ${pathOf(request)}`);
    else if (left.has(reply)) left.set(reply, (left.get(reply) ?? 0) - 1);
    request.resume().on('end', () => send(reply, response, samples));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    unanswered,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

/** Whether no later reply answers the same requests. */
const isLast = (replies: readonly ReplayReply[], index: number) => {
  const { method, path } = replies[index] ?? {};
  return !replies.slice(index + 1).some((later) => later.method === method && later.path === path);
};

const pathOf = (request: IncomingMessage) => (request.url ?? '/').split('?')[0] ?? '/';

function answers({ method, path }: ReplayReply, request: IncomingMessage): boolean {
  if (method !== undefined && method !== request.method) return false;
  if (path === undefined) return true;
  const asked = pathOf(request);
  return path.endsWith('*') ? asked.startsWith(path.slice(0, -1)) : asked === path;
}

function send(reply: ReplayReply | undefined, response: ServerResponse, samples: string): void {
  if (reply === undefined) {
    response.writeHead(501).end('no reply of the case answers this request');
    return;
  }
  const body = bodyOf(reply, samples);
  const type = reply.text === undefined ? { 'content-type': 'application/json' } : {};
  response.writeHead(reply.status, { ...type, ...reply.headers }).end(body);
}

function bodyOf({ file, pick, json, text }: ReplayReply, samples: string): string {
  if (text !== undefined) return text;
  if (file === undefined) return json === undefined ? '' : JSON.stringify(json);
  const recorded = readFileSync(resolve(samples, file), 'utf8');
  return pick === undefined ? recorded : JSON.stringify(part(JSON.parse(recorded), pick));
}

/** RFC 6901. */
function part(value: unknown, pointer: string): unknown {
  const steps = pointer.split('/').slice(1);
  return steps.reduce<unknown>(
    (held, step) =>
      (held as Record<string, unknown>)[step.replaceAll('~1', '/').replaceAll('~0', '~')],
    value,
  );
}
