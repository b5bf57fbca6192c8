import { hash } from 'node:crypto';
import type { IndicatorRecord } from '../store/indicator-record.ts';
import { sourceLinks } from '../store/source-links.ts';
import type { ThreatqWorld } from '../world.ts';
import {
  eloquentAttribute,
  eloquentComment,
  eloquentSource,
  eloquentStatus,
  eloquentTag,
  eloquentType,
  type Json,
} from './eloquent-parts.ts';
import { indicatorHash } from './indicator-hash.ts';

/** Relations that exist on the appliance and are always empty here until their issue comes. */
const stillEmpty: readonly string[] = [
  'adversaries',
  'attachments',
  'attack_pattern',
  'campaign',
  'course_of_action',
  'events',
  'exploit_target',
  'identity',
  'incident',
  'indicators',
  'intrusion_set',
  'malware',
  'recipient',
  'report',
  'plugins',
  'pluginActions',
  'signatures',
  'tool',
  'ttp',
  'watchlist',
];

/** Everything `/details` expands. */
export const allExpansions: ReadonlySet<string> = new Set([
  'score',
  'type',
  'status',
  'tags',
  'sources',
  'attributes',
  'attributes.sources',
  'comments',
  'comments.sources',
  ...stillEmpty,
]);

/** The database row: nulls are written, nothing is expanded unless `expand` names it. */
export function eloquentIndicator(
  record: IndicatorRecord,
  expand: ReadonlySet<string>,
  world: ThreatqWorld,
  precise = false,
): Json {
  const { context } = record;
  return {
    id: record.id,
    type_id: record.typeId,
    status_id: record.statusId,
    class: world.catalog.types.byId(record.typeId)?.class ?? 'host',
    hash: indicatorHash(record),
    value: record.value,
    description: context.description,
    last_detected_at: world.stampOrNull(context.lastDetectedS),
    expires_at: world.stampOrNull(context.expiresS),
    expired_at: world.stampOrNull(context.expiredS),
    expires_needs_calc: context.expiryCalculatedS === null ? 'Y' : 'N',
    expires_calculated_at: world.stampOrNull(context.expiryCalculatedS),
    created_at: world.stamp(record.createdS),
    updated_at: world.stamp(record.updatedS),
    touched_at: world.stamp(record.touchedS),
    ...expansions(record, expand, world, precise),
  };
}

function expansions(
  record: IndicatorRecord,
  expand: ReadonlySet<string>,
  world: ThreatqWorld,
  precise: boolean,
): Json {
  const { catalog } = world;
  const { attributes, tags, comments } = record.context;
  const parts = { withSources: expand.has('attributes.sources'), precise };
  const makers: Readonly<Record<string, () => unknown>> = {
    score: () => scoreRow(record, world),
    type: () => eloquentType(catalog.types.byId(record.typeId) ?? missing(), world),
    status: () => eloquentStatus(catalog.statuses.byId(record.statusId) ?? missing(), world),
    tags: () => tags.map((tag) => eloquentTag(tag, record, world)),
    sources: () =>
      sourceLinks(record).map((link) => eloquentSource(link, { indicator_id: record.id }, world)),
    attributes: () => attributes.map((each) => eloquentAttribute(each, record, parts, world)),
    comments: () =>
      comments.map((each) => eloquentComment(each, record, expand.has('comments.sources'), world)),
  };
  const expanded: Record<string, unknown> = {};
  for (const name of expand) {
    const base = name.split('.')[0] ?? name;
    const make = makers[base];
    if (make !== undefined) expanded[base] = make();
    else if (stillEmpty.includes(base)) expanded[base] = [];
  }
  return expanded;
}

function missing(): never {
  throw new Error('a record has a type or status that does not exist');
}

/** Generated as a decimal string, manual as a string or null, as recorded. */
export function scoreRow(record: IndicatorRecord, world: ThreatqWorld): Json {
  return {
    indicator_id: record.id,
    generated_score: record.generatedScore.toFixed(2),
    manual_score: record.manualScore === null ? null : String(record.manualScore),
    score_config_hash: hash('sha1', 'score configuration'),
    created_at: world.stamp(record.createdS),
    updated_at: world.stamp(record.context.scoreUpdatedS ?? record.createdS),
  };
}
