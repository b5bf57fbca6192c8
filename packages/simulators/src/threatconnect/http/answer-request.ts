import { authenticate, unsupportedScheme } from '../auth/authenticate.ts';
import { NotSimulated, TqlError } from '../tql/tql-error.ts';
import { isAtLeast } from '../version/platform-version.ts';
import type { ThreatconnectWorld } from '../world.ts';
import type { Call, Route } from './call.ts';
import { parseBody } from './json-object.ts';
import { type Matched, matchRoutes, segmentsOf } from './match-route.ts';
import { notFound, type Problem, Refusal } from './refusal.ts';
import { type Answer, type ApiVersion, errorAnswer, toResponse } from './reply.ts';
import { wireTarget } from './wire-target.ts';

export interface Place {
  readonly version: ApiVersion;
  /** Below `/v2` or `/v3`. */
  readonly path: string;
}

/** Which API a target belongs to; nothing when it is outside the base path. */
export function placeOf(target: string, basePath: string): Place | undefined {
  const path = target.split('?')[0] ?? '';
  if (!path.startsWith(`${basePath}/`)) return undefined;
  const [, digit, rest = ''] = /^\/v([23])(\/.*)?$/.exec(path.slice(basePath.length)) ?? [];
  return digit === undefined ? undefined : { version: digit === '2' ? 2 : 3, path: rest };
}

/** Answers one request, dated by the platform's clock; nothing, which becomes a 501, for a path that is not simulated. */
export async function answerRequest(
  request: Request,
  world: ThreatconnectWorld,
  routes: readonly Route[],
): Promise<Response | undefined> {
  const response = await answered(request, world, routes);
  response?.headers.set('date', new Date(world.nowMs).toUTCString());
  return response;
}

async function answered(
  request: Request,
  world: ThreatconnectWorld,
  routes: readonly Route[],
): Promise<Response | undefined> {
  const target = wireTarget();
  const place = placeOf(target, world.place.basePath);
  if (place === undefined) return undefined;
  const body = await request.text();
  try {
    const answer = answerCall({ request, body, target, world, routes }, place);
    return answer === undefined ? undefined : toResponse(answer);
  } catch (error) {
    if (error instanceof NotSimulated) return new Response(`${error.message}\n`, { status: 501 });
    return toResponse(errorAnswer(problemOf(error), place.version, world.behaviour));
  }
}

/** Anything but a refusal is a mistake of the simulator and goes on as it is. */
function problemOf(error: unknown): Problem {
  if (error instanceof Refusal) return error.problem;
  if (error instanceof TqlError) return syntaxError;
  throw error;
}

const syntaxError: Problem = {
  status: 400,
  code: '0x2001',
  tableText: true,
  text: 'The request was not properly formed',
};

interface Asked {
  readonly request: Request;
  readonly body: string;
  readonly target: string;
  readonly world: ThreatconnectWorld;
  readonly routes: readonly Route[];
}

function answerCall(asked: Asked, { version, path }: Place): Answer | undefined {
  const { request, target, world, routes } = asked;
  checkDoor(world);
  const user = authenticate({ target, method: request.method, headers: request.headers, world });
  const segments = segmentsOf(path);
  if (segments.includes('')) throw notFound();
  const found = chosen(matchRoutes(routes, version, segments), request.method, world);
  if (found === undefined) return undefined;
  const call: Call = {
    world,
    user,
    version,
    target,
    params: found.params,
    query: new URLSearchParams(target.split(/\?(.*)/s)[1] ?? ''),
    body: parseBody(asked.body),
    origin: originOf(request, world),
  };
  return found.route.answer(call);
}

/** What is refused before anybody looks at credentials. */
function checkDoor({ behaviour, place }: ThreatconnectWorld): void {
  if (!behaviour.licensed)
    throw new Refusal({
      status: 503,
      text: 'API access has not been licensed for this system, please contact sales@threatconnect.com if you wish to enable it',
    });
  if (behaviour.requireHttps && !place.isTls) throw unsupportedScheme();
}

/** The route of the method. Throws 404 for what the platform does not have yet and, in v3, 405. */
function chosen(
  matches: readonly Matched[],
  method: string,
  { behaviour }: ThreatconnectWorld,
): Matched | undefined {
  const there = matches.filter(({ route }) => isAtLeast(behaviour.platform, route.since));
  if (matches.length > 0 && there.length === 0) throw notFound();
  const found = there.find(({ route }) => route.method === method);
  if (found === undefined && there[0]?.route.version === 3)
    throw new Refusal({ status: 405, text: '', code: '0x1005', tableText: true });
  return found;
}

const originOf = (request: Request, { place }: ThreatconnectWorld): string =>
  `${place.isTls ? 'https' : 'http'}://${new URL(request.url).host}`;
