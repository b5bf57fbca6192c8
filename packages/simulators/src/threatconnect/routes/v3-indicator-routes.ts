import { contextChange } from '../edits/context.ts';
import { createIndicator } from '../edits/create-indicator.ts';
import { ownerOfBody, requireWrite } from '../edits/owner-of.ts';
import { type Call, type Route, v3 } from '../http/call.ts';
import { textOf } from '../http/json-object.ts';
import { badRequest } from '../http/refusal.ts';
import { type Answer, v3Success } from '../http/reply.ts';
import { v3Indicator } from '../render/v3-indicator.ts';
import { typeNamed } from '../types/indicator-types.ts';
import { v3Copy } from './v3-copy.ts';
import { fieldsOf } from './v3-fields.ts';
import { knowsReports, report, updateIndicator } from './v3-updates.ts';

function read(call: Call): Answer {
  const view = { ...call, fields: fieldsOf(call) };
  return v3Success({ data: v3Indicator(v3Copy(call, 'read'), view) });
}

function created(call: Call): Answer {
  const { world, body, user } = call;
  const type = typeNamed(textOf(body['type']) ?? '');
  if (type === undefined) throw badRequest('type' in body ? '0x2005' : '0x2003');
  knowsReports(call);
  const fields = fieldsOf(call);
  const { indicator, status, isNew } = createIndicator(call, {
    type,
    owner: ownerOfBody(call),
    existing: world.behaviour.v3CreateExisting,
    change: contextChange(body, world, user.id),
  });
  report(call, indicator);
  const data = v3Indicator(indicator, { ...call, fields });
  const message = isNew || status === 201 ? 'Created' : 'Updated';
  return v3Success({ data, message }, status);
}

function removed(call: Call): Answer {
  const { world, user } = call;
  const indicator = v3Copy(call, 'write');
  requireWrite(user, indicator.owner, world);
  world.store.remove(indicator, world.nowMs);
  return v3Success({ message: 'Deleted' });
}

export const v3IndicatorRoutes: readonly Route[] = [
  v3('POST', '/indicators', created),
  v3('GET', '/indicators/:key', read),
  v3('PUT', '/indicators/:key', updateIndicator),
  v3('DELETE', '/indicators/:key', removed),
];
