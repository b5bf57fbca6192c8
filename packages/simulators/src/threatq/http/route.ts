import { type HttpHandler, http, type PathParams } from 'msw';
import type { Principal } from '../auth/tokens.ts';
import { expireDue } from '../edits/expire-due.ts';
import { BadQuery } from '../query/query-node.ts';
import type { ThreatqWorld } from '../world.ts';
import { Refusal, refusal } from './refusal.ts';
import { json } from './reply.ts';

/** One authenticated call. */
export interface Call {
  readonly world: ThreatqWorld;
  readonly request: Request;
  readonly query: URLSearchParams;
  readonly params: Readonly<Record<string, string>>;
  readonly principal: Principal;
}

/** A call that may come without a token. */
export type OpenCall = Omit<Call, 'principal'>;

type Answer<Received> = (call: Received) => Response | Promise<Response>;
type Method = 'get' | 'post' | 'put' | 'delete';

interface RouteBase {
  readonly method: Method;
  readonly path: string;
}

export type Route = RouteBase &
  (
    | { readonly open: true; readonly answer: Answer<OpenCall> }
    | { readonly open: false; readonly answer: Answer<Call> }
  );

export const route = (method: Method, path: string, answer: Answer<Call>): Route => ({
  method,
  path,
  answer,
  open: false,
});

export const openRoute = (method: Method, path: string, answer: Answer<OpenCall>): Route => ({
  method,
  path,
  answer,
  open: true,
});

/** The routes as msw handlers, first match first. */
export const toHandlers = (routes: readonly Route[], world: ThreatqWorld): HttpHandler[] =>
  routes.map((each) =>
    http[each.method](`*${each.path}`, ({ request, params }) =>
      reply(each, {
        world,
        request,
        query: new URL(request.url).searchParams,
        params: flat(params),
      }),
    ),
  );

const flat = (params: PathParams): Record<string, string> =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));

async function reply(each: Route, call: OpenCall): Promise<Response> {
  const { world } = call;
  const elsewhere = world.behaviour.redirect307;
  if (elsewhere !== null) return redirect(elsewhere, call.request);
  try {
    if (world.behaviour.maintenance) throw refusal(503, 'ThreatQ is down for maintenance.');
    expireDue(world);
    if (each.open) return await each.answer(call);
    const principal = principalOf(call);
    if (world.behaviour.errorsIn200) throw refusal(200, 'The request could not be processed.');
    return await each.answer({ ...call, principal });
  } catch (error) {
    if (error instanceof Refusal) return json(error.body, error.status);
    if (error instanceof BadQuery) return json({ errors: [error.message] }, 400);
    throw error;
  }
}

function redirect(origin: string, request: Request): Response {
  const { pathname, search } = new URL(request.url);
  return new Response(null, {
    status: 307,
    headers: { location: `${origin}${pathname}${search}` },
  });
}

/** The token of an `Authorization: Bearer`; its scheme is written in any case. */
export const bearerOf = ({ headers }: Request): string | undefined =>
  /^bearer\s+(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1];

function principalOf({ request, world }: OpenCall): Principal {
  const token = bearerOf(request);
  const principal = token === undefined ? undefined : world.tokens.holder(token);
  if (principal === undefined) throw refusal(401, 'Unauthorized.');
  return principal;
}
