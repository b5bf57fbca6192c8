import { authRefusal, Refusal } from '../http/refusal.ts';
import { isAtLeast, since } from '../version/platform-version.ts';
import type { ThreatconnectWorld } from '../world.ts';
import { isSignature } from './signature.ts';
import type { ApiUser } from './users.ts';

/** How far the Timestamp header may be from the platform's clock (dossier §1.3). */
const allowedSkewS = 300;

export interface Credentials {
  readonly target: string;
  readonly method: string;
  readonly headers: Headers;
  readonly world: ThreatconnectWorld;
}

/** The user a request comes from. Throws 401, or 403 for a scheme the platform does not have. */
export function authenticate(request: Credentials): ApiUser {
  const [, scheme, rest = ''] =
    /^(TC|TC-Token) (\S+)$/.exec(request.headers.get('authorization') ?? '') ?? [];
  if (scheme === undefined) throw unsupportedScheme();
  return scheme === 'TC' ? bySignature(request, rest) : byToken(request, rest);
}

/** The status is documented, the text is ours. */
export const unsupportedScheme = (): Refusal =>
  new Refusal({ status: 403, text: 'Unsupported authentication method', code: '0x1003' });

function bySignature({ target, method, headers, world }: Credentials, text: string): ApiUser {
  const at = text.indexOf(':');
  const user = world.users.get(at < 0 ? text : text.slice(0, at));
  if (user === undefined) throw authRefusal('Access Denied');
  const timestamp = headers.get('timestamp') ?? '';
  if (!/^\d+$/.test(timestamp)) throw authRefusal('Invalid timestamp');
  if (Math.abs(Math.floor(world.nowMs / 1000) - Number(timestamp)) > allowedSkewS)
    throw authRefusal('Timestamp out of acceptable time range');
  if (!isSignature(text.slice(at + 1), { target, method, timestamp }, user.secretKey))
    throw authRefusal('Signature data did not match expected result');
  return user;
}

function byToken({ world }: Credentials, token: string): ApiUser {
  const { tokenExpiresMs, platform } = world.behaviour;
  const user = isAtLeast(platform, since.userTokens) ? world.users.withToken(token) : undefined;
  const isOver = tokenExpiresMs !== null && world.nowMs >= tokenExpiresMs;
  if (user === undefined || isOver) throw authRefusal('Unauthorized');
  return user;
}
