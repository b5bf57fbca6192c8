import { unauthorized } from '../errors/framework-errors.ts';
import type { QradarWorld } from '../world.ts';
import type { Caller } from './endpoint.ts';

/** Missing, wrong and expired credentials all get the same 401/18. */
export function authenticate(headers: Headers, world: QradarWorld): Caller {
  const { accounts, behaviour, nowMs } = world;
  const { tokenExpiresMs, serviceLabel } = behaviour;
  const token = headers.get('sec');
  const expired = tokenExpiresMs !== null && nowMs >= tokenExpiresMs;
  if (token === accounts.token && !expired) {
    world.tokenUsed();
    return { kind: 'service', name: `API_token: ${serviceLabel}` };
  }
  const { name, password } = accounts.user;
  const login = /^basic\s+(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1];
  if (token === null && login === Buffer.from(`${name}:${password}`).toString('base64')) {
    return { kind: 'user', name };
  }
  throw unauthorized();
}
