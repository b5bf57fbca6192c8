import { dateOf } from '../edits/own-fields.ts';
import { reportFalsePositive, reportObservations } from '../edits/report.ts';
import { type Call, type Route, v2 } from '../http/call.ts';
import { numberOf } from '../http/json-object.ts';
import { badRequest } from '../http/refusal.ts';
import { type Answer, v2Success } from '../http/reply.ts';
import { v2Date } from '../render/dates.ts';
import { lastOf, type Report, totalOf } from '../store/global-facts.ts';
import type { Indicator } from '../store/indicator.ts';
import { v2Copy } from './v2-indicator-routes.ts';
import { v2List } from './v2-paging.ts';

const below = '/indicators/:branch/:value';

const dated = (call: Call, name: string, ms: number | undefined): object =>
  ms === undefined ? {} : { [name]: v2Date(ms, call.world.behaviour) };

function falsePositive(call: Call, { facts }: Indicator): Answer {
  const { falsePositives: reports } = facts;
  return v2Success({
    falsePositive: {
      count: totalOf(reports),
      ...dated(call, 'lastReported', lastOf(reports)),
    },
  });
}

function report(call: Call): Answer {
  const copy = v2Copy(call, 'write');
  reportFalsePositive(call, copy);
  return falsePositive(call, copy);
}

function observe(call: Call): Answer {
  const count = numberOf(call.body['count'], 1, Number.MAX_SAFE_INTEGER);
  if (count === undefined) throw badRequest('0x2003');
  const atMs = dateOf(call.body['dateObserved']);
  reportObservations(call, v2Copy(call, 'write'), { count, atMs });
  return v2Success();
}

function observationCount(call: Call): Answer {
  const { observations } = v2Copy(call, 'read').facts;
  const yours = observations.filter(({ userId }) => userId === call.user.id);
  return v2Success({
    observationCount: {
      count: totalOf(observations),
      ...dated(call, 'lastObserved', lastOf(observations)),
      yourCount: totalOf(yours),
      ...dated(call, 'yourLastObserved', lastOf(yours)),
    },
  });
}

function observations(call: Call): Answer {
  const rows: readonly Report[] = v2Copy(call, 'read').facts.observations;
  return v2List(call, 'observation', rows, ({ count, atMs }) => ({
    count,
    ...dated(call, 'dateObserved', atMs),
  }));
}

export const v2ReportRoutes: readonly Route[] = [
  v2('GET', `${below}/falsePositive`, (call) => falsePositive(call, v2Copy(call, 'read'))),
  v2('POST', `${below}/falsePositive`, report),
  v2('GET', `${below}/observations`, observations),
  v2('POST', `${below}/observations`, observe),
  v2('GET', `${below}/observationCount`, observationCount),
];
