import { deskOf } from '../desk-of.ts';
import { type Server, type ServerOptions, visitorOf } from '../server-types.ts';
import { untilGone } from '../until-gone.ts';
import { problems } from './common.schema.ts';
import {
  destinationsQuery,
  destinationsReply,
  feedbackBody,
  feedbackReply,
  takersReply,
} from './feedback.schema.ts';
import { plain } from './plain.ts';

/** What analysts tell platforms. */
export function addFeedbackRoutes(server: Server, { host }: ServerOptions): void {
  server.get(
    '/api/v1/feedback',
    {
      schema: {
        summary: 'Which platforms take which feedback, and what can be said with it',
        response: { 200: takersReply, ...problems },
      },
    },
    async () => plain<typeof takersReply>({ takers: deskOf(host).takers }),
  );
  server.get(
    '/api/v1/feedback/destinations',
    {
      schema: {
        summary: 'Where a platform takes new indicators',
        querystring: destinationsQuery,
        response: { 200: destinationsReply, ...problems },
      },
    },
    async (request, reply) => {
      const { provider } = request.query;
      const destinations = await deskOf(host).destinations(provider, untilGone(reply));
      return plain<typeof destinationsReply>({ destinations });
    },
  );
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
}
