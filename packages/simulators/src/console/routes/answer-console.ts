import { answerApi } from '../api/answer-api.ts';
import type { ConsoleWorld } from '../console-world.ts';
import { htmlReply, redirectTo } from '../html/document.ts';
import { loginPage } from '../pages/login-page.ts';
import type { Visit } from '../pages/page.ts';
import { renderPage } from '../pages/render-page.ts';
import { shellPage } from '../pages/shell-page.ts';
import { answerFromApp } from '../proxy/app-proxy.ts';
import { plainReply } from '../proxy/plain-reply.ts';
import { isAdmin } from '../session/console-user.ts';
import { DISPATCHER, dispatch } from './dispatch.ts';
import { answerForm } from './form-routes.ts';
import { HOME, logIn } from './log-in.ts';
import { pageRoutes } from './page-routes.ts';
import { staticFile } from './static-files.ts';

const LOGON = '/console/logon.jsp';
const STATIC = '/console/static/';

/** Answers every request to the console's origin: API, apps behind the proxy, pages. */
export async function answerConsole(request: Request, world: ConsoleWorld): Promise<Response> {
  const url = new URL(request.url);
  const { pathname } = url;
  if (/^\/api(?:\/|$)/.test(pathname)) return answerApi(request, world);
  if (world.qradar.behaviour.deployPending) return plainReply(503, 'Service Unavailable');
  if (pathname.startsWith('/console/plugins/')) return answerFromApp(request, world);
  if (pathname.startsWith(STATIC)) return staticFile(pathname.slice(STATIC.length));
  if (pathname === LOGON) return htmlReply(loginPage(undefined));
  if (pathname === '/console/j_security_check' && request.method === 'POST')
    return logIn(request, world);
  const session = world.sessionOf(request.headers);
  if (pathname === DISPATCHER) return dispatch(request, world);
  if (session === undefined) return redirectTo(LOGON);
  const visit = { world, session, url };
  return request.method === 'POST' ? answerForm(request, visit) : answerPage(visit);
}

function answerPage(visit: Visit): Response {
  const { pathname } = visit.url;
  if (/^\/(?:console\/?)?$/.test(pathname)) return redirectTo(HOME);
  if (pathname === HOME) return shellPage(visit);
  const route = pageRoutes.get(pathname.replace(/^\/console\/do\//, ''));
  if (route === undefined) return plainReply(404, 'Not Found');
  const { user } = visit.session;
  const { capability } = route;
  if (capability !== undefined && !isAdmin(user) && !user.capabilities.includes(capability))
    return plainReply(403, 'Forbidden');
  const page = route.render(visit);
  return page === undefined ? plainReply(404, 'Not Found') : renderPage(page, visit);
}
