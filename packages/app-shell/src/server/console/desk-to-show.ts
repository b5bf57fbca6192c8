import type { FastifyRequest } from 'fastify';
import type { Desk } from '../host.ts';
import type { ServerOptions } from '../server-types.ts';

const NOT_CONFIGURED = 'Intelbridge is not configured yet.';

/** For who is logged in; for others, and while it is not configured, what to tell them instead. */
export async function deskToShow(
  request: FastifyRequest,
  { host, users }: ServerOptions,
): Promise<Desk | string> {
  // No console is known: nobody can be logged in.
  if (users() === undefined) return NOT_CONFIGURED;
  if ((await request.findVisitor?.()) === undefined) return 'Log in to QRadar to see it.';
  return host.desk ?? NOT_CONFIGURED;
}
