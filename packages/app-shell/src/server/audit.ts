import type { FastifyRequest } from 'fastify';
import type { Desk } from './host.ts';
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
