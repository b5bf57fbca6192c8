import type { LookUpAnswer } from '@intelbridge/core';
import { deskOf } from '../desk-of.ts';
import type { Server, ServerOptions } from '../server-types.ts';
import { untilGone } from '../until-gone.ts';
import { problems } from './common.schema.ts';
import { lookUpAnswer, lookUpAnswers, lookUpBody, lookUpQuery } from './look-up.schema.ts';
import { plain } from './plain.ts';

/** What analysts ask. */
export function addLookUpRoutes(server: Server, { host }: ServerOptions): void {
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
      const { value, waitMs, raw = false, provider, sparing = false } = request.query;
      const [answer] = await deskOf(host).lookUps.lookUp([value], {
        waitMs,
        signal: untilGone(reply),
        ...(provider !== undefined && { providers: [provider] }),
        ...(sparing && { spending: 'never' }),
      });
      return plain<typeof lookUpAnswer>(answer && told(answer, raw));
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
      const { values, raw = false, ...how } = request.body;
      const signal = untilGone(reply);
      const answers = await deskOf(host).lookUps.lookUp(values, { ...how, signal });
      return plain<typeof lookUpAnswers>({ answers: answers.map((each) => told(each, raw)) });
    },
  );
}

/** Replies as they were received are large; few ask for them. */
const told = (answer: LookUpAnswer, raw: boolean): LookUpAnswer =>
  raw
    ? answer
    : { ...answer, results: answer.results.map((each) => ({ ...each, raw: undefined })) };
