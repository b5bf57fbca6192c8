import type { ConsoleSession } from '@intelbridge/core';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../problem.ts';
import { type Access, ROUTES } from '../routes.ts';
import type { Server, ServerOptions } from '../server-types.ts';
import { CSRF_HEADER, CsrfTokens } from './csrf.ts';
import { isSameOrigin } from './is-same-origin.ts';
import { type Visitor, Visitors } from './visitors.ts';

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Lets in whom the table of routes lets in, and unsafe requests only from our own pages. */
export function addGate(server: Server, options: ServerOptions): void {
  const tokens = new CsrfTokens(options.csrfKey);
  const visitors = new VisitorsOfConsole(options);
  server.decorateRequest('visitor', undefined);
  server.decorateRequest('csrfToken', undefined);
  server.decorateRequest('findVisitor', undefined);
  server.addHook('onRoute', (route) => {
    route.config = { ...route.config, access: accessOf(String(route.method), route.url) };
  });
  server.addHook('onRequest', async (request) => {
    const { access } = request.routeOptions.config;
    // A route that is not there tells nothing; one for the console asks the console.
    if (access === undefined || access === 'console') return;
    const session = options.sessionOf(request.headers.cookie);
    if (access === 'anyone') {
      // Asked only where it matters, within the time that the answer has.
      request.findVisitor = () => visitors.ask(session).catch(() => undefined);
      return;
    }
    request.visitor = await requireVisitor(session, visitors);
    if (session !== undefined) request.csrfToken = tokens.tokenFor(session.token);
    if (!SAFE.has(request.method)) refuseForeign(request, session, tokens);
    if (access === 'admin' && request.visitor?.isAdmin !== true) {
      throw new Problem(403, 'not-an-admin', 'Only an administrator of QRadar may do this.');
    }
  });
}

/** Throws for a route that the table does not know: nothing is served by accident. */
function accessOf(method: string, url: string): Access {
  const route = ROUTES.find((each) => each.method === method && each.url === url);
  if (route === undefined) throw new Error(`The route ${method} ${url} is not in the table.`);
  return route.access;
}

async function requireVisitor(
  session: ConsoleSession | undefined,
  visitors: VisitorsOfConsole,
): Promise<Visitor> {
  const visitor = await visitors.ask(session);
  if (visitor !== undefined) return visitor;
  throw new Problem(401, 'not-logged-in', 'Log in to QRadar, and open this from there.');
}

function refuseForeign(
  { headers }: FastifyRequest,
  session: ConsoleSession | undefined,
  tokens: CsrfTokens,
): void {
  if (!isSameOrigin(headers)) {
    throw new Problem(403, 'other-origin', 'This was sent from a page of another site.');
  }
  if (session === undefined || !tokens.isGood(headers[CSRF_HEADER], session.token)) {
    throw new Problem(
      403,
      'csrf',
      'This page is out of date. Load it again, then repeat what you did.',
    );
  }
}

/** Asks the console that the settings name now. */
class VisitorsOfConsole {
  readonly #options: ServerOptions;
  #held:
    | { readonly users: ReturnType<ServerOptions['users']>; readonly visitors: Visitors }
    | undefined;

  constructor(options: ServerOptions) {
    this.#options = options;
  }

  async ask(session: ConsoleSession | undefined): Promise<Visitor | undefined> {
    if (session === undefined) return undefined;
    const users = this.#options.users();
    if (users === undefined) {
      throw new Problem(
        503,
        'not-configured',
        'Intelbridge is not configured, so that it cannot ask QRadar who you are. Its startup.log says what is missing.',
      );
    }
    if (this.#held?.users !== users) {
      this.#held = { users, visitors: new Visitors(users, this.#options.clock) };
    }
    return this.#held.visitors.visitorOf(session);
  }
}
