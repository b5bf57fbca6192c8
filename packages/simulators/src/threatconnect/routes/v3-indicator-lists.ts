import { permissionIn } from '../auth/users.ts';
import { namedOwner, requireWrite } from '../edits/owner-of.ts';
import { type Call, queryValue, type Route, v3 } from '../http/call.ts';
import { badRequest, Refusal } from '../http/refusal.ts';
import { type Answer, v3Success } from '../http/reply.ts';
import { utcDate } from '../render/dates.ts';
import { v3Indicator } from '../render/v3-indicator.ts';
import type { Indicator } from '../store/indicator.ts';
import { indicatorVocabulary } from '../tql/indicator-vocabulary.ts';
import { typeNamed } from '../types/indicator-types.ts';
import { isAtLeast, since } from '../version/platform-version.ts';
import { deletedFrom } from './deleted.ts';
import { fieldsOf } from './v3-fields.ts';
import { v3List } from './v3-paging.ts';
import { sortingOf, tqlOf } from './v3-query.ts';

/** All visible owners' copies; active ones unless the query speaks of `indicatorActive` (dossier §3.1). */
function matching(call: Call): readonly Indicator[] {
  const { world, user } = call;
  const owner = namedOwner(call);
  const { test, names } = tqlOf(call, indicatorVocabulary);
  const showsInactive = names('indicatorActive');
  const rows = [...world.store.rows()].filter(
    (each) =>
      (owner === undefined ? permissionIn(user, each.owner) !== 'NONE' : each.owner === owner) &&
      (showsInactive || each.fields.active) &&
      test(each),
  );
  return world.behaviour.v3Order === 'newest-first' ? rows.toReversed() : rows;
}

function listed(call: Call): Answer {
  const view = { ...call, fields: fieldsOf(call) };
  const order = sortingOf(call, indicatorVocabulary);
  const rows = matching(call);
  return v3List(call, order === undefined ? rows : rows.toSorted(order), (each) =>
    v3Indicator(each, view),
  );
}

function deleted(call: Call): Answer {
  const { world, user } = call;
  const owner = namedOwner(call);
  const typeName = queryValue(call, 'type');
  const type = typeName === undefined ? undefined : typeNamed(typeName);
  if (typeName !== undefined && type === undefined) throw badRequest();
  const rows = deletedFrom(call, owner === undefined ? world.visibleOwners(user) : [owner])
    .filter((each) => type === undefined || each.type === type)
    .map((each) => ({
      ownerName: each.owner.name,
      dateAdded: utcDate(each.dateAddedMs),
      type: each.type.name,
      summary: each.summary,
    }));
  const count = isAtLeast(world.behaviour.platform, since.newLinks) ? { count: rows.length } : {};
  return v3Success({ data: rows, ...count });
}

/** Only when a system setting allows it. */
function deleteMany(call: Call): Answer {
  const { world, user } = call;
  if (!world.behaviour.bulkDelete) throw bulkRefused();
  if (queryValue(call, 'tql') === undefined) throw badRequest('0x2003');
  const rows = matching(call);
  for (const { owner } of rows) requireWrite(user, owner, world);
  for (const each of rows) world.store.remove(each, world.nowMs);
  return v3Success({ message: 'Deleted' });
}

const bulkRefused = (): Refusal =>
  new Refusal({ status: 403, text: 'Access Denied', code: '0x1003', tableText: true });

export const v3IndicatorLists: readonly Route[] = [
  v3('GET', '/indicators', listed),
  v3('DELETE', '/indicators', deleteMany),
  v3('GET', '/indicators/deleted', deleted),
];
