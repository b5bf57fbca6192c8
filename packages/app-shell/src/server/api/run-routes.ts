import { RUNS_KEPT } from '@intelbridge/core';
import { record } from '../audit.ts';
import { deskOf } from '../desk-of.ts';
import { Problem } from '../problem.ts';
import type { Server, ServerOptions } from '../server-types.ts';
import { idParams, problems } from './common.schema.ts';
import { plain } from './plain.ts';
import {
  heldBody,
  heldDeletion,
  heldParams,
  heldReply,
  runReply,
  runsQuery,
  runsReply,
} from './run.schema.ts';

/** What the last runs did, and what waits for a decision. */
export function addRunRoutes(server: Server, options: ServerOptions): void {
  const { host } = options;
  addHeldRoutes(server, options);
  server.get(
    '/api/v1/runs',
    {
      schema: {
        summary: 'The last runs, the newest first',
        querystring: runsQuery,
        response: { 200: runsReply, ...problems },
      },
    },
    async ({ query: { limit, before } }) => {
      const kept = await deskOf(host).runs.latest(before === undefined ? limit + 1 : RUNS_KEPT);
      const older = kept.filter(({ id }) => before === undefined || id < before);
      const runs = older.slice(0, limit);
      const next = older.length > limit ? runs.at(-1)?.id : undefined;
      return plain<typeof runsReply>({ runs, next });
    },
  );
  server.get(
    '/api/v1/runs/:id',
    {
      schema: {
        summary: 'All about one run',
        params: idParams,
        response: { 200: runReply, ...problems },
      },
    },
    async ({ params: { id } }) => {
      const run = await deskOf(host).runs.run(id);
      if (run === undefined) {
        throw new Problem(
          404,
          'no-run',
          `There is no run ${id}; only the last ${RUNS_KEPT} are kept.`,
        );
      }
      return plain<typeof runReply>(run);
    },
  );
}

function addHeldRoutes(server: Server, options: ServerOptions): void {
  const { host } = options;
  server.get(
    '/api/v1/held',
    { schema: { summary: 'Deletions that wait', response: { 200: heldReply, ...problems } } },
    async () => plain<typeof heldReply>({ held: await deskOf(host).held() }),
  );
  server.post(
    '/api/v1/held/:decision',
    {
      schema: {
        summary: 'Confirms or discards a held deletion',
        params: heldParams,
        body: heldBody,
        response: { 200: heldDeletion, ...problems },
      },
    },
    async (request) => {
      const { set, collection } = request.body;
      const { decision } = request.params;
      const desk = deskOf(host);
      const held = await desk.decideHeld(decision, set, collection);
      await record(desk, request, options, { action: `${decision} deletion`, subject: set });
      return plain<typeof heldDeletion>(held);
    },
  );
}
