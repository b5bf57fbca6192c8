import { allEndpoints } from '../endpoints/all-endpoints.ts';
import type { CrowdSecWorld } from '../world.ts';
import type { EndpointRoute } from './endpoint.ts';
import { quotaHeaders } from './quota-headers.ts';
import { notRouted, Refusal } from './refusal.ts';
import { deliver, refusalReply } from './reply.ts';

/** Answers one request under `/v2/`. */
export async function answerRequest(request: Request, world: CrowdSecWorld): Promise<Response> {
  const url = new URL(request.url);
  const route = request.method === 'GET' ? routeOf(url.pathname) : undefined;
  const key = world.keys.find(request.headers.get('x-api-key'));
  const { response, refused } = attempt(() => {
    if (route === undefined) throw notRouted();
    const admitted = world.keys.admit(key, route.endpoint);
    const segment = url.pathname.slice(url.pathname.lastIndexOf('/') + 1);
    return route.answer({ world, key: admitted, url, segment });
  }, world);
  const { status } = response;
  const outcome = refused === undefined ? String(status) : `${status} ${refused}`;
  key?.called(outcome, request.headers.get('user-agent'));
  const throttled = status === 429 ? refused : undefined;
  for (const [name, value] of Object.entries(quotaHeaders(world, key, throttled))) {
    response.headers.set(name, value);
  }
  return await deliver(response, request, world.behaviour);
}

/** Counts `/v2/smoke/{ip}` once, whatever the address. */
export const patternOf = (pathname: string): string => routeOf(pathname)?.pattern ?? pathname;

const routeOf = (pathname: string): EndpointRoute | undefined =>
  allEndpoints.find(({ path }) => path.test(pathname));

interface Attempt {
  readonly response: Response;
  /** The message of a refusal. */
  readonly refused?: string;
}

function attempt(work: () => Response, { behaviour }: CrowdSecWorld): Attempt {
  try {
    return { response: work() };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { response: refusalReply(error, behaviour), refused: error.message };
  }
}
