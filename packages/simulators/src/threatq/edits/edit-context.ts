import { tlpIdOf } from '../catalog/tlp.ts';
import { isObject, type JsonObject } from '../http/params.ts';
import { invalid } from '../http/refusal.ts';
import { requiredText } from '../http/required-text.ts';
import { textOf } from '../http/text-of.ts';
import type {
  Attribute,
  Comment,
  ContextOwner,
  SourceLink,
  TagLink,
} from '../store/indicator-record.ts';
import { ownSourceLinks } from '../store/source-links.ts';
import type { ThreatqWorld } from '../world.ts';

/** Who writes, as a source. */
export interface Writer {
  readonly sourceId: number;
}

/** A time in a body as epoch seconds; null when absent or not readable. */
export function secondsOf(said: unknown, world: ThreatqWorld): number | null {
  const ms = typeof said === 'string' ? world.zone.toMs(said) : undefined;
  return ms === undefined ? null : Math.floor(ms / 1000);
}

/** Sources in a body: a list or one, of objects with a name or bare names. */
export function sourceBodies(said: unknown): readonly JsonObject[] {
  const many: readonly unknown[] = Array.isArray(said)
    ? said
    : said === undefined || said === null
      ? []
      : [said];
  return many.map((each) => (isObject(each) ? each : { name: each }));
}

/** A list in a body; anything else counts as none. */
export const listOf = (said: unknown): readonly unknown[] => (Array.isArray(said) ? said : []);

/** Links a source to a list of links; a source that is there already is marked as seen again. */
function linkSource(
  links: SourceLink[],
  body: JsonObject,
  writer: Writer,
  world: ThreatqWorld,
): SourceLink {
  const { nowS } = world;
  const name = requiredText(body, 'name');
  const source = world.catalog.sources.named(name, 'other_sources', nowS);
  const known = links.find((link) => link.sourceId === source.id);
  const tlpId = tlpIdOf(body);
  const publishedS = secondsOf(body['published_at'], world);
  if (known !== undefined) {
    known.updatedS = nowS;
    known.tlpId = tlpId ?? known.tlpId;
    known.publishedS = publishedS ?? known.publishedS;
    return known;
  }
  const link: SourceLink = {
    id: world.nextId(),
    sourceId: source.id,
    creatorSourceId: writer.sourceId,
    tlpId,
    createdS: nowS,
    updatedS: nowS,
    publishedS,
  };
  links.push(link);
  return link;
}

export const addSource = (
  record: ContextOwner,
  body: JsonObject,
  writer: Writer,
  world: ThreatqWorld,
): SourceLink => linkSource(ownSourceLinks(record), body, writer, world);

/** Throws the validation refusal for a pair that lacks its name or value. */
export function checkAttribute(body: JsonObject): void {
  requiredText(body, 'name');
  if (body['value'] === undefined || body['value'] === null)
    throw invalid('value', 'The value field is required.');
}

/**
 * Adds a pair of name and value. The same pair again is the same row, seen again; `overwrite_existing` gives the row of that
 * name the new value instead of making another.
 */
export function addAttribute(
  record: ContextOwner,
  body: JsonObject,
  writer: Writer,
  world: ThreatqWorld,
): Attribute {
  checkAttribute(body);
  const name = requiredText(body, 'name');
  const value = textOf(body['value']);
  const { nowS } = world;
  const nameId = world.catalog.attributeNames.named(name, nowS).id;
  const { attributes } = record.ownContext();
  const attribute = sameAttribute(attributes, nameId, value, body) ?? {
    id: world.nextId(),
    nameId,
    value,
    createdS: nowS,
    updatedS: nowS,
    touchedS: nowS,
    sources: [],
  };
  if (!attributes.includes(attribute)) attributes.push(attribute);
  attribute.value = value;
  attribute.updatedS = nowS;
  attribute.touchedS = nowS;
  const sources = sourceBodies(body['sources']);
  const own = { name: world.catalog.sources.byId(writer.sourceId).name };
  for (const source of sources.length > 0 ? sources : [own])
    linkSource(attribute.sources, source, writer, world);
  return attribute;
}

function sameAttribute(
  attributes: readonly Attribute[],
  nameId: number,
  value: string,
  body: JsonObject,
): Attribute | undefined {
  const ofName = attributes.filter((each) => each.nameId === nameId);
  const same = ofName.find((each) => each.value === value);
  return same ?? (body['overwrite_existing'] === true ? ofName[0] : undefined);
}

/** Adds a tag; one that is there stays as it is. */
export function addTag(
  record: ContextOwner,
  name: string,
  { catalog, nowS }: ThreatqWorld,
): TagLink {
  const tag = catalog.tags.named(name, nowS);
  const { tags } = record.ownContext();
  const known = tags.find(({ tagId }) => tagId === tag.id);
  const link = known ?? { tagId: tag.id, createdS: nowS };
  if (known === undefined) tags.push(link);
  return link;
}

export function addComment(
  record: ContextOwner,
  value: string,
  writer: Writer,
  world: ThreatqWorld,
): Comment {
  const comment: Comment = {
    id: world.nextId(),
    value,
    creatorSourceId: writer.sourceId,
    createdS: world.nowS,
    updatedS: world.nowS,
  };
  record.ownContext().comments.push(comment);
  return comment;
}
