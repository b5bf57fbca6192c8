import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AppRegistration } from '../apps/app-registry.ts';
import { neighbourManifest } from './neighbour-manifest.ts';

export interface NeighbourApp extends AppRegistration {
  close(): Promise<void>;
}

/** Takes names that other apps might like and keeps its own id, as apps of other people do. */
const script = `var app = 'neighbour', config = {}, result, context, init = function () {};
var neighbour_scope = CURRENT_SCOPE;
function neighbour_show(answer) { window.neighbour_last = { scope: neighbour_scope, answer: answer }; }
$(window).bind('toolbarLoaded', function () { window.neighbour_toolbar = true; });
`;

const indexPage = (theme: string): string =>
  `<!DOCTYPE html><html lang="en" style="color-scheme: ${theme}"><title>Neighbour</title><p>The neighbour is in.</p></html>`;

const answers: Readonly<Record<string, (query: URLSearchParams) => readonly [string, unknown]>> = {
  '/debug': () => ['text/plain', 'Pong!'],
  '/static/neighbour.js': () => ['text/javascript', script],
  '/index': (query) => ['text/html', indexPage(query.get('theme') === 'dark' ? 'dark' : 'light')],
  '/ip': (query) => ['application/json', { ip: query.get('context') }],
  '/selection': (query) => ['application/json', { appContext: query.get('appContext') }],
  '/hover': (query) => [
    'application/json',
    {
      key: 'neighbour',
      label: 'Neighbour',
      value: `seen ${(query.get('context') ?? '').length} times`,
    },
  ],
  '/dashboard': () => [
    'application/json',
    { id: 'neighbourDash', title: 'Neighbour', HTML: '<p>All is quiet next door.</p>' },
  ],
};

/** Runs the neighbour on a free port of 127.0.0.1. */
export async function startNeighbourApp(): Promise<NeighbourApp> {
  const server = createServer(({ url = '/' }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
    const found = answers[pathname];
    if (found === undefined) {
      response.writeHead(404).end();
      return;
    }
    const [type, value] = found(searchParams);
    response.writeHead(200, { 'content-type': type });
    response.end(typeof value === 'string' ? value : JSON.stringify(value));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    manifest: neighbourManifest,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
