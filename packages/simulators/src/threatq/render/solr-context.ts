import { tlpTable } from '../catalog/tlp.ts';
import type { IndicatorRecord, SourceLink } from '../store/indicator-record.ts';
import type { ThreatqWorld } from '../world.ts';

type Json = Readonly<Record<string, unknown>>;

export const solrAttributes = (record: IndicatorRecord, world: ThreatqWorld): Json[] =>
  record.context.attributes.map((attribute) => ({
    id: attribute.id,
    indicator_id: record.id,
    attribute_id: attribute.nameId,
    name: world.catalog.attributeNames.byId(attribute.nameId).name,
    value: attribute.value,
    created_at: world.stamp(attribute.createdS),
    updated_at: world.stamp(attribute.updatedS),
    touched_at: world.stamp(attribute.touchedS),
  }));

/** `id` is the link's, `source_id` the source's: the other way round than under `with=sources`. */
export function solrSources(
  record: IndicatorRecord,
  links: readonly SourceLink[],
  world: ThreatqWorld,
): Json[] {
  return links.map((link) => {
    const source = world.catalog.sources.byId(link.sourceId);
    return {
      id: link.id,
      indicator_id: record.id,
      indicator_type_id: record.typeId,
      indicator_status_id: record.statusId,
      source_id: source.id,
      source_type: source.kind,
      reference_id: source.referenceId,
      creator_source_id: link.creatorSourceId,
      name: source.name,
      ...expireDays(source.id, world),
      ...(link.publishedS === null ? {} : { published_at: world.stamp(link.publishedS) }),
      ...(link.tlpId === null
        ? {}
        : { tlp_id: link.tlpId, tlp_name: tlpTable.byId(link.tlpId)?.name }),
      created_at: world.stamp(link.createdS),
      updated_at: world.stamp(link.updatedS),
    };
  });
}

/** A number as text, as recorded. */
function expireDays(sourceId: number, { catalog }: ThreatqWorld): Json {
  const days = catalog.sources.expireDaysOf(sourceId);
  return days === undefined ? {} : { source_expire_days: String(days) };
}

export const solrComments = (record: IndicatorRecord, world: ThreatqWorld): Json[] =>
  record.context.comments.map((comment) => ({
    id: comment.id,
    indicator_id: record.id,
    value: comment.value,
    source_name: world.catalog.sources.byId(comment.creatorSourceId).name,
    creator_source_id: comment.creatorSourceId,
    created_at: world.stamp(comment.createdS),
    updated_at: world.stamp(comment.updatedS),
  }));

export const solrAdversaries = ({ id }: IndicatorRecord, world: ThreatqWorld): Json[] =>
  world.relations.of({ kind: 'indicator', id }, 'adversary').flatMap(({ src, dest }) => {
    const adversary = world.adversaries.get(src.kind === 'adversary' ? src.id : dest.id);
    return adversary === undefined ? [] : [{ id: adversary.id, name: adversary.name }];
  });
