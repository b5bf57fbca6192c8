import { record } from '../audit.ts';
import { deskOf } from '../desk-of.ts';
import type { Server, ServerOptions } from '../server-types.ts';
import { auditQuery, auditReply, cacheQuery, cacheReply, logLevel } from './admin.schema.ts';
import { problems } from './common.schema.ts';
import { plain } from './plain.ts';

export function addAdminRoutes(server: Server, options: ServerOptions): void {
  const { host } = options;
  addRecordRoutes(server, options);
  server.get(
    '/api/v1/log-level',
    { schema: { summary: 'Least important messages', response: { 200: logLevel, ...problems } } },
    async () => ({ level: host.logLevel }),
  );
  server.put(
    '/api/v1/log-level',
    {
      schema: {
        summary: 'Logs from this level on, until the next start',
        body: logLevel,
        response: { 200: logLevel, ...problems },
      },
    },
    async (request) => {
      host.logLevel = request.body.level;
      const done = { action: 'log level', subject: request.body.level };
      if (host.desk !== undefined) await record(host.desk, request, options, done);
      return { level: host.logLevel };
    },
  );
}

function addRecordRoutes(server: Server, options: ServerOptions): void {
  const { host } = options;
  server.get(
    '/api/v1/audit',
    {
      schema: {
        summary: 'Who did what, the newest first',
        querystring: auditQuery,
        response: { 200: auditReply, ...problems },
      },
    },
    async ({ query: { limit, before, text } }) => {
      const found = await deskOf(host).audit.entries({ limit: limit + 1, before, text });
      const entries = found.slice(0, limit);
      const next = found.length > limit ? entries.at(-1)?.id : undefined;
      return plain<typeof auditReply>({ entries, next });
    },
  );
  server.get(
    '/api/v1/diagnostics',
    { schema: { summary: 'For support; no secrets' } },
    async (_, reply) =>
      reply
        .header('content-disposition', 'attachment; filename="intelbridge-diagnostics.json"')
        .type('application/json')
        .serializer((body) => JSON.stringify(body, undefined, 2))
        .send(await host.diagnostics()),
  );
  server.delete(
    '/api/v1/cache',
    {
      schema: {
        summary: 'Forgets what platforms said; of one value, or all',
        querystring: cacheQuery,
        response: { 200: cacheReply, ...problems },
      },
    },
    async (request) => {
      const desk = deskOf(host);
      const { value } = request.query;
      const forgotten = await desk.lookUps.clear(value);
      await record(desk, request, options, { action: 'clear cache', subject: value ?? 'all' });
      return { forgotten };
    },
  );
}
