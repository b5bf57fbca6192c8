import type { ConsoleWorld } from '../console-world.ts';
import { htmlReply, redirectTo } from '../html/document.ts';
import { loginPage } from '../pages/login-page.ts';
import { writeCookie } from '../session/cookies.ts';

/** Where everybody is after the log-in. */
export const HOME = '/console/qradar/jsp/QRadar.jsp';

/** Opens a session; both cookies hold for the whole origin, and scripts read only the second (dossier §11, 3). */
export async function logIn(request: Request, world: ConsoleWorld): Promise<Response> {
  const form = new URLSearchParams(await request.text());
  const name = form.get('j_username') ?? '';
  const { access } = world.qradar;
  const user = access.userNamed(name);
  if (user === undefined || user.password !== form.get('j_password'))
    return htmlReply(loginPage('The username and password you supplied are not valid.'), 401);
  const { SEC, QRadarCSRF } = access.openSession(name);
  return redirectTo(HOME, cookies({ SEC, QRadarCSRF }, world, false));
}

/** The browser forgets its cookies; the session itself stays until it is ended. */
export const logOut = (world: ConsoleWorld): Response =>
  redirectTo('/console/logon.jsp', cookies({ SEC: '', QRadarCSRF: '' }, world, true));

function cookies(
  { SEC, QRadarCSRF }: { SEC: string; QRadarCSRF: string },
  { url, behaviour: { sameSite } }: ConsoleWorld,
  isOver: boolean,
): string[] {
  const flags = { secure: url.protocol === 'https:', sameSite, isOver };
  return [
    writeCookie('SEC', SEC, { ...flags, httpOnly: true }),
    writeCookie('QRadarCSRF', QRadarCSRF, { ...flags, httpOnly: false }),
  ];
}
