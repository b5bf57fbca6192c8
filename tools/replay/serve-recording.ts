import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bodyOf } from './recorded-body.ts';
import type { ReplayReply } from './replay-case.schema.ts';

export interface Recording {
  readonly url: string;
  /** `METHOD /path` of the requests that no reply answered. */
  readonly unanswered: readonly string[];
  /** Replies of the case that nothing asked for: it proves nothing about them. */
  unused(): readonly string[];
  close(): Promise<void>;
}

interface ReadyReply {
  readonly reply: ReplayReply;
  readonly body: string;
  left: number;
  used: boolean;
}

/**
 * Serves the replies over HTTP on loopback: the case's own first, in their order, then the usual ones of the vendor.
 * Rejects if one of their bodies cannot be had.
 */
export async function serveRecording(
  replies: readonly ReplayReply[],
  usual: readonly ReplayReply[],
  samples: string,
): Promise<Recording> {
  const own = replies.map((reply, index) => ({
    ...ready(reply, samples),
    left: reply.times ?? (isLast(replies, index) ? Infinity : 1),
  }));
  const all = [...own, ...usual.map((reply) => ready(reply, samples))];
  const unanswered: string[] = [];
  const server = createServer((request, response) => {
    const found = all.find(({ reply, left }) => left > 0 && answers(reply, request));
    if (found === undefined) unanswered.push(`${request.method} ${pathOf(request)}`);
    else {
      found.left -= 1;
      found.used = true;
    }
    request.resume().on('end', () => send(found, response));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    unanswered,
    unused: () => own.filter(({ used }) => !used).map(({ reply }) => nameOf(reply)),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

const ready = (reply: ReplayReply, samples: string): ReadyReply => ({
  reply,
  body: bodyOf(reply, samples),
  left: Infinity,
  used: false,
});

const nameOf = ({ file, path, status }: ReplayReply) => file ?? `${status} for ${path ?? 'any'}`;

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

function send(found: ReadyReply | undefined, response: ServerResponse): void {
  if (found === undefined) {
    response.writeHead(501).end('no reply of the case answers this request');
    return;
  }
  const { reply, body } = found;
  const type = reply.text === undefined ? { 'content-type': 'application/json' } : {};
  response.writeHead(reply.status, { ...type, ...reply.headers }).end(body);
}
