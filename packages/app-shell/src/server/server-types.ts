import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock, ConsoleSession, ConsoleUsers } from '@intelbridge/core';
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Visitor } from './guard/visitors.ts';
import type { Host } from './host.ts';
import type { Access } from './routes.ts';
import type { WebBuild } from './web-build.schema.ts';

/** A fastify whose schemas are zod's. */
export type Server = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

export interface ServerOptions {
  readonly host: Host;
  /** Undefined while it is not known which console to ask. */
  readonly users: () => ConsoleUsers | undefined;
  /** The console's session among the cookies of a request. */
  readonly sessionOf: (cookies: string | undefined) => ConsoleSession | undefined;
  readonly clock: Clock;
  /** Makes the tokens of pages; the same after a restart keeps open pages usable. */
  readonly csrfKey: Buffer;
  /** Folder of the files below `static/`. */
  readonly staticFolder: string;
  /** The pages that run in the browser. */
  readonly web: WebBuild;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
  }
  interface FastifyRequest {
    /** Who asks; undefined where nobody had to be. */
    visitor: Visitor | undefined;
    /** On routes for anyone: who asks, if the console knows. */
    findVisitor: (() => Promise<Visitor | undefined>) | undefined;
    /** For the pages of this visitor. */
    csrfToken: string | undefined;
  }
}

/** For routes that only let known people in. */
export function visitorOf({ visitor }: FastifyRequest): Visitor {
  if (visitor === undefined) throw new Error('A route for users was reached by nobody.');
  return visitor;
}
