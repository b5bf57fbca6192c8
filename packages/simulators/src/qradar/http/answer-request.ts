import { NotSimulated } from '../../server/not-simulated.ts';
import { ApiError } from '../errors/api-error.ts';
import {
  bodyTooLarge,
  forbidden,
  invalidVersion,
  removedVersion,
  unknownPath,
} from '../errors/framework-errors.ts';
import type { QradarBehaviour } from '../options.ts';
import { isAtLeast } from '../version/api-version.ts';
import type { ListedVersion } from '../version/version-list.ts';
import type { QradarWorld } from '../world.ts';
import { authenticate } from './authenticate.ts';
import type { Endpoint } from './endpoint.ts';
import { endpointFor, isOnConsole } from './find-endpoint.ts';
import { mayCall } from './may-call.ts';
import { isOtherEndpoint } from './other-endpoints.ts';
import { matchPath } from './path-match.ts';
import { runEndpoint } from './run-endpoint.ts';
import { errorResponse, htmlResponse } from './to-response.ts';

/** Answers one request the way the web server in front and the API behind it do, in the order of the dossier §9.2. */
export async function answerRequest(
  request: Request,
  world: QradarWorld,
  endpoints: readonly Endpoint[],
): Promise<Response> {
  const { behaviour } = world;
  const front = answerInFront(new URL(request.url), behaviour);
  if (front !== undefined) return front;
  const body = await request.text();
  try {
    if (Buffer.byteLength(body) > behaviour.maxBodyBytes)
      throw bodyTooLarge(behaviour.unrecordedCode);
    return answerApi(request, body, world, endpoints);
  } catch (error) {
    if (error instanceof ApiError) return errorResponse(error);
    throw error;
  }
}

/** What the web server says without asking the API; always a page of HTML. */
function answerInFront(
  { pathname, search }: URL,
  { deployPending, encodedSlash, maxUrlLength }: QradarBehaviour,
): Response | undefined {
  if (pathname.length + search.length > maxUrlLength)
    return htmlResponse(414, 'Request-URI Too Long');
  if (deployPending) return htmlResponse(503, 'Service Unavailable');
  if (encodedSlash === 'refused' && /%2f/i.test(pathname)) return htmlResponse(404, 'Not Found');
  return /^\/api(?:\/|$)/.test(pathname) ? undefined : htmlResponse(200, 'Application error');
}

function answerApi(
  request: Request,
  body: string,
  world: QradarWorld,
  endpoints: readonly Endpoint[],
): Response {
  const url = new URL(request.url);
  const path = url.pathname.slice('/api'.length);
  const { behaviour } = world;
  const matches = matchPath(endpoints, path, behaviour.pathDecoding).filter((match) =>
    isOnConsole(match, behaviour),
  );
  if (matches.length === 0)
    throw isOtherEndpoint(path) ? new NotSimulated(path) : unknownPath(path);
  world.settle();
  const caller = authenticate(request, world);
  const version = toVersion(request.headers.get('version'), world);
  const match = endpointFor(matches, { method: request.method, path }, version, behaviour);
  const { endpoint } = match;
  if (!mayCall(endpoint, caller, world)) throw forbidden();
  return runEndpoint(
    match,
    { request, url, body, world, caller, version },
    isDeprecated(endpoint, version),
  );
}

function toVersion(header: string | null, { versions, behaviour }: QradarWorld): ListedVersion {
  const version = versions.resolve(header);
  if (version === undefined) throw invalidVersion(header ?? '', behaviour.unrecordedCode);
  if (version.state === 'removed') throw removedVersion(header ?? '', behaviour.unrecordedCode);
  return version;
}

const isDeprecated = ({ deprecatedSince }: Endpoint, version: ListedVersion): boolean =>
  version.state === 'deprecated' ||
  (deprecatedSince !== undefined && isAtLeast(version, deprecatedSince));
