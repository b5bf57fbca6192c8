import { commaList, idOf, inWindow, rowsOf, windowOf } from '../http/params.ts';
import { notFound } from '../http/refusal.ts';
import { list, noContent, single } from '../http/reply.ts';
import { type Call, type Route, route } from '../http/route.ts';
import { collections, exists, linkAll, touch } from './link-objects.ts';
import type { ObjectKind, ObjectRef } from './object-record.ts';
import { linkedRow, relatedRow, relatedRows } from './related-rows.ts';
import { otherEnd, type Relation } from './relations.ts';

/** The object of the path. Throws 404. */
function objectOf(call: Call, kind: ObjectKind): ObjectRef {
  const object = { kind, id: idOf(call) };
  if (!exists(object, call.world)) throw notFound();
  return object;
}

const expansions = ({ query }: Call): ReadonlySet<string> => new Set(commaList(query.get('with')));

function listRelated(call: Call, kind: ObjectKind, other: ObjectKind): Response {
  const { world } = call;
  const rows = relatedRows(objectOf(call, kind), other, expansions(call), world);
  return list(inWindow(rows, windowOf(call)), world.behaviour, { total: rows.length });
}

async function relate(call: Call, kind: ObjectKind, other: ObjectKind): Promise<Response> {
  const { world } = call;
  const object = objectOf(call, kind);
  const relations = linkAll(object, other, await rowsOf(call), world);
  const rows = relations.map((relation) => linkedRow(relation, object, world));
  return list(rows, world.behaviour, { status: 201 });
}

/** Throws 404 when the object has no such link with that kind. */
function relationOf(call: Call, object: ObjectRef, other: ObjectKind, id: number): Relation {
  const relation = call.world.relations.of(object, other).find((each) => each.id === id);
  if (relation === undefined) throw notFound();
  return relation;
}

function showRelated(call: Call, kind: ObjectKind, other: ObjectKind): Response {
  const object = objectOf(call, kind);
  const relation = relationOf(call, object, other, idOf(call, 'pivot'));
  const row = relatedRow(relation, object, expansions(call), call.world);
  if (row === undefined) throw notFound();
  return single(row);
}

function unlink(call: Call, object: ObjectRef, relations: readonly Relation[]): Response {
  for (const relation of relations) {
    call.world.relations.remove(relation);
    touch(object, call.world);
    touch(otherEnd(relation, object), call.world);
  }
  return noContent();
}

/** A body of `[pivotId]`, as one client sends it. */
async function unlinkMany(call: Call, kind: ObjectKind, other: ObjectKind): Promise<Response> {
  const object = objectOf(call, kind);
  const said: unknown = await call.request.json();
  const ids = (Array.isArray(said) ? said : [said]).map(Number);
  return unlink(
    call,
    object,
    ids.map((id) => relationOf(call, object, other, id)),
  );
}

function unlinkOne(call: Call, kind: ObjectKind, other: ObjectKind): Response {
  const object = objectOf(call, kind);
  return unlink(call, object, [relationOf(call, object, other, idOf(call, 'pivot'))]);
}

function counts(call: Call, kind: ObjectKind): Response {
  const object = objectOf(call, kind);
  const found = collections.map(([name, other]) => [
    name,
    relatedRows(object, other, new Set(), call.world).length,
  ]);
  return single(Object.fromEntries(found));
}

/** Links between any two of the kinds, from either end. */
export const relationRoutes: readonly Route[] = collections.flatMap(([name, kind]) => [
  route('get', `/api/${name}/:id/relation-counts`, (call) => counts(call, kind)),
  ...collections.flatMap(([otherName, other]) => {
    const path = `/api/${name}/:id/${otherName}`;
    return [
      route('get', path, (call) => listRelated(call, kind, other)),
      route('post', path, (call) => relate(call, kind, other)),
      route('delete', path, (call) => unlinkMany(call, kind, other)),
      route('get', `${path}/:pivot`, (call) => showRelated(call, kind, other)),
      route('delete', `${path}/:pivot`, (call) => unlinkOne(call, kind, other)),
    ];
  }),
]);
