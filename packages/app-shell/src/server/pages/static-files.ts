import type { FastifyReply } from 'fastify';
import type { Server, ServerOptions } from '../server-types.ts';

const DAY_SECONDS = 86_400;
/** Not what lies beside them for the type checker. */
const SERVED = /^[\w/-]+\.(?:js|css|png|svg|woff2)$/;
/** `intelbridge-1.2.3.js` is the file `intelbridge.js`. */
const VERSION = /-\d+\.\d+\.\d+(?:-[\w.]+)?(?=\.\w+$)/;
/** Of the pages; the bundler ends their names in eight characters of a hash. */
const BUILT = /^web\/([\w-]+-[\w-]{8}\.(?:js|css|woff2))$/;

/** Files for everybody: they tell nothing. Names with a version or a hash never change what they hold. */
export function addStaticFiles(server: Server, { web }: ServerOptions): void {
  server.get('/static/*', { schema: { hide: true } }, async (request, reply) => {
    const asked = (request.params as Readonly<Record<string, string>>)['*'] ?? '';
    const built = BUILT.exec(asked)?.[1];
    if (built !== undefined) {
      return keptFor(365 * DAY_SECONDS, reply).sendFile(built, web.folder, { cacheControl: false });
    }
    const name = asked.replace(VERSION, '');
    if (!SERVED.test(name)) return reply.callNotFound();
    const seconds = name === asked ? 0 : 365 * DAY_SECONDS;
    return keptFor(seconds, reply).sendFile(name, { cacheControl: false });
  });
}

const keptFor = (seconds: number, reply: FastifyReply): FastifyReply =>
  reply.header(
    'cache-control',
    seconds === 0 ? 'no-cache' : `public, max-age=${seconds}, immutable`,
  );
