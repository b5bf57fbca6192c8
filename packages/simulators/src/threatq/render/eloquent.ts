import { hash } from 'node:crypto';
import type { ObjectKind } from '../events/object-record.ts';
import { relatedRows, subExpansions } from '../events/related-rows.ts';
import type { IndicatorRecord } from '../store/indicator-record.ts';
import type { ThreatqWorld } from '../world.ts';
import { contextParts } from './context-parts.ts';
import { eloquentStatus, eloquentType, type Json } from './eloquent-parts.ts';
import { indicatorRow } from './indicator-row.ts';

/** Relations that exist on the appliance and are always empty here. */
const alwaysEmpty: readonly string[] = [
  'attachments',
  'attack_pattern',
  'campaign',
  'course_of_action',
  'exploit_target',
  'identity',
  'incident',
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
  'adversaries',
  'events',
  'indicators',
  ...alwaysEmpty,
]);

/** The database row: nulls are written, nothing is expanded unless `expand` names it. */
export function eloquentIndicator(
  record: IndicatorRecord,
  expand: ReadonlySet<string>,
  world: ThreatqWorld,
  precise = false,
): Json {
  return {
    ...indicatorRow(record, world),
    ...contextParts(record, 'indicator', expand, world, precise),
    ...expansions(record, expand, world),
  };
}

function expansions(
  record: IndicatorRecord,
  expand: ReadonlySet<string>,
  world: ThreatqWorld,
): Json {
  const { catalog } = world;
  const makers: Readonly<Record<string, () => unknown>> = {
    score: () => scoreRow(record, world),
    type: () => eloquentType(catalog.types.byId(record.typeId) ?? missing(), world),
    status: () => eloquentStatus(catalog.statuses.byId(record.statusId) ?? missing(), world),
    adversaries: () => relatedTo(record, 'adversary', subExpansions(expand, 'adversaries'), world),
    events: () => relatedTo(record, 'event', subExpansions(expand, 'events'), world),
    indicators: () => relatedTo(record, 'indicator', subExpansions(expand, 'indicators'), world),
  };
  const expanded: Record<string, unknown> = {};
  for (const name of expand) {
    const base = name.split('.')[0] ?? name;
    const make = makers[base];
    if (make !== undefined) expanded[base] = make();
    else if (alwaysEmpty.includes(base)) expanded[base] = [];
  }
  return expanded;
}

const relatedTo = (
  { id }: IndicatorRecord,
  kind: ObjectKind,
  expand: ReadonlySet<string>,
  world: ThreatqWorld,
): readonly Json[] => relatedRows({ kind: 'indicator', id }, kind, expand, world);

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
