import { fieldsOf, inWindow, windowOf } from '../http/params.ts';
import { invalid, notFound } from '../http/refusal.ts';
import { json, list, single } from '../http/reply.ts';
import { requiredText } from '../http/required-text.ts';
import { type Call, type Route, route } from '../http/route.ts';
import { filterRows, sortRows } from '../render/row-list.ts';
import { eventTypeRow } from './render-objects.ts';

function listTypes(call: Call): Response {
  const { world, query } = call;
  if (!world.behaviour.typePermission) return json({});
  const rows = world.eventTypes.rows.map((row) => eventTypeRow(row, world));
  const found = sortRows(filterRows(rows, query), query.get('sort'));
  return list(inWindow(found, windowOf(call, Infinity)), world.behaviour, { total: found.length });
}

async function createType(call: Call): Promise<Response> {
  const { world } = call;
  const name = requiredText(await fieldsOf(call), 'name');
  if (world.eventTypes.rows.some((row) => row.name.toLowerCase() === name.toLowerCase()))
    throw invalid('name', 'The name has already been taken.');
  return single(eventTypeRow(world.eventTypes.add(name, world.nowS), world), 201);
}

export const eventTypeRoutes: readonly Route[] = [
  route('get', '/api/event/types', listTypes),
  route('post', '/api/event/types', createType),
  route('get', '/api/event/types/:id', ({ world, params }) => {
    const type = world.eventTypes.rows.find(({ id }) => String(id) === params['id']);
    if (type === undefined) throw notFound();
    return single(eventTypeRow(type, world));
  }),
];
