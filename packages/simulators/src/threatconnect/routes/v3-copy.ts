import { permissionIn } from '../auth/users.ts';
import { copiesOfAnyType, type Purpose } from '../edits/find-copies.ts';
import { namedOwner } from '../edits/owner-of.ts';
import { type Call, param } from '../http/call.ts';
import { notFound } from '../http/refusal.ts';
import type { Indicator } from '../store/indicator.ts';

/** The copy that an id or a summary in the path stands for. Throws 403, 404. */
export function v3Copy(call: Call, purpose: Purpose): Indicator {
  const text = param(call, 'key');
  const found = /^\d+$/.test(text) ? byId(call, text, purpose) : bySummary(call, text, purpose);
  if (found === undefined) throw notFound();
  return found;
}

function byId({ world, user }: Call, id: string, purpose: Purpose): Indicator | undefined {
  const found = world.store.get(id);
  if (found === undefined || permissionIn(user, found.owner) === 'NONE') return undefined;
  const isHidden = purpose === 'read' && world.behaviour.inactiveSingle === 'hidden';
  return isHidden && !found.fields.active ? undefined : found;
}

/** In the owner of the query, else in the caller's Organization, see `v3SummaryScope`. */
function bySummary(call: Call, text: string, purpose: Purpose): Indicator | undefined {
  const copies = copiesOfAnyType(call, text, purpose);
  const owner = namedOwner(call);
  if (owner === undefined && call.world.behaviour.v3SummaryScope === 'all') return copies[0];
  return copies.find((each) => each.owner === (owner ?? call.user.organization));
}
