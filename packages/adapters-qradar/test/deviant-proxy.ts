import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { consoles, type OpenConsole, type openConsole } from './open-console.ts';

export interface Asked {
  readonly method: string;
  /** Path and query as they came. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What a server in front of the console makes of a request. */
export type Deviance = (
  asked: Asked,
  ask: (asked: Asked) => Promise<Answered>,
) => Promise<Answered>;

export interface DeviantConsole extends OpenConsole {
  /** Everything that was asked, in order. */
  readonly asked: readonly Asked[];
}

type Behaviour = Parameters<typeof openConsole>[0];

/** Opens consoles that do what no simulator does; closed after the test. */
export function deviantConsoles() {
  const open = consoles();
  return async (deviance: Deviance, behaviour: Behaviour = {}): Promise<DeviantConsole> => {
    const asked: Asked[] = [];
    const server = createServer((request, response) => {
      const { method = '', url: target = '' } = request;
      void text(request)
        .then((body) => {
          const one = { method, target, headers: passedOn(request.headers), body };
          asked.push(one);
          return deviance(one, (given) => forward(opened.console.url, given));
        })
        .then(({ status, headers, body }) => response.writeHead(status, headers).end(body))
        .catch(() => response.destroy());
    });
    const opened = await open(behaviour, { url: await listening(server) });
    return { ...opened, asked };
  };
}

async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function forward(url: URL, { method, target, headers, body }: Asked): Promise<Answered> {
  const sent = { method, headers, ...(body !== '' && { body }) };
  const reply = await fetch(new URL(target, url), sent);
  const { status } = reply;
  return { status, headers: passedOn(Object.fromEntries(reply.headers)), body: await reply.text() };
}

/** Without what belongs to one connection. */
function passedOn(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  const own = /^(?:connection|host|keep-alive|transfer-encoding|content-(?:length|encoding))$/;
  const kept = Object.entries(headers).filter(([name]) => !own.test(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, String(value)]));
}

export const answer = (status: number, body: unknown): Answered => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** QRadar's own words. */
export const refusal = (status: number, code: number, message: string): Answered =>
  answer(status, { code, message, http_response: { code: status } });
