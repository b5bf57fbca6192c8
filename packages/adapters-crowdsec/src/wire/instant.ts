import type { Instant } from '@intelbridge/core';

/** Times of the blocklist come without a zone and are UTC (dossier §2.3). */
const ZONE = /(?:z|[+-]\d{2}:?\d{2})$/i;
const STAMP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** Undefined for a time that cannot be read. */
export function parseInstant(stamp: string | undefined): Instant | undefined {
  if (stamp === undefined || !STAMP.test(stamp)) return undefined;
  const instant = Date.parse(ZONE.test(stamp) ? stamp : `${stamp}Z`);
  return Number.isNaN(instant) ? undefined : instant;
}

/** `2026-01-31 12:30 UTC`. */
export const utcText = (at: Instant): string =>
  `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
