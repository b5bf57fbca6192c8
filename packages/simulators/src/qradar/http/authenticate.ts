import { forbidden, unauthorized } from '../errors/framework-errors.ts';
import type { QradarWorld } from '../world.ts';
import type { Caller } from './endpoint.ts';

/** Missing, wrong and expired credentials all get the same 401/18. Cookies are ignored, as below all of `/api`. */
export function authenticate({ headers, method }: Request, world: QradarWorld): Caller {
  const token = headers.get('sec');
  const caller =
    serviceOf(token, world) ??
    sessionUser(token, headers.get('qradarcsrf'), method, world) ??
    (token === null ? basicUser(headers.get('authorization'), world) : undefined);
  if (caller === undefined) throw unauthorized();
  return caller;
}

function serviceOf(token: string | null, world: QradarWorld): Caller | undefined {
  const { tokenExpiresMs, serviceLabel } = world.behaviour;
  const isExpired = tokenExpiresMs !== null && world.nowMs >= tokenExpiresMs;
  if (token !== world.accounts.token || isExpired) return undefined;
  world.tokenUsed();
  return { kind: 'service', name: `API_token: ${serviceLabel}` };
}

/** A session proves with a second header that anything but reading comes from its own page. */
function sessionUser(
  token: string | null,
  csrf: string | null,
  method: string,
  { access, behaviour }: QradarWorld,
): Caller | undefined {
  const session = access.session(token);
  if (session === undefined) return undefined;
  const isProven = method === 'GET' || csrf === session.QRadarCSRF;
  if (!isProven && behaviour.csrfMissing === 403) throw forbidden();
  if (!isProven && behaviour.csrfMissing === 401) throw unauthorized();
  return { kind: 'user', name: session.username };
}

function basicUser(header: string | null, { access }: QradarWorld): Caller | undefined {
  const login = /^basic\s+(\S+)$/i.exec(header ?? '')?.[1];
  const user = login === undefined ? undefined : access.userOfLogin(login);
  return user && { kind: 'user', name: user.username };
}
