import { type ApiUser, permissionIn } from '../auth/users.ts';
import { type Call, queryValue } from '../http/call.ts';
import { textOf } from '../http/json-object.ts';
import { ownerNotFound, writeRefused } from '../http/refusal.ts';
import type { Owner } from '../store/owners.ts';
import type { ThreatconnectWorld } from '../world.ts';

/** The owner that `owner` names, if it does. Throws 403 for one that is not there or not visible. */
export function namedOwner(call: Call): Owner | undefined {
  const name = queryValue(call, 'owner');
  return name === undefined ? undefined : visible(call, call.world.owners.named(name));
}

/** The named owner, or the caller's Organization. Throws 403. */
export const ownerOrOwn = (call: Call): Owner => namedOwner(call) ?? call.user.organization;

/** Owner of a v3 body: `ownerName`, `ownerId`, else as in the query. Throws 403. */
export function ownerOfBody(call: Call): Owner {
  const { owners } = call.world;
  const name = textOf(call.body['ownerName']);
  if (name !== undefined) return visible(call, owners.named(name));
  const id = textOf(call.body['ownerId']);
  return id === undefined ? ownerOrOwn(call) : visible(call, owners.get(id));
}

function visible({ user }: Call, owner: Owner | undefined): Owner {
  if (owner === undefined || permissionIn(user, owner) === 'NONE') throw ownerNotFound();
  return owner;
}

/** Throws 401 or 403 for a user who may only read. */
export function requireWrite(user: ApiUser, owner: Owner, world: ThreatconnectWorld): void {
  if (permissionIn(user, owner) !== 'FULL') throw writeRefused(world.behaviour.writeDenied);
}
