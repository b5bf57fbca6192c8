import { type Server, type ServerOptions, visitorOf } from '../server-types.ts';
import { problems } from './common.schema.ts';
import { sessionReply, statusReply } from './session.schema.ts';

export function addSessionRoutes(server: Server, { host }: ServerOptions): void {
  server.get(
    '/api/v1/session',
    { schema: { summary: 'Who is logged in', response: { 200: sessionReply, ...problems } } },
    async (request) => {
      const { name, isAdmin } = visitorOf(request);
      return { user: name, isAdmin, csrfToken: request.csrfToken ?? '' };
    },
  );
  server.get(
    '/api/v1/status',
    { schema: { summary: 'How the app is', response: { 200: statusReply, ...problems } } },
    async (request) => ({
      version: host.version,
      state: host.state,
      problems: visitorOf(request).isAdmin ? [...host.problems] : [],
      startedAt: host.startedAt,
    }),
  );
}
