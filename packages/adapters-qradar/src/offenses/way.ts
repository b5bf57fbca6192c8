import { isVendorError } from '@intelbridge/core';
import type { ApiVersion } from '../version/api-version.ts';
import { type ChangeColumn, fieldsWith, tellsChanges } from './offense-columns.ts';

/** How much of what the documentation says a console holds to. */
export interface Way {
  /** It follows the time of the last change, where its version has that. */
  readonly tellsChanges: boolean;
  /** It takes the list of fields. */
  readonly choosesFields: boolean;
  /** It takes the conditions of the filter. */
  readonly takesFilter: boolean;
}

export const DOCUMENTED_WAY: Way = { tellsChanges: true, choosesFields: true, takesFilter: true };

export const columnOf = (way: Way, version: ApiVersion): ChangeColumn =>
  way.tellsChanges && tellsChanges(version) ? 'last_persisted_time' : 'last_updated_time';

export const fieldsOf = (way: Way, version: ApiVersion): string | undefined =>
  way.choosesFields ? fieldsWith(columnOf(way, version)) : undefined;

export const isDocumented = (way: Way): boolean => isSameWay(way, DOCUMENTED_WAY);

export const isSameWay = (a: Way, b: Way): boolean =>
  a.tellsChanges === b.tellsChanges &&
  a.choosesFields === b.choosesFields &&
  a.takesFilter === b.takesFilter;

const UNKNOWN_FIELD = 30;
const BAD_SORT = 1030;

/** What to try when the console refused this way; undefined if the failure is another or nothing is left. */
export function easierWay(way: Way, failure: unknown): Way | undefined {
  if (!isVendorError(failure) || failure.status !== 422 || failure.kind === 'unsupported') {
    return undefined;
  }
  if (failure.code === UNKNOWN_FIELD && way.choosesFields) return { ...way, choosesFields: false };
  if (failure.code !== BAD_SORT && way.takesFilter) return { ...way, takesFilter: false };
  return way.tellsChanges ? { ...way, tellsChanges: false, takesFilter: true } : undefined;
}
