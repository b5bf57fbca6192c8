import type { Server } from '../server-types.ts';

const DAY_SECONDS = 86_400;
/** Not what lies beside them for the type checker. */
const SERVED = /^[\w/-]+\.(?:js|css|png|svg|woff2)$/;
/** `intelbridge-page-1.2.3.css` is the file `intelbridge-page.css`. */
const VERSION = /-\d+\.\d+\.\d+(?:-[\w.]+)?(?=\.\w+$)/;

/** Files for everybody: they tell nothing. Names with a version never change what they hold. */
export function addStaticFiles(server: Server): void {
  server.get('/static/*', { schema: { hide: true } }, async (request, reply) => {
    const asked = (request.params as Readonly<Record<string, string>>)['*'] ?? '';
    const name = asked.replace(VERSION, '');
    if (!SERVED.test(name)) return reply.callNotFound();
    const seconds = name === asked ? 0 : 365 * DAY_SECONDS;
    reply.header(
      'cache-control',
      seconds === 0 ? 'no-cache' : `public, max-age=${seconds}, immutable`,
    );
    return reply.sendFile(name, { cacheControl: false });
  });
}
