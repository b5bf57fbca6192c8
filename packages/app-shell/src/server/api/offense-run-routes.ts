import { deskOf } from '../desk-of.ts';
import type { Server, ServerOptions } from '../server-types.ts';
import { problems } from './common.schema.ts';
import { offenseRunsReply } from './offense-run.schema.ts';
import { plain } from './plain.ts';
import { runsQuery } from './run.schema.ts';

export function addOffenseRunRoutes(server: Server, { host }: ServerOptions): void {
  server.get(
    '/api/v1/offense-runs',
    {
      schema: {
        summary:
          'What was last done about offenses, the newest first; rounds without news are not kept',
        querystring: runsQuery,
        response: { 200: offenseRunsReply, ...problems },
      },
    },
    async ({ query: { limit, before } }) => {
      const found = await deskOf(host).offenseRuns.latest(limit + 1, before);
      const runs = found.slice(0, limit);
      const next = found.length > limit ? runs.at(-1)?.id : undefined;
      return plain<typeof offenseRunsReply>({ runs, next });
    },
  );
}
