import { isProtected, type StatusRow } from '../catalog/statuses.ts';
import type { TypeRow } from '../catalog/type-layouts.ts';
import type {
  Attribute,
  Comment,
  ContextOwner,
  SourceLink,
  TagLink,
} from '../store/indicator-record.ts';
import type { ThreatqWorld } from '../world.ts';

export type Json = Readonly<Record<string, unknown>>;

const yes = (is: boolean): 'Y' | 'N' => (is ? 'Y' : 'N');

export function eloquentType(type: TypeRow, world: ThreatqWorld): Json {
  const installed = world.stamp(world.catalog.installedS);
  const times = { created_at: installed, updated_at: installed };
  return { ...type, score: null, wildcard_matching: 'Y', ...times };
}

export function eloquentStatus(status: StatusRow, world: ThreatqWorld): Json {
  const installed = world.stamp(world.catalog.installedS);
  const isStock = isProtected(status.id);
  return {
    ...status,
    user_editable: yes(!isStock),
    visible: 'Y',
    include_in_export: 'Y',
    protected: yes(isStock),
    created_at: installed,
    updated_at: installed,
  };
}

/** Under `with=sources`: `id` is the source's, the link is in `pivot`. `owner` names what the link belongs to. */
export function eloquentSource(link: SourceLink, owner: Json, world: ThreatqWorld): Json {
  const source = world.catalog.sources.byId(link.sourceId);
  return {
    id: source.id,
    type: source.kind,
    reference_id: source.referenceId,
    name: source.name,
    tlp_id: link.tlpId,
    created_at: world.stamp(link.createdS),
    updated_at: world.stamp(link.updatedS),
    published_at: world.stampOrNull(link.publishedS),
    pivot: {
      id: link.id,
      ...owner,
      source_id: source.id,
      creator_source_id: link.creatorSourceId,
    },
  };
}

/** What `/sources` lists: `id` is the link's. */
export const linkRow = (
  link: SourceLink,
  record: ContextOwner,
  world: ThreatqWorld,
  kind = 'indicator',
): Json => ({
  id: link.id,
  [`${kind}_id`]: record.id,
  source_id: link.sourceId,
  creator_source_id: link.creatorSourceId,
  name: world.catalog.sources.byId(link.sourceId).name,
  tlp_id: link.tlpId,
  published_at: world.stampOrNull(link.publishedS),
  deleted_at: null,
  created_at: world.stamp(link.createdS),
  updated_at: world.stamp(link.updatedS),
});

export interface AttributeParts {
  readonly withSources: boolean;
  /** Milliseconds after the touch, as `/details` has them. */
  readonly precise: boolean;
}

export function eloquentAttribute(
  attribute: Attribute,
  record: ContextOwner,
  parts: AttributeParts,
  world: ThreatqWorld,
  kind = 'indicator',
): Json {
  const label = world.catalog.attributeNames.byId(attribute.nameId);
  const installed = world.stamp(label.createdS);
  const fraction = parts.precise ? `.${String(attribute.id % 1000).padStart(3, '0')}` : '';
  const owner = { [`${kind}_attribute_id`]: attribute.id };
  return {
    id: attribute.id,
    [`${kind}_id`]: record.id,
    attribute_id: label.id,
    name: label.name,
    value: attribute.value,
    created_at: world.stamp(attribute.createdS),
    updated_at: world.stamp(attribute.updatedS),
    touched_at: `${world.stamp(attribute.touchedS)}${fraction}`,
    attribute: { id: label.id, name: label.name, created_at: installed, updated_at: installed },
    ...(parts.withSources
      ? { sources: attribute.sources.map((link) => eloquentSource(link, owner, world)) }
      : {}),
  };
}

export function eloquentTag(
  { tagId, createdS }: TagLink,
  record: ContextOwner,
  world: ThreatqWorld,
): Json {
  const at = world.stamp(createdS);
  const pivot = { tag_id: tagId, object_id: record.id, created_at: at, updated_at: at };
  return { id: tagId, name: world.catalog.tags.byId(tagId).name, pivot };
}

export function eloquentComment(
  comment: Comment,
  record: ContextOwner,
  withSources: boolean,
  world: ThreatqWorld,
  kind = 'indicator',
): Json {
  const source = world.catalog.sources.byId(comment.creatorSourceId);
  return {
    id: comment.id,
    [`${kind}_id`]: record.id,
    creator_source_id: comment.creatorSourceId,
    value: comment.value,
    created_at: world.stamp(comment.createdS),
    updated_at: world.stamp(comment.updatedS),
    ...(withSources
      ? {
          sources: [
            {
              id: source.id,
              type: source.kind,
              reference_id: source.referenceId,
              name: source.name,
            },
          ],
        }
      : {}),
  };
}
