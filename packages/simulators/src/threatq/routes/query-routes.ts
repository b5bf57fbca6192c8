import { mayRead } from '../catalog/collections.ts';
import { fieldsAsked } from '../http/fields-asked.ts';
import { libraryReply } from '../http/library-reply.ts';
import { bodyOf, isObject } from '../http/params.ts';
import { indicatorQuery } from '../http/query-of.ts';
import { notFound, refusal } from '../http/refusal.ts';
import { type Call, type Route, route } from '../http/route.ts';
import { libraryFields } from '../render/solr-field.ts';
import { apiQueryOf } from './collection-json.ts';

async function runQuery(call: Call): Promise<Response> {
  const said = await bodyOf(call);
  const body = isObject(said) ? said : {};
  return libraryReply(
    call,
    indicatorQuery(body, call.world),
    fieldsAsked(call, body, libraryFields),
  );
}

function runCollection(call: Call): Response {
  const { world } = call;
  const collection = world.collections.byHash(call.params['hash'] ?? '');
  if (collection === undefined) throw notFound();
  if (!mayRead(collection, call.principal)) throw unshared(world.behaviour.unshared);
  return libraryReply(
    call,
    indicatorQuery(apiQueryOf(collection.json), world),
    fieldsAsked(call, undefined, libraryFields),
  );
}

export const unshared = (status: 404 | 403) =>
  status === 404 ? notFound() : refusal(403, 'You do not have access to this object.');

export const queryRoutes: readonly Route[] = [
  route('post', '/api/indicators/query', runQuery),
  route('get', '/api/indicators/query/hash/:hash', runCollection),
];
