import type { Instant } from '@intelbridge/core';

const STAMP = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)?Z?$/;

/** A time of a reply; one without a zone is UTC, and recorded ones end with a blank or with `-05:00Z` (dossier §7.3). */
export function toInstant(stamp: unknown): Instant | undefined {
  const [, time, zone = 'Z'] = (typeof stamp === 'string' && STAMP.exec(stamp.trim())) || [];
  const instant = time === undefined ? Number.NaN : Date.parse(`${time}${zone}`);
  return Number.isNaN(instant) ? undefined : instant;
}
