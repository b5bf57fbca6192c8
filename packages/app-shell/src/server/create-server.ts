import { randomUUID } from 'node:crypto';
import fastifyStatic from '@fastify/static';
import swagger from '@fastify/swagger';
import { fastify } from 'fastify';
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import { addErrors } from './add-errors.ts';
import { addApi } from './api/add-api.ts';
import { addConsoleRoutes } from './console/add-console-routes.ts';
import { addGate } from './guard/gate.ts';
import { addSecurityHeaders } from './guard/security-headers.ts';
import { addPages } from './pages/add-pages.ts';
import type { Server, ServerOptions } from './server-types.ts';

/** The longest list of values to look up, with room to spare. */
const BODY_LIMIT_BYTES = 512 * 1024;
const REQUEST_TIMEOUT_MS = 120_000;

/** The app behind QRadar's proxy. It listens to nothing yet. */
export async function createServer(options: ServerOptions): Promise<Server> {
  const server = fastify({
    logger: false,
    exposeHeadRoutes: false,
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    // Ids of clients would let them write into the log.
    requestIdHeader: false,
    genReqId: () => randomUUID(),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 2_000 },
  }).withTypeProvider<ZodTypeProvider>();
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  addSecurityHeaders(server);
  addGate(server, options);
  addErrors(server, options.host.log, options.web.style);
  addAccessLog(server, options);
  await server.register(fastifyStatic, { root: options.staticFolder, serve: false });
  await server.register(swagger, {
    openapi: {
      info: {
        title: 'Intelbridge',
        version: options.host.version,
        description: `Unsafe methods need the header X-Intelbridge-CSRF with the token of /api/v1/session.`,
      },
    },
    transform: jsonSchemaTransform,
  });
  server.after(() => {
    addPages(server, options);
    addConsoleRoutes(server, options);
    addApi(server, options);
  });
  return server;
}

/** Routes, never the values in their addresses. */
function addAccessLog(server: Server, { host }: ServerOptions): void {
  server.addHook('onResponse', async (request, reply) => {
    const isWrite = request.method !== 'GET' && reply.statusCode < 400;
    host.log(
      isWrite ? 'info' : 'debug',
      `${request.method} ${request.routeOptions.url ?? '(none)'}`,
      {
        requestId: request.id,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        who: request.visitor?.name,
      },
    );
  });
}
