import type { Server, ServerOptions } from '../server-types.ts';
import { themeOf } from './layout.ts';
import { pageShell } from './page-shell.ts';

const PAGES = {
  '/': { name: 'home', title: 'Threat intelligence' },
  '/index': { name: 'home', title: 'Threat intelligence' },
  '/config': { name: 'config', title: 'Configuration' },
} as const;

/** The tab and the configuration page. */
export function addHomePage(server: Server, { web }: ServerOptions): void {
  for (const url of ['/', '/index', '/config'] as const) {
    server.get(url, { schema: { hide: true } }, async (request, reply) => {
      const { query, csrfToken } = request;
      const page = pageShell({ ...PAGES[url], root: '', theme: themeOf(query), csrfToken, web });
      return reply.type('text/html; charset=utf-8').send(page);
    });
  }
}
