import type { Server, ServerOptions } from '../server-types.ts';
import { addShellPages } from './shell-pages.ts';
import { addStaticFiles } from './static-files.ts';

export function addPages(server: Server, options: ServerOptions): void {
  // QRadar asks every minute and restarts the app without an answer; it must depend on nothing.
  server.get('/debug', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('text/plain; charset=utf-8').send('Pong!'),
  );
  addStaticFiles(server, options);
  addShellPages(server, options);
}
