import { createIndicator } from '../edits/create-indicator.ts';
import { copiesOf, copyIn, type Purpose } from '../edits/find-copies.ts';
import { ownFieldsOf } from '../edits/own-fields.ts';
import { ownerOrOwn, requireWrite } from '../edits/owner-of.ts';
import { type Call, param, type Route, v2 } from '../http/call.ts';
import { notFound } from '../http/refusal.ts';
import { type Answer, v2Success } from '../http/reply.ts';
import { v2Owner } from '../render/owner-json.ts';
import { v2Indicator } from '../render/v2-indicator.ts';
import type { Indicator } from '../store/indicator.ts';
import { isAtLeast, since } from '../version/platform-version.ts';
import { includedIn, plain } from './v2-included.ts';
import { branchType } from './v2-indicator-lists.ts';

/** The copy of the path in the owner of the query. Throws 403, 404, and for writing 401. */
export function v2Copy(call: Call, purpose: Purpose): Indicator {
  const owner = ownerOrOwn(call);
  if (purpose === 'write') requireWrite(call.user, owner, call.world);
  return copyIn(call, branchType(call), param(call, 'value'), { owner, purpose });
}

function single(call: Call, indicator: Indicator, included = plain, status = 200): Answer {
  const written = v2Indicator(indicator, call, 'single', included);
  return v2Success({ [indicator.type.entity]: written }, status);
}

function created(call: Call): Answer {
  const { indicator, status } = createIndicator(call, {
    type: branchType(call),
    owner: ownerOrOwn(call),
    existing: call.world.behaviour.v2CreateExisting,
  });
  return single(call, indicator, plain, status);
}

function updated(call: Call): Answer {
  const indicator = v2Copy(call, 'write');
  Object.assign(indicator.fields, ownFieldsOf(call.body));
  indicator.lastModifiedMs = call.world.nowMs;
  return single(call, indicator);
}

function removed(call: Call): Answer {
  call.world.store.remove(v2Copy(call, 'write'), call.world.nowMs);
  return v2Success();
}

/** Who has a value: the cheap search across owners. There is no `resultCount`. */
function holders(call: Call): Answer {
  const { unknownValueOwners, platform } = call.world.behaviour;
  const copies = copiesOf(call, branchType(call), param(call, 'value'), 'read');
  if (copies.length === 0 && unknownValueOwners === '404') throw notFound();
  const withIds = isAtLeast(platform, since.itemIds) && includedIn(call).additional;
  return v2Success({
    owner: copies.map(({ owner, id }) => ({
      ...v2Owner(owner),
      ...(withIds ? { itemId: id } : {}),
    })),
  });
}

export const v2IndicatorRoutes: readonly Route[] = [
  v2('POST', '/indicators/:branch', created),
  v2('GET', '/indicators/:branch/:value', (call) =>
    single(call, v2Copy(call, 'read'), includedIn(call)),
  ),
  v2('PUT', '/indicators/:branch/:value', updated),
  v2('DELETE', '/indicators/:branch/:value', removed),
  v2('GET', '/indicators/:branch/:value/owners', holders),
];
