import { editOwn, setStatus } from '../edits/edit-record.ts';
import { bodyOf, isObject, rowsOf } from '../http/params.ts';
import { indicatorQuery } from '../http/query-of.ts';
import { invalid } from '../http/refusal.ts';
import { noContent, single } from '../http/reply.ts';
import { type Call, type Route, route } from '../http/route.ts';
import { compileQuery } from '../query/compile.ts';
import { type IndicatorQuery, indicatorTest } from '../query/indicator-leaves.ts';
import type { IndicatorRecord } from '../store/indicator-record.ts';
import type { ThreatqWorld } from '../world.ts';

function matching(query: IndicatorQuery, world: ThreatqWorld): IndicatorRecord[] {
  const matches = compileQuery(query, indicatorTest(world.catalog));
  return [...world.store.rows()].filter(matches);
}

async function bulkDelete(call: Call): Promise<Response> {
  const { world } = call;
  for (const body of await rowsOf(call))
    for (const record of matching(indicatorQuery(body, world), world)) world.store.remove(record);
  return noContent();
}

/** `{"query":{"indicator":{criteria,filters}},"statuses":{"indicator":1}}` */
async function bulkStatus(call: Call): Promise<Response> {
  const { world } = call;
  const body = await bodyOf(call);
  const { query, statuses } = (isObject(body) ? body : {}) as {
    query?: { indicator?: unknown };
    statuses?: { indicator?: unknown };
  };
  const status = world.catalog.statuses.find(statuses?.indicator);
  if (status === undefined || !isObject(query?.indicator))
    throw invalid('statuses', 'The selected status is invalid.');
  const records = matching(indicatorQuery(query.indicator, world), world);
  for (const record of records)
    editOwn(world, record, (each) => setStatus(each, status.id, world.nowS));
  return single({ updated_count: records.length });
}

export const bulkRoutes: readonly Route[] = [
  route('post', '/api/indicators/bulk-delete', bulkDelete),
  route('post', '/api/bulk/status', bulkStatus),
];
