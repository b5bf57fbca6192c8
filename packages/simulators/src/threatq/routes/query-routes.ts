import { mayRead } from '../catalog/collections.ts';
import { libraryReply } from '../http/library-reply.ts';
import { bodyOf, commaList, isObject, type JsonObject } from '../http/params.ts';
import { indicatorQuery } from '../http/query-of.ts';
import { notFound, refusal } from '../http/refusal.ts';
import { type Call, type Route, route } from '../http/route.ts';
import { textOf } from '../http/text-of.ts';
import { apiQueryOf } from './collection-json.ts';

/** `fields` of the URL and of the body together; clients use either. */
export function fieldsAsked(call: Call, body: JsonObject): string[] {
  const inBody = body['fields'];
  const named = Array.isArray(inBody) ? inBody.map(String) : commaList(textOf(inBody));
  return [...commaList(call.query.get('fields')), ...named];
}

async function runQuery(call: Call): Promise<Response> {
  const said = await bodyOf(call);
  const body = isObject(said) ? said : {};
  return libraryReply(call, indicatorQuery(body, call.world), fieldsAsked(call, body));
}

function runCollection(call: Call): Response {
  const { world } = call;
  const collection = world.collections.byHash(call.params['hash'] ?? '');
  if (collection === undefined) throw notFound();
  if (!mayRead(collection, call.principal)) throw unshared(world.behaviour.unshared);
  return libraryReply(
    call,
    indicatorQuery(apiQueryOf(collection.json), world),
    fieldsAsked(call, {}),
  );
}

export const unshared = (status: 404 | 403) =>
  status === 404 ? notFound() : refusal(403, 'You do not have access to this object.');

export const queryRoutes: readonly Route[] = [
  route('post', '/api/indicators/query', runQuery),
  route('get', '/api/indicators/query/hash/:hash', runCollection),
];
