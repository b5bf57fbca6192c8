import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { AppManifest } from '../../src/index.ts';

const APP_ID = 1001;
export const PROXY = `/console/plugins/${APP_ID}/app_proxy`;

/** What came in at the app's own port. */
export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

type Answer = (response: ServerResponse, seen: Seen) => unknown;

export interface DummyApp {
  readonly url: string;
  readonly seen: readonly Seen[];
  /** The last request. */
  last(): Seen;
  /** How a path is answered from now on, by its exact text without the query. */
  on(path: string, answer: Answer): void;
}

const json =
  (value: unknown): Answer =>
  (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(value));
  };

export { json as jsonAnswer };

/** An app on a port of its own; every path answers JSON with what came in, unless told otherwise. */
export async function startDummyApp(): Promise<DummyApp> {
  const seen: Seen[] = [];
  const answers = new Map<string, Answer>();
  const server = createServer((request, response) => {
    void answer(request, response);
  });
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = Buffer.concat(await request.toArray());
    const { method = '', url = '', headers } = request;
    const row = { method, url, headers, body };
    seen.push(row);
    const path = url.replace(/\?.*$/, '');
    await (answers.get(path) ?? json({ method, url }))(response, row);
  }
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    last: () => {
      const row = seen.at(-1);
      if (row === undefined) throw new Error('The app was not asked');
      return row;
    },
    on: (path, how) => {
      answers.set(path, how);
    },
  };
}

/** The least that a console takes. */
export const bareManifest: AppManifest = {
  name: 'Dummy',
  description: 'An app for tests',
  version: '1.0.0',
  uuid: '0b0f4f1e-6f0f-4e0a-9f3c-1c7c2f0f6d11',
  load_flask: 'false',
  services: [{ name: 'dummyweb', version: '1', port: 5000 }],
};
