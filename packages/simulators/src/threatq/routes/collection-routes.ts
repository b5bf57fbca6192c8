import { type Collection, mayRead } from '../catalog/collections.ts';
import { commaList, fieldsOf, inWindow, windowOf } from '../http/params.ts';
import { notFound } from '../http/refusal.ts';
import { list, noContent, single } from '../http/reply.ts';
import { type Call, type Route, route } from '../http/route.ts';
import type { Json } from '../render/eloquent-parts.ts';
import { pickFields, sortRows } from '../render/row-list.ts';
import type { ThreatqWorld } from '../world.ts';
import { unshared } from './query-routes.ts';

function row(collection: Collection, world: ThreatqWorld): Json {
  const isText = typeof collection.json === 'string';
  const json = isText ? (JSON.parse(String(collection.json)) as unknown) : collection.json;
  return {
    id: collection.id,
    hash: collection.hash,
    name: collection.name,
    json: world.behaviour.collectionJson === 'string' ? JSON.stringify(json) : json,
    created_at: world.stamp(collection.createdS),
    updated_at: world.stamp(collection.updatedS),
  };
}

function collectionOf(call: Call): Collection {
  const { world } = call;
  const collection = world.collections.byHash(call.params['hash'] ?? '');
  if (collection === undefined) throw notFound();
  if (!mayRead(collection, call.principal)) throw unshared(world.behaviour.unshared);
  return collection;
}

/** Only named ones, and only those the account owns or was given. */
function listCollections(call: Call): Response {
  const { world } = call;
  const visible = world.collections.rows.filter(
    (each) => each.name !== null && mayRead(each, call.principal),
  );
  const rows = sortRows(
    visible.map((each) => row(each, world)),
    call.query.get('sort'),
  );
  return list(inWindow(rows, windowOf(call, Infinity)), world.behaviour, { total: rows.length });
}

async function createCollection(call: Call): Promise<Response> {
  const { world } = call;
  const fields = await fieldsOf(call);
  const created = world.collections.add({
    name: typeof fields['name'] === 'string' ? fields['name'] : null,
    json: fields['json'] ?? {},
    sharedWith: [call.principal.id],
    createdS: world.nowS,
  });
  return single(row(created, world), 201);
}

async function changeCollection(call: Call): Promise<Response> {
  const collection = collectionOf(call);
  const fields = await fieldsOf(call);
  if (typeof fields['name'] === 'string') collection.name = fields['name'];
  if (fields['json'] !== undefined) collection.json = fields['json'];
  collection.updatedS = call.world.nowS;
  return single(row(collection, call.world));
}

export const collectionRoutes: readonly Route[] = [
  route('get', '/api/search/query', listCollections),
  route('post', '/api/search/query', createCollection),
  route('get', '/api/search/query/:hash', (call) => {
    const fields = commaList(call.query.get('fields'));
    return single(pickFields(row(collectionOf(call), call.world), fields));
  }),
  route('put', '/api/search/query/:hash', changeCollection),
  route('delete', '/api/search/query/:hash', (call) => {
    call.world.collections.remove(collectionOf(call));
    return noContent();
  }),
];
