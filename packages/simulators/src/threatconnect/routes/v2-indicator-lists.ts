import { ownerOrOwn } from '../edits/owner-of.ts';
import { type Call, param, type Route, v2 } from '../http/call.ts';
import { notFound } from '../http/refusal.ts';
import type { Answer } from '../http/reply.ts';
import { v2Date } from '../render/dates.ts';
import { v2Indicator } from '../render/v2-indicator.ts';
import { type IndicatorType, typeOfBranch } from '../types/indicator-types.ts';
import { deletedFrom } from './deleted.ts';
import { v2Filter } from './v2-filters.ts';
import { includedIn } from './v2-included.ts';
import { v2List } from './v2-paging.ts';

/** The type of the path. Throws 404. */
export function branchType(call: Call): IndicatorType {
  const type = typeOfBranch(param(call, 'branch'));
  if (type === undefined) throw notFound();
  return type;
}

function listed(call: Call, type: IndicatorType | undefined): Answer {
  const owner = ownerOrOwn(call);
  const passes = v2Filter(call);
  const rows = [...call.world.store.rows()].filter(
    (each) => each.owner === owner && (type === undefined || each.type === type) && passes(each),
  );
  const place = type === undefined ? 'mixed-list' : 'list';
  const included = includedIn(call);
  return v2List(call, type?.entity ?? 'indicator', rows, (each) =>
    v2Indicator(each, call, place, included),
  );
}

function deleted(call: Call, type: IndicatorType | undefined): Answer {
  const { behaviour } = call.world;
  const rows = deletedFrom(call, [ownerOrOwn(call)]).filter(
    (each) => type === undefined || each.type === type,
  );
  return v2List(call, 'indicator', rows, (each) => ({
    ownerName: each.owner.name,
    type: each.type.name,
    dateAdded: v2Date(each.dateAddedMs, behaviour),
    lastModified: null,
    summary: each.summary,
  }));
}

export const v2IndicatorLists: readonly Route[] = [
  v2('GET', '/indicators', (call) => listed(call, undefined)),
  v2('GET', '/indicators/deleted', (call) => deleted(call, undefined)),
  v2('GET', '/indicators/:branch', (call) => listed(call, branchType(call))),
  v2('GET', '/indicators/:branch/deleted', (call) => deleted(call, branchType(call))),
];
