import { deskOf } from '../desk-of.ts';
import type { Server, ServerOptions } from '../server-types.ts';
import { untilGone } from '../until-gone.ts';
import { problems } from './common.schema.ts';
import { plain } from './plain.ts';
import { agesReply, historyQuery, historyReply, setsReply } from './set.schema.ts';

/** The reference sets now and before, and the offenses beside them. */
export function addSetRoutes(server: Server, { host }: ServerOptions): void {
  server.get(
    '/api/v1/sets',
    { schema: { summary: 'The reference sets', response: { 200: setsReply, ...problems } } },
    async (_request, reply) => plain<typeof setsReply>(await deskOf(host).sets(untilGone(reply))),
  );
  server.get(
    '/api/v1/ages',
    {
      schema: {
        summary: 'How old what the sets hold is; counted once a minute',
        response: { 200: agesReply, ...problems },
      },
    },
    async () => plain<typeof agesReply>(await deskOf(host).ages()),
  );
  server.get(
    '/api/v1/history',
    {
      schema: {
        summary: 'Sizes of the sets and work on offenses over time, oldest first',
        querystring: historyQuery,
        response: { 200: historyReply, ...problems },
      },
    },
    async ({ query: { since } }) => {
      const { setHistory, offenseRuns } = deskOf(host);
      const [sizes, offenses] = await Promise.all([
        setHistory.sizes(since),
        offenseRuns.hours(since),
      ]);
      return plain<typeof historyReply>({ sizes, offenses });
    },
  );
}
