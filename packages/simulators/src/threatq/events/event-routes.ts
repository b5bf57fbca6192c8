import { contextRoutes } from '../context/context-routes.ts';
import { storedOwners } from '../context/owners.ts';
import { saveRows } from '../edits/check-body.ts';
import { expansionsOf } from '../http/indicator-list.ts';
import { type Column, type Columns, contextColumns } from '../http/list-columns.ts';
import { bodyOf, fieldsOf, idOf, isObject, rowsOf } from '../http/params.ts';
import { notFound, refusal } from '../http/refusal.ts';
import { list, noContent, single } from '../http/reply.ts';
import { type Call, type Route, route } from '../http/route.ts';
import type { Json } from '../render/eloquent-parts.ts';
import { queryEvents } from './event-query.ts';
import type { EventRecord } from './event-store.ts';
import { expandedObject } from './expand-object.ts';
import { listObjects } from './object-list.ts';
import { eventRow } from './render-objects.ts';
import { checkEvent, describeEvent, eventFields, saveEvent, titleTaken } from './save-event.ts';

function eventOf(call: Call): EventRecord {
  const event = call.world.events.get(idOf(call));
  if (event === undefined) throw notFound();
  return event;
}

const shown = ({ id }: EventRecord, expand: ReadonlySet<string>, { world }: Call): Json =>
  expandedObject({ kind: 'event', id }, expand, world);

const columns: Columns<EventRecord> = new Map<string, Column<EventRecord>>([
  ...contextColumns,
  ['type.name', ({ typeId }, { eventTypes }) => [eventTypes.find(typeId)?.name ?? '']],
]);

/** By title where one is asked for, else everything. */
function rowsToRead({ world, query }: Call): readonly EventRecord[] {
  const title = query.get('title');
  if (title === null || title.includes('%')) return world.events.rows;
  const found = new Set(title.split(',').flatMap((each) => world.events.titled(each)));
  return [...found].sort((a, b) => a.id - b.id);
}

const listEvents = (call: Call): Response =>
  listObjects(call, { kind: 'event', rows: rowsToRead(call), columns, toRow: eventRow });

/** A list in, a list out; one in, one out, unless that is switched otherwise. */
async function createEvents(call: Call): Promise<Response> {
  const { world } = call;
  const writer = world.writerOf(call.principal);
  const body = await bodyOf(call);
  const expand = new Set(['type', ...expansionsOf(call, false)]);
  const rows = saveRows([body].flat().filter(isObject), world, {
    check: (each) => checkEvent(each, 'create', world),
    save: (each) => shown(saveEvent(each, 'create', writer, world), expand, call),
  });
  return Array.isArray(body) || world.behaviour.eventReplies === 'list'
    ? list(rows, world.behaviour, { status: 201 })
    : single(rows[0], 201);
}

async function consumeEvents(call: Call): Promise<Response> {
  const { world } = call;
  const writer = world.writerOf(call.principal);
  const bodies = await rowsOf(call);
  if (bodies.length > world.behaviour.maxConsumeRows) throw refusal(400, 'Too many objects.');
  const rows = saveRows(bodies, world, {
    check: (body) => checkEvent(body, 'consume', world),
    save: (body) => eventRow(saveEvent(body, 'consume', writer, world), world),
  });
  return list(rows, world.behaviour, { status: 201 });
}

async function changeEvent(call: Call): Promise<Response> {
  const { world } = call;
  const event = eventOf(call);
  const body = await fieldsOf(call);
  const fields = eventFields(body, event, world);
  const same = world.events.same(fields);
  if (same !== undefined && same !== event) throw titleTaken();
  world.events.change(event, fields, world.nowS);
  if (typeof body['description'] === 'string') event.ownContext().description = body['description'];
  if (body['sources'] !== undefined || body['attributes'] !== undefined)
    describeEvent(event, body, 'create', world.writerOf(call.principal), world);
  return single(shown(event, expansionsOf(call, false), call));
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
  ...contextRoutes(storedOwners({ collection: 'events', kind: 'event', of: eventOf })),
];
