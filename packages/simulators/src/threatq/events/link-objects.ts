import type { Writer } from '../edits/edit-context.ts';
import { editContext } from '../edits/edit-record.ts';
import { saveIndicator } from '../edits/save-indicator.ts';
import { isObject, type JsonObject } from '../http/params.ts';
import { invalid, notFound } from '../http/refusal.ts';
import type { ThreatqWorld } from '../world.ts';
import type { ObjectKind, ObjectRef } from './object-record.ts';
import type { Relation } from './relations.ts';

/** The names that collections of objects have in paths and bodies. */
export const collections: readonly (readonly [name: string, kind: ObjectKind])[] = [
  ['indicators', 'indicator'],
  ['events', 'event'],
  ['adversaries', 'adversary'],
];

export function exists({ kind, id }: ObjectRef, world: ThreatqWorld): boolean {
  if (kind === 'indicator') return world.store.get(id) !== undefined;
  return (kind === 'event' ? world.events : world.adversaries).get(id) !== undefined;
}

/** A change of relations counts as a change of context. */
export function touch({ kind, id }: ObjectRef, world: ThreatqWorld): void {
  if (kind === 'indicator') {
    const record = world.store.get(id);
    if (record !== undefined) editContext(world, record, () => undefined);
    return;
  }
  const record = (kind === 'event' ? world.events : world.adversaries).get(id);
  if (record !== undefined) record.touchedS = world.nowS;
}

/** Links two objects; linked already, they keep their link. */
export function link(src: ObjectRef, dest: ObjectRef, world: ThreatqWorld): Relation {
  const known = world.relations.between(src, dest);
  if (known !== undefined) {
    known.updatedS = world.nowS;
    return known;
  }
  touch(src, world);
  touch(dest, world);
  return world.relations.add(src, dest, world.nowS);
}

/**
 * The objects a body names under `indicators`, `events` and `adversaries`: ids, `{id}`, for indicators `{value, type}` as well,
 * which are made where there is none. Throws a validation refusal for an id that does not exist.
 */
export const nestedRefs = (
  body: JsonObject,
  writer: Writer,
  world: ThreatqWorld,
): readonly ObjectRef[] =>
  collections.flatMap(([name, kind]) => {
    const said = body[name];
    return (Array.isArray(said) ? said : []).map((each: unknown) =>
      nestedRef(each, name, kind, { writer, world }),
    );
  });

function nestedRef(
  said: unknown,
  name: string,
  kind: ObjectKind,
  { writer, world }: { readonly writer: Writer; readonly world: ThreatqWorld },
): ObjectRef {
  if (kind === 'indicator' && isObject(said) && said['id'] === undefined)
    return { kind, id: saveIndicator(said, 'consume', writer, world).record.id };
  const ref = { kind, id: Number(isObject(said) ? said['id'] : said) };
  if (!exists(ref, world)) throw invalid(name, 'The selected id is invalid.');
  return ref;
}

export function linkNested(
  object: ObjectRef,
  nested: readonly ObjectRef[],
  world: ThreatqWorld,
): void {
  for (const other of nested) link(object, other, world);
}

/** The body of a link call: `{id}` or a list of them. Throws 404 for what does not exist. */
export function linkAll(
  object: ObjectRef,
  kind: ObjectKind,
  bodies: readonly JsonObject[],
  world: ThreatqWorld,
): readonly Relation[] {
  const others = bodies.map(({ id }) => ({ kind, id: Number(id) }));
  for (const other of others) {
    if (!exists(other, world)) throw notFound();
    const isLinked = world.relations.between(object, other) !== undefined;
    if (isLinked && world.behaviour.linkAgain === '400')
      throw invalid('id', 'The objects are already related.');
  }
  return others.map((other) => link(object, other, world));
}
