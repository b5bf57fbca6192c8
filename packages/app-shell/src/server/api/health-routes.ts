import { deskOf } from '../desk-of.ts';
import { type Server, type ServerOptions, visitorOf } from '../server-types.ts';
import { problems } from './common.schema.ts';
import { healthReply } from './health.schema.ts';
import { plain } from './plain.ts';

/** How the connections are doing; what a failure said is for those who can do something about it. */
export function addHealthRoutes(server: Server, { host }: ServerOptions): void {
  server.get(
    '/api/v1/health',
    {
      schema: {
        summary: 'How the connections to other systems are doing',
        response: { 200: healthReply, ...problems },
      },
    },
    async (request) => {
      const { isAdmin } = visitorOf(request);
      const connections = deskOf(host)
        .health()
        .map(({ until: circuitOpenUntil, lastError, ...health }) => ({
          ...health,
          circuitOpenUntil,
          ...(isAdmin && { lastError }),
        }));
      return plain<typeof healthReply>({ connections });
    },
  );
}
