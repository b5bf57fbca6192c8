import { checkIndicator } from '../edits/check-body.ts';
import { listOf, type Writer } from '../edits/edit-context.ts';
import { editContext } from '../edits/edit-record.ts';
import { savedValue, saveIndicator, typeOf } from '../edits/save-indicator.ts';
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
 * which are made where there is none. `checkNested` comes first.
 */
export const nestedRefs = (
  body: JsonObject,
  writer: Writer,
  world: ThreatqWorld,
): readonly ObjectRef[] =>
  nestedIn(body).map(({ kind, said, described }) =>
    described === undefined
      ? { kind, id: Number(isObject(said) ? said['id'] : said) }
      : { kind, id: saveIndicator(described, 'consume', writer, world).record.id },
  );

interface Nested {
  readonly name: string;
  readonly kind: ObjectKind;
  readonly said: unknown;
  /** Of an indicator that is not named by its id. */
  readonly described: JsonObject | undefined;
}

const nestedIn = (body: JsonObject): readonly Nested[] =>
  collections.flatMap(([name, kind]) =>
    listOf(body[name]).map((said) => ({
      name,
      kind,
      said,
      described:
        kind === 'indicator' && isObject(said) && said['id'] === undefined ? said : undefined,
    })),
  );

/** Throws the validation refusal for what a body names and cannot be linked. */
export function checkNested(body: JsonObject, world: ThreatqWorld): void {
  for (const { name, kind, said, described } of nestedIn(body)) {
    if (described === undefined) {
      const id = Number(isObject(said) ? said['id'] : said);
      if (!exists({ kind, id }, world)) throw invalid(name, 'The selected id is invalid.');
      continue;
    }
    checkIndicator(described, world);
    if (world.behaviour.relatedByValue === '400' && !isKnown(described, world))
      throw invalid(name, 'The selected value is invalid.');
  }
}

function isKnown(body: JsonObject, world: ThreatqWorld): boolean {
  const type = typeOf(body, world);
  return world.store.exact(type.id, savedValue(body, type, world)) !== undefined;
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
