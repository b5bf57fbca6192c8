import type { IntelMatch, LookUpAnswer } from '@intelbridge/core';
import { deskOf } from '../desk-of.ts';
import { isSameOrigin } from '../guard/is-same-origin.ts';
import type { Server, ServerOptions } from '../server-types.ts';
import { untilGone } from '../until-gone.ts';
import { problems } from './common.schema.ts';
import {
  LOOK_UP_BODY_BYTES,
  lookUpAnswer,
  lookUpAnswers,
  lookUpBody,
  lookUpQuery,
} from './look-up.schema.ts';
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
      const { value, waitMs, raw = false, provider } = request.query;
      // A page of another site can have a browser ask this, and must not spend what people have.
      const sparing = request.query.sparing === true || !isSameOrigin(request.headers);
      const [answer] = await deskOf(host).lookUps.lookUp([value], {
        waitMs,
        signal: untilGone(reply),
        ...(provider !== undefined && { providers: [provider] }),
        ...(sparing && { spending: 'never' }),
      });
      return plain<typeof lookUpAnswer>(answer && told(answer, { raw }));
    },
  );
  server.post(
    '/api/v1/lookups',
    {
      bodyLimit: LOOK_UP_BODY_BYTES,
      schema: {
        summary: 'What is known of many values, or of some anew',
        body: lookUpBody,
        response: { 200: lookUpAnswers, ...problems },
      },
    },
    async (request, reply) => {
      const { values, raw, brief, sparing = false, ...how } = request.body;
      const answers = await deskOf(host).lookUps.lookUp(values, {
        ...how,
        ...(sparing && { spending: 'never' }),
        signal: untilGone(reply),
      });
      const asked = answers.map((each) => told(each, { raw, brief }));
      return plain<typeof lookUpAnswers>({ answers: asked });
    },
  );
}

interface Wish {
  readonly raw?: boolean | undefined;
  readonly brief?: boolean | undefined;
}

/** Replies as they were received are large, and so is all that is said of hundreds of values. */
const told = (answer: LookUpAnswer, { raw = false, brief = false }: Wish): LookUpAnswer => ({
  ...answer,
  results: answer.results.map((each) => ({
    ...each,
    raw: raw ? each.raw : undefined,
    matches: brief ? each.matches.map(inBrief) : each.matches,
  })),
});

const inBrief = (match: IntelMatch): IntelMatch => ({
  ...match,
  sources: [],
  adversaries: [],
  attributes: [],
  details: undefined,
});
