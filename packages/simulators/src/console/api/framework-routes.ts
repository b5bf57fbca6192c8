import { ApiError } from '../../qradar/errors/api-error.ts';
import { forbidden } from '../../qradar/errors/framework-errors.ts';
import { authenticate } from '../../qradar/http/authenticate.ts';
import { errorResponse } from '../../qradar/http/to-response.ts';
import { EditError } from '../../server/edit-error.ts';
import { NotSimulated } from '../../server/not-simulated.ts';
import type { ConsoleWorld } from '../console-world.ts';
import { appJson, namedServices } from './app-json.ts';
import { developerCreate, developerRemove, developerRun } from './developer-apps.ts';

type Answer = (found: RegExpExecArray, request: Request, world: ConsoleWorld) => unknown;

const routes: readonly (readonly [method: string, path: RegExp, answer: Answer])[] = [
  ['GET', /^named_services$/, (_found, _request, { apps }) => reply(namedServices(apps.all()))],
  ['GET', /^applications$/, (_found, _request, { apps }) => reply(apps.all().map(appJson))],
  ['GET', /^applications\/(\d+)$/, ([, id], _request, { apps }) => reply(appJson(found(id, apps)))],
  ['POST', /^applications\/(\d+)$/, setStatus],
  ['DELETE', /^application_definitions\/(\d+)$/, removeApp],
  ['POST', /^developer\/applications$/, developerCreate],
  ['POST', /^developer\/applications\/(\d+)$/, developerRun],
  ['PUT', /^developer\/applications\/(\d+)$/, developerRun],
  ['DELETE', /^developer\/applications\/(\d+)$/, developerRemove],
];

/** The calls below `/api/gui_app_framework/` that need no zip; whoever asks is looked at as by any other endpoint. */
export async function answerFramework(request: Request, world: ConsoleWorld): Promise<Response> {
  const url = new URL(request.url);
  const path = url.pathname.slice('/api/gui_app_framework/'.length);
  const admitted = await world.answerApi(
    new Request(new URL('/api/system/about', url), { headers: request.headers }),
  );
  if (!admitted.ok) return admitted;
  for (const [method, pattern, answer] of routes) {
    const match = method === request.method ? pattern.exec(path) : null;
    if (match !== null)
      return attempt(() => {
        if (method !== 'GET') checkAdmin(request, world);
        return answer(match, request, world);
      });
  }
  throw new NotSimulated(`${request.method} ${url.pathname}`);
}

function checkAdmin(request: Request, { qradar }: ConsoleWorld): void {
  const caller = authenticate(request, qradar);
  if (!qradar.access.may(caller, 'ADMIN')) throw forbidden();
}

async function attempt(answer: () => unknown): Promise<Response> {
  try {
    return (await answer()) as Response;
  } catch (error) {
    if (error instanceof ApiError) return errorResponse(error);
    if (error instanceof EditError)
      return errorResponse(
        new ApiError(422, Number.parseInt(error.message, 10) || 1005, error.message),
      );
    throw error;
  }
}

const reply = (value: unknown): Response => Response.json(value);

const found = (id: string | undefined, apps: ConsoleWorld['apps']) => {
  const app = apps.get(Number(id));
  if (app === undefined) throw new ApiError(404, 1002, `There is no application ${id}`);
  return app;
};

function setStatus([, id]: RegExpExecArray, { url }: Request, { apps }: ConsoleWorld): Response {
  const app = found(id, apps);
  const status = new URL(url).searchParams.get('status');
  if (status !== 'RUNNING' && status !== 'STOPPED')
    throw new ApiError(422, 33_500, 'status is RUNNING or STOPPED');
  app.status = status;
  return reply(appJson(app));
}

/** As `qapp delete` does it: no hook is called. */
function removeApp([, id]: RegExpExecArray, _request: Request, { apps }: ConsoleWorld): Response {
  apps.remove(found(id, apps).id);
  return new Response(null, { status: 204 });
}
