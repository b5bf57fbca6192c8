import { permissionIn } from '../auth/users.ts';
import { param, type Route, v2 } from '../http/call.ts';
import { ownerNotFound } from '../http/refusal.ts';
import { v2Success } from '../http/reply.ts';
import { v2Owner } from '../render/owner-json.ts';
import { v2User } from '../render/user-json.ts';
import { v2List } from './v2-paging.ts';

export const v2OwnerRoutes: readonly Route[] = [
  v2('GET', '/whoami', ({ user }) => v2Success({ user: v2User(user) })),
  v2('GET', '/owners', (call) =>
    v2List(call, 'owner', call.world.visibleOwners(call.user), v2Owner),
  ),
  v2('GET', '/owners/mine', ({ user }) =>
    v2Success({ resultCount: 1, owner: v2Owner(user.organization) }),
  ),
  v2('GET', '/owners/mine/members', ({ world, user }) => {
    const members = world.users.rows.filter((each) => each.organization === user.organization);
    return v2Success({
      user: members.map(({ accessId, firstName, lastName }) => ({
        userName: accessId,
        firstName,
        lastName,
      })),
    });
  }),
  v2('GET', '/owners/:id', (call) => {
    const owner = call.world.owners.get(param(call, 'id'));
    if (owner === undefined || permissionIn(call.user, owner) === 'NONE') throw ownerNotFound();
    return v2Success({ resultCount: 1, owner: v2Owner(owner) });
  }),
];
