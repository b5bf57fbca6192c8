import type { FastifyReply } from 'fastify';

/** Fires when whoever asked does not wait any more. Fastify's own signal hears the end of the request's body (5.12). */
export function untilGone({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort(new Error('the caller has gone'));
  });
  return gone.signal;
}
