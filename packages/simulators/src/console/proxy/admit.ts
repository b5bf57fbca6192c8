import type { ConsoleSession, ConsoleWorld } from '../console-world.ts';
import { maySee, mayUse } from '../session/console-user.ts';
import { readCookies } from '../session/cookies.ts';
import { plainReply } from './plain-reply.ts';
import type { PluginTarget } from './plugin-path.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);

/** What the console itself refuses before an app is asked; `undefined` when it does not. */
export function refusal(
  request: Request,
  target: PluginTarget,
  session: ConsoleSession | undefined,
  world: ConsoleWorld,
): Response | undefined {
  const { behaviour } = world;
  const isService = isServiceToken(request.headers.get('sec'), world);
  if (session === undefined && !isService && behaviour.withoutSession !== 'forwarded') {
    return behaviour.withoutSession === '401'
      ? plainReply(401, 'Unauthorized')
      : new Response(null, { status: 302, headers: { location: '/console/logon.jsp' } });
  }
  if (
    behaviour.enforcedBy === 'proxy' &&
    session !== undefined &&
    !isAllowed(target, session, world)
  )
    return plainReply(403, 'Forbidden');
  const isGuarded = target.app.manifest.use_qradar_csrf === 'true' && behaviour.csrfKeyKnown;
  if (isGuarded && !isService && !SAFE.has(request.method) && !isProven(request, session))
    return plainReply(403, 'Forbidden');
  return undefined;
}

/** Authorized services and processes of QRadar itself prove nothing (§5.5). */
const isServiceToken = (token: string | null, { qradar, apps }: ConsoleWorld): boolean =>
  token !== null &&
  (token === qradar.accounts.token || apps.all().some((app) => app.token === token));

/** The header has to equal the cookie, and the cookie the session's. */
function isProven({ headers }: Request, session: ConsoleSession | undefined): boolean {
  const header = headers.get('qradarcsrf') ?? '';
  const cookie = readCookies(headers.get('cookie')).get('QRadarCSRF') ?? '';
  return header !== '' && header === cookie && cookie === (session?.QRadarCSRF ?? cookie);
}

/** The strict mode of §11, 4: a raw URL needs what the object that names it needs. */
function isAllowed(
  { app, rest }: PluginTarget,
  { user }: ConsoleSession,
  { behaviour }: ConsoleWorld,
): boolean {
  if (!maySee(user, app.manifest, behaviour)) return false;
  const { areas = [], configuration_pages: pages = [], rest_methods: methods = [] } = app.manifest;
  const path = withoutQuery(rest);
  return [...areas, ...pages, ...methods]
    .filter(({ url }) => withoutQuery(`/${url.replace(/^\//, '')}`) === path)
    .every((object) => mayUse(user, object, behaviour));
}

const withoutQuery = (url: string): string => url.replace(/[?#].*$/s, '');
