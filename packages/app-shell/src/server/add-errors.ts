import type { Log } from '@intelbridge/core';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { errorPage } from './pages/error-page.ts';
import { themeOf } from './pages/theme-of.ts';
import { type ProblemBody, titleOf, toProblem } from './problem.ts';
import type { Server } from './server-types.ts';

const INTERNAL = 'Something went wrong in Intelbridge. Its app.log has more under the request id.';

type Found = Pick<ProblemBody, 'status' | 'code' | 'detail' | 'errors' | 'test'>;

const NOTHING_HERE: Found = {
  status: 404,
  code: 'no-route',
  detail: 'There is nothing here.',
};

/** Every failure is an answer that says what to do, and an unexpected one stands in the log. */
export function addErrors(server: Server, log: Log, style: string): void {
  server.setErrorHandler<FastifyError>((error, request, reply) => {
    const found = toFound(error);
    if (found.status >= 500) {
      log(found.status === 500 ? 'error' : 'warn', `request failed: ${error.message}`, {
        requestId: request.id,
        route: request.routeOptions.url,
        ...(found.status === 500 && { stack: error.stack }),
      });
    }
    const { retryAfterSeconds: wait } = toProblem(error) ?? {};
    if (wait !== undefined) reply.header('retry-after', wait);
    return send(request, reply, found, style);
  });
  server.setNotFoundHandler((request, reply) => send(request, reply, NOTHING_HERE, style));
}

function toFound(error: FastifyError): Found {
  const known = toProblem(error);
  if (known !== undefined) {
    return { status: known.status, code: known.code, detail: known.message, ...known.more };
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const errors = error.validation.map(({ instancePath, message }) => ({
      at: instancePath,
      message: message ?? 'is wrong',
    }));
    return { status: 400, code: 'bad-request', detail: 'Some of what was sent is wrong.', errors };
  }
  const status = error.statusCode ?? 500;
  if (status < 400 || status >= 500) return { status: 500, code: 'internal', detail: INTERNAL };
  return { status, code: 'bad-request', detail: `${titleOf(status)}.` };
}

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  found: Found,
  style: string,
): FastifyReply {
  const title = titleOf(found.status);
  const body: ProblemBody = { type: 'about:blank', title, requestId: request.id, ...found };
  reply.code(found.status);
  if (wantsPage(request)) {
    const { url, query } = request;
    const [path = ''] = url.split('?');
    const page = errorPage({ problem: body, path, theme: themeOf(query), style });
    return reply.type('text/html; charset=utf-8').send(page.toString());
  }
  return reply.type('application/problem+json').serializer(JSON.stringify).send(body);
}

/** Somebody opened an address; programs and scripts ask below `api`. */
const wantsPage = ({ url, headers, method }: FastifyRequest): boolean =>
  method === 'GET' && !url.startsWith('/api/') && (headers.accept ?? '').includes('text/html');
