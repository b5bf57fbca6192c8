import { hash } from 'node:crypto';
import type { Json } from '../render/eloquent-parts.ts';
import type { ThreatqWorld } from '../world.ts';
import type { ObjectKind, ObjectRef } from './object-record.ts';
import { otherEnd, type Relation } from './relations.ts';
import { objectRow } from './render-objects.ts';

/** `with=events.type` under `events`: the names after the point. */
export const subExpansions = (expand: ReadonlySet<string>, base: string): ReadonlySet<string> =>
  new Set(
    [...expand]
      .filter((name) => name.startsWith(`${base}.`))
      .map((name) => name.slice(base.length + 1)),
  );

/** What is linked with an object, each with its link; what was deleted is left out. */
export const relatedRows = (
  object: ObjectRef,
  kind: ObjectKind,
  expand: ReadonlySet<string>,
  world: ThreatqWorld,
): readonly Json[] =>
  world.relations
    .of(object, kind)
    .map((relation) => relatedRow(relation, object, expand, world))
    .filter((row) => row !== undefined);

/** One of them as a listing has it: `deleted_at` and `sync_hash` come with it, the link is in `pivot`. */
export function relatedRow(
  relation: Relation,
  object: ObjectRef,
  expand: ReadonlySet<string>,
  world: ThreatqWorld,
): Json | undefined {
  const other = otherEnd(relation, object);
  const row = objectRow(other, expand, world);
  if (row === undefined) return undefined;
  return {
    ...row,
    deleted_at: null,
    sync_hash: hash('md5', `${other.kind} ${other.id}`),
    pivot: {
      id: relation.id,
      src_type: relation.src.kind,
      src_object_id: relation.src.id,
      dest_type: relation.dest.kind,
      dest_object_id: relation.dest.id,
      ...times(relation, world),
    },
  };
}

/** The reply to a new link: its `pivot` has an id and times only. */
export const linkedRow = (relation: Relation, object: ObjectRef, world: ThreatqWorld): Json => ({
  ...objectRow(otherEnd(relation, object), new Set(), world),
  pivot: { id: relation.id, ...times(relation, world) },
});

const times = ({ createdS, updatedS }: Relation, world: ThreatqWorld) => ({
  created_at: world.stamp(createdS),
  updated_at: world.stamp(updatedS),
});
