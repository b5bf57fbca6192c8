import { NotSimulated } from '../../server/not-simulated.ts';
import { fieldsAsked } from '../http/fields-asked.ts';
import { bodyOf, inWindow, isObject, windowOf } from '../http/params.ts';
import { readQuery } from '../http/query-of.ts';
import { dataText, jsonText } from '../http/reply.ts';
import type { Call } from '../http/route.ts';
import { candidateIds } from '../query/candidates.ts';
import { compileQuery } from '../query/compile.ts';
import type { Json } from '../render/eloquent-parts.ts';
import { pickFields, sortRows } from '../render/row-list.ts';
import type { ThreatqWorld } from '../world.ts';
import { type EventQuery, eventLeaves, eventTest } from './event-leaves.ts';
import type { EventRecord } from './event-store.ts';
import { expandedObject } from './expand-object.ts';
import { eventRow } from './render-objects.ts';

const eventFields: ReadonlySet<string> = new Set(
  (
    'id title type_id type description happened_at hash created_at updated_at touched_at ' +
    'attributes sources indicators'
  ).split(' '),
);

/** The Threat Library shape: no nulls; from 2026 on `attributes` and `sources` only when `fields` names them. */
export async function queryEvents(call: Call): Promise<Response> {
  const { world, query } = call;
  if (query.has('cursorMark') && world.behaviour.cursor)
    throw new NotSimulated('cursors of event queries');
  const said = await bodyOf(call);
  const body = isObject(said) ? said : {};
  const fields = fieldsAsked(call, body, eventFields);
  const found = matching(readQuery(body, eventLeaves(world.eventTypes), world), world);
  const sorted = sortRows(
    found.map((event) => eventRow(event, world)),
    query.get('sort'),
  );
  const { limit, offset } = windowOf(call);
  const rows = inWindow(sorted, { limit, offset }).map((row) =>
    pickFields(document(Number(row['id']), fields, world), fields),
  );
  const data = dataText(JSON.stringify(rows), world.behaviour, 'list');
  return jsonText(`{"total":${found.length},"data":${data},"limit":${limit},"offset":${offset}}`);
}

/** As the search index has them: what was made a moment ago may not be there yet. */
function matching(query: EventQuery, world: ThreatqWorld): readonly EventRecord[] {
  const { events, catalog, nowMs } = world;
  const ids = candidateIds(query, (leaf) => {
    if (leaf.op === 'equals') return events.titled(leaf.lower).map(({ id }) => id);
    return leaf.op === 'id' ? [leaf.id] : undefined;
  });
  const rows = ids === undefined ? events.rows : [...ids].flatMap((id) => events.get(id) ?? []);
  const isMatch = compileQuery(query, eventTest(catalog));
  return rows.filter((event) => event.indexedMs <= nowMs && isMatch(event));
}

function document(id: number, fields: readonly string[], world: ThreatqWorld): Json {
  const isOld = world.behaviour.threatLibraryDefaults === 'pre-2026';
  const parts = ['attributes', 'sources'].filter((name) => isOld || fields.includes(name));
  const expand = new Set(['type', 'indicators', ...parts]);
  const row = expandedObject({ kind: 'event', id }, expand, world);
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}
