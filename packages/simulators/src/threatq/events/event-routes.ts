import { expansionsOf } from '../http/indicator-list.ts';
import {
  bodyOf,
  commaList,
  fieldsOf,
  idOf,
  inWindow,
  isObject,
  rowsOf,
  windowOf,
} from '../http/params.ts';
import { invalid, notFound, refusal } from '../http/refusal.ts';
import { dataText, jsonText, list, noContent, single } from '../http/reply.ts';
import { type Call, type Route, route } from '../http/route.ts';
import { textOf } from '../http/text-of.ts';
import type { Json } from '../render/eloquent-parts.ts';
import { filterRows, pickFields, sortRows } from '../render/row-list.ts';
import { contextRoutes } from './context-routes.ts';
import { eventTest } from './event-query.ts';
import type { EventRecord } from './event-store.ts';
import { expandedObject } from './expand-object.ts';
import { eventRow } from './render-objects.ts';
import { describeEvent, eventFields, saveEvent } from './save-event.ts';

function eventOf(call: Call): EventRecord {
  const event = call.world.events.get(idOf(call));
  if (event === undefined) throw notFound();
  return event;
}

const shown = ({ id }: EventRecord, expand: ReadonlySet<string>, { world }: Call): Json =>
  expandedObject({ kind: 'event', id }, expand, world);

/** Columns filter by equality, `%` is a wildcard; what is expanded cannot be filtered by. */
function listEvents(call: Call): Response {
  const { world, query } = call;
  const expand = expansionsOf(call, true);
  const rows = world.events.rows.map((event) => eventRow(event, world));
  const found = sortRows(filterRows(rows, query), query.get('sort'));
  const page = inWindow(found, windowOf(call)).map((row) =>
    expandedObject({ kind: 'event', id: Number(row['id']) }, expand, world),
  );
  return list(page, world.behaviour, { total: found.length });
}

/** One in, one out; a list in, a list out. */
async function createEvents(call: Call): Promise<Response> {
  const { world } = call;
  const writer = world.writerOf(call.principal);
  const body = await bodyOf(call);
  const expand = new Set(['type', ...expansionsOf(call, false)]);
  const rows = [body]
    .flat()
    .filter(isObject)
    .map((each) => shown(saveEvent(each, 'create', writer, world), expand, call));
  return Array.isArray(body) ? list(rows, world.behaviour, { status: 201 }) : single(rows[0], 201);
}

async function consumeEvents(call: Call): Promise<Response> {
  const { world } = call;
  const writer = world.writerOf(call.principal);
  const bodies = await rowsOf(call);
  if (bodies.length > world.behaviour.maxConsumeRows) throw refusal(400, 'Too many objects.');
  const rows = bodies.map((body) => eventRow(saveEvent(body, 'consume', writer, world), world));
  return list(rows, world.behaviour, { status: 201 });
}

async function changeEvent(call: Call): Promise<Response> {
  const { world } = call;
  const event = eventOf(call);
  const body = await fieldsOf(call);
  const fields = eventFields(body, event, world);
  const same = world.events.same(fields);
  if (same !== undefined && same !== event)
    throw invalid('title', 'The title has already been taken.');
  world.events.change(event, fields, world.nowS);
  if (typeof body['description'] === 'string') event.ownContext().description = body['description'];
  if (body['sources'] !== undefined || body['attributes'] !== undefined)
    describeEvent(event, body, world.writerOf(call.principal), world);
  return single(shown(event, expansionsOf(call, false), call));
}

/** The Threat Library shape: no nulls; from 2026 on `attributes` and `sources` only when `fields` names them. */
async function queryEvents(call: Call): Promise<Response> {
  const { world, query } = call;
  const said = await bodyOf(call);
  const body = isObject(said) ? said : {};
  const fields = [
    ...commaList(query.get('fields')),
    ...[body['fields'] ?? []].flat().map((each: unknown) => textOf(each)),
  ];
  const isMatch = eventTest(body, world);
  const found = world.events.rows.filter(isMatch).map((event) => document(event, fields, call));
  const { limit, offset } = windowOf(call);
  const rows = inWindow(sortRows(found, query.get('sort')), { limit, offset }).map((row) =>
    pickFields(row, fields),
  );
  const data = dataText(JSON.stringify(rows), world.behaviour, 'list');
  return jsonText(`{"total":${found.length},"data":${data},"limit":${limit},"offset":${offset}}`);
}

function document(event: EventRecord, fields: readonly string[], call: Call): Json {
  const { world } = call;
  const isOld = world.behaviour.threatLibraryDefaults === 'pre-2026';
  const parts = ['attributes', 'sources'].filter((name) => isOld || fields.includes(name));
  const row = shown(event, new Set(['type', 'indicators', ...parts]), call);
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}

export const eventRoutes: readonly Route[] = [
  route('get', '/api/events', listEvents),
  route('post', '/api/events', createEvents),
  route('post', '/api/events/consume', consumeEvents),
  route('post', '/api/events/query', queryEvents),
  route('get', '/api/events/:id', (call) =>
    single(shown(eventOf(call), expansionsOf(call, false), call)),
  ),
  route('put', '/api/events/:id', changeEvent),
  route('delete', '/api/events/:id', (call) => {
    const event = eventOf(call);
    call.world.relations.removeAll({ kind: 'event', id: event.id });
    call.world.events.remove(event);
    return noContent();
  }),
  ...contextRoutes({ collection: 'events', kind: 'event', of: eventOf }),
];
