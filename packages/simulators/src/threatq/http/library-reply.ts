import { otherMark } from '../query/cursor-mark.ts';
import type { IndicatorQuery } from '../query/indicator-leaves.ts';
import { parseSort } from '../query/sort-order.ts';
import { solrRows } from '../render/solr-rows.ts';
import { windowOf } from './params.ts';
import { dataText, jsonText } from './reply.ts';
import type { Call } from './route.ts';

/** One page of a Threat Library query: by cursor when a mark was sent and cursors work here, else by offset. */
export function libraryReply(
  call: Call,
  query: IndicatorQuery,
  fields: readonly string[],
): Response {
  const { world } = call;
  const order = parseSort(call.query.get('sort'), world.catalog);
  const mark = call.query.get('cursorMark');
  const ids = world.search.ids(query, order, world.nowMs);
  const total = Math.max(0, ids.length + world.nextDrift());
  const { limit, offset } = windowOf(call);
  if (mark === null || !world.behaviour.cursor) {
    const rows = solrRows(world.search.fromOffset(ids, offset, limit), fields, world);
    const data = dataText(rows, world.behaviour, 'list');
    return jsonText(`{"total":${total},"data":${data},"limit":${limit},"offset":${offset}}`);
  }
  const page = world.search.afterMark(ids, order, mark, limit);
  const data = dataText(solrRows(page.rows, fields, world), world.behaviour, 'cursor');
  const changes = page.rows.length === 0 && world.behaviour.endOfCursor === 'new-mark-empty-data';
  const next = JSON.stringify(changes ? otherMark(page.mark) : page.mark);
  return jsonText(`{"total":${total},"data":${data},"nextCursorMark":${next},"limit":${limit}}`);
}
