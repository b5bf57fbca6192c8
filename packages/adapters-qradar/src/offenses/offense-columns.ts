import { type ApiVersion, isAtLeast } from '../version/api-version.ts';

/** Of the two times an offense may be followed by; the first also moves when a person changes something. */
export type ChangeColumn = 'last_persisted_time' | 'last_updated_time';

const COLUMNS = [
  'id',
  'description',
  'status',
  'severity',
  'magnitude',
  'credibility',
  'relevance',
  'categories',
  'offense_type',
  'offense_source',
  'start_time',
  'last_updated_time',
  'close_time',
  'event_count',
  'flow_count',
  'log_sources(name)',
  'source_address_ids',
  'local_destination_address_ids',
] as const;

/** What is read of an offense, for `fields`. */
export const fieldsWith = (column: ChangeColumn): string =>
  [...new Set<string>([...COLUMNS, column])].join(',');

/** 12.1 and 13.1 brought the time of the last change; 13.0 lacks it (dossier §4.1). */
export const tellsChanges = (version: ApiVersion): boolean =>
  isAtLeast(version, [13, 1]) || (version.major === 12 && version.minor >= 1);
