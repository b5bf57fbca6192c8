import type { EnrichReport } from '@intelbridge/core';
import { record } from '../audit.ts';
import { deskOf } from '../desk-of.ts';
import type { Server, ServerOptions } from '../server-types.ts';
import { problems } from './common.schema.ts';
import { enrichReply, offenseParams } from './enrich.schema.ts';
import { plain } from './plain.ts';

/** Notes on offenses that somebody asks for. */
export function addEnrichRoutes(server: Server, options: ServerOptions): void {
  const { host } = options;
  server.post(
    '/api/v1/offenses/:id/enrich',
    {
      schema: {
        summary: 'Writes what is known into the notes of an offense',
        params: offenseParams,
        response: { 200: enrichReply, ...problems },
      },
    },
    async (request) => {
      const desk = deskOf(host);
      const report = await desk.enrich([request.params.id]);
      const subject = `offense ${request.params.id}`;
      const done = { action: 'enrich', subject, system: 'QRadar', result: resultOf(report) };
      await record(desk, request, options, done);
      return plain<typeof enrichReply>(report);
    },
  );
}

function resultOf({ notes, errors }: EnrichReport): string {
  if (errors[0] !== undefined) return `failed: ${errors[0].message}`;
  return notes.some(({ action }) => action === 'written') ? 'done' : 'unchanged';
}
