import type { EnrichReport } from '@intelbridge/core';
import { record } from '../audit.ts';
import { deskOf } from '../desk-of.ts';
import { type Server, type ServerOptions, visitorOf } from '../server-types.ts';
import { untilGone } from '../until-gone.ts';
import { problems } from './common.schema.ts';
import {
  enrichReply,
  feedbackBody,
  feedbackReply,
  lookUpAnswer,
  lookUpAnswers,
  lookUpBody,
  lookUpQuery,
  offenseParams,
} from './intel.schema.ts';
import { plain } from './plain.ts';

/** What analysts ask. */
export function addIntelRoutes(server: Server, options: ServerOptions): void {
  const { host } = options;
  addDeeds(server, options);
  server.get(
    '/api/v1/lookups',
    {
      schema: {
        summary: 'What is known of one value',
        querystring: lookUpQuery,
        response: { 200: lookUpAnswer, ...problems },
      },
    },
    async (request, reply) => {
      const { value, waitMs } = request.query;
      const signal = untilGone(reply);
      const [answer] = await deskOf(host).lookUps.lookUp([value], { waitMs, signal });
      return plain<typeof lookUpAnswer>(answer);
    },
  );
  server.post(
    '/api/v1/lookups',
    {
      schema: {
        summary: 'What is known of many values, or of some anew',
        body: lookUpBody,
        response: { 200: lookUpAnswers, ...problems },
      },
    },
    async (request, reply) => {
      const { values, refresh, waitMs } = request.body;
      const signal = untilGone(reply);
      const how = { refresh, waitMs, signal };
      const answers = await deskOf(host).lookUps.lookUp(values, how);
      return plain<typeof lookUpAnswers>({ answers });
    },
  );
}

/** What analysts do. */
function addDeeds(server: Server, options: ServerOptions): void {
  const { host } = options;
  server.post(
    '/api/v1/feedback',
    {
      schema: {
        summary: 'Tells a platform something about a value',
        body: feedbackBody,
        response: { 200: feedbackReply, ...problems },
      },
    },
    // No signal: once begun it is carried out and recorded, whoever still listens.
    async (request) => {
      const who = visitorOf(request).name;
      return plain<typeof feedbackReply>(
        await deskOf(host).feedback.giveFeedback({ ...request.body, who }),
      );
    },
  );
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
