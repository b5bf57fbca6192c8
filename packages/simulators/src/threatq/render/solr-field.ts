import type { IndicatorRecord } from '../store/indicator-record.ts';
import { sourceLinks } from '../store/source-links.ts';
import type { ThreatqWorld } from '../world.ts';
import { calculatedAt, shownExpiry } from './expiry-times.ts';
import { indicatorHash } from './indicator-hash.ts';
import { solrAdversaries, solrAttributes, solrComments, solrSources } from './solr-context.ts';

/** A value as JSON text; `undefined` when the document lacks the field, since Solr stores no nulls. */
export type FieldWriter = (record: IndicatorRecord, world: ThreatqWorld) => string | undefined;

const time =
  (read: (record: IndicatorRecord, world: ThreatqWorld) => number | null): FieldWriter =>
  (record, world) => {
    const seconds = read(record, world);
    return seconds === null ? undefined : `"${world.stamp(seconds)}"`;
  };

const listOrNothing = (rows: readonly unknown[]): string | undefined =>
  rows.length === 0 ? undefined : JSON.stringify(rows);

const score: FieldWriter = (record, { behaviour }) =>
  behaviour.scoreAs === 'string' ? `"${record.score}"` : String(record.score);

const tags: FieldWriter = (record, { catalog }) =>
  listOrNothing(record.context.tags.map(({ tagId }) => catalog.tags.byId(tagId).name));

/** Every field of a document, in the order they are written in. */
export const solrFields: ReadonlyMap<string, FieldWriter> = new Map<string, FieldWriter>([
  ['id', (record) => String(record.id)],
  ['class', (record, { catalog }) => `"${catalog.types.byId(record.typeId)?.class ?? 'host'}"`],
  ['value', (record) => JSON.stringify(record.value)],
  [
    'description',
    ({ context }) =>
      context.description === null ? undefined : JSON.stringify(context.description),
  ],
  ['score', score],
  ['hash', (record) => `"${indicatorHash(record)}"`],
  ['type_id', (record) => String(record.typeId)],
  ['status_id', (record) => String(record.statusId)],
  ['type', (record, { catalog }) => JSON.stringify(catalog.types.byId(record.typeId))],
  ['status', (record, { catalog }) => JSON.stringify(catalog.statuses.byId(record.statusId))],
  ['created_at', time((record) => record.createdS)],
  ['updated_at', time((record) => record.updatedS)],
  ['touched_at', time((record) => record.touchedS)],
  ['published_at', time((record) => record.context.publishedS ?? record.createdS)],
  ['last_detected_at', time((record) => record.context.lastDetectedS)],
  ['expires_at', time(shownExpiry)],
  ['expired_at', time((record) => record.context.expiredS)],
  ['expires_calculated_at', time(calculatedAt)],
  ['adversaries', (record, world) => JSON.stringify(solrAdversaries(record, world))],
  ['tags', tags],
  ['comments', (record, world) => listOrNothing(solrComments(record, world))],
  ['attributes', (record, world) => JSON.stringify(solrAttributes(record, world))],
  ['sources', (record, world) => JSON.stringify(solrSources(record, sourceLinks(record), world))],
]);

/** All names that `fields` may have. */
export const libraryFields: ReadonlySet<string> = new Set(solrFields.keys());
