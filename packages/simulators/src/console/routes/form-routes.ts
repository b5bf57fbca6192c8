import { uninstall } from '../apps/uninstall.ts';
import { redirectTo } from '../html/document.ts';
import { extensionsPage } from '../pages/extensions-page.ts';
import type { Visit } from '../pages/page.ts';
import { renderPage } from '../pages/render-page.ts';
import { plainReply } from '../proxy/plain-reply.ts';
import { isAdmin } from '../session/console-user.ts';
import { HOME, logOut } from './log-in.ts';

type FormAnswer = (
  form: URLSearchParams,
  visit: Visit,
  cookie: string,
) => Response | Promise<Response>;

interface FormRoute {
  readonly answer: FormAnswer;
  readonly needsAdmin: boolean;
}

/** The console's own forms, each with the session's CSRF token in it. */
const formRoutes: Readonly<Record<string, FormRoute>> = {
  '/console/logout': { needsAdmin: false, answer: (_form, { world }) => logOut(world) },
  '/console/do/core/theme': { needsAdmin: false, answer: setTheme },
  '/console/do/sem/addNote': { needsAdmin: false, answer: addNote },
  '/console/do/admin/deploy': { needsAdmin: true, answer: deploy },
  '/console/do/extensions/uninstall': { needsAdmin: true, answer: removeApp },
};

export async function answerForm(request: Request, visit: Visit): Promise<Response> {
  const route = formRoutes[visit.url.pathname];
  if (route === undefined) return plainReply(404, 'Not Found');
  const form = new URLSearchParams(await request.text());
  const isProven = form.get('csrf') === visit.session.QRadarCSRF;
  if (!isProven || (route.needsAdmin && !isAdmin(visit.session.user)))
    return plainReply(403, 'Forbidden');
  return route.answer(form, visit, request.headers.get('cookie') ?? '');
}

function setTheme(form: URLSearchParams, { world, session }: Visit): Response {
  world.themes.set(session.user.name, form.get('theme') === 'dark' ? 'dark' : 'light');
  return redirectTo(HOME);
}

/** Unlike one through the API, it is by the user without more. */
function addNote(form: URLSearchParams, { world, session }: Visit): Response {
  const offense = world.qradar.offenses.get(Number(form.get('id')));
  if (offense === undefined) return plainReply(404, 'Not Found');
  world.qradar.offenses.addNote(offense.id, session.user.name, form.get('text') ?? '');
  return new Response(null, { status: 204 });
}

function deploy(_form: URLSearchParams, { world }: Visit): Response {
  world.deploy();
  return redirectTo('/console/do/qradar/admin?appName=QRadar&pageId=Admin');
}

async function removeApp(form: URLSearchParams, visit: Visit, cookie: string): Promise<Response> {
  const app = visit.world.apps.get(Number(form.get('id')));
  if (app === undefined) return plainReply(404, 'Not Found');
  const results = await uninstall(app, visit.world, cookie);
  return renderPage(extensionsPage(visit, results), visit);
}
