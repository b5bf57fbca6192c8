import type { FastifyRequest } from 'fastify';
import type { Desk, Host } from './host.ts';
import { type ServerOptions, visitorOf } from './server-types.ts';

interface Done {
  readonly action: string;
  readonly subject: string;
  readonly system?: string;
  readonly result?: string;
}

/** Writes down what a person did; feedback is written down by its own desk. */
export async function record(
  { audit }: Desk,
  request: FastifyRequest,
  { clock }: ServerOptions,
  { action, subject, system = '', result = 'done' }: Done,
): Promise<void> {
  const who = visitorOf(request).name;
  await audit.append({ at: clock.now(), who, action, subject, system, result });
}

/** The same where the settings may not allow to keep it; the log has it in any case. */
export async function recordIfKept(
  { desk, log }: Host,
  request: FastifyRequest,
  options: ServerOptions,
  done: Done,
): Promise<void> {
  log('info', `${done.action}: ${done.subject}`, { who: visitorOf(request).name });
  if (desk !== undefined) await record(desk, request, options, done);
}
