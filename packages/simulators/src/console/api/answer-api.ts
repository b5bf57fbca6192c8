import type { ConsoleWorld } from '../console-world.ts';
import { readCookies } from '../session/cookies.ts';
import { answerFramework } from './framework-routes.ts';

/** Answers below `/api`: the framework's own calls here, all others by the API of the same world. */
export async function answerApi(request: Request, world: ConsoleWorld): Promise<Response> {
  const known = withCredentials(request, world);
  const { pathname } = new URL(request.url);
  return pathname.startsWith('/api/gui_app_framework/')
    ? answerFramework(known, world)
    : world.answerApi(known);
}

/** The API knows one service's token and sessions by header: the cookie and the tokens of apps become that. */
function withCredentials(request: Request, world: ConsoleWorld): Request {
  const { behaviour, apps, qradar } = world;
  const token = request.headers.get('sec');
  const app = token === null ? undefined : apps.all().find((each) => each.token === token);
  if (app !== undefined) {
    const isValid = app.isDeployed && app.status !== 'DELETING';
    return withSec(
      request,
      isValid ? qradar.accounts.token : 'no token before changes are deployed',
    );
  }
  if (token !== null || request.headers.has('authorization')) return request;
  const cookie = readCookies(request.headers.get('cookie')).get('SEC');
  return behaviour.apiCookies === 'ignored' || cookie === undefined
    ? request
    : withSec(request, cookie);
}

function withSec(request: Request, token: string): Request {
  const headers = new Headers(request.headers);
  headers.set('SEC', token);
  return new Request(request, { headers });
}
