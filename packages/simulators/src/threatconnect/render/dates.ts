import type { ThreatconnectBehaviour } from '../options.ts';

/** `2026-01-02T12:00:00Z`. */
export const utcDate = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;

/** Midnight of the day, for what is kept by the day. */
export const utcDay = (ms: number): string =>
  `${new Date(ms).toISOString().slice(0, 10)}T00:00:00Z`;

const offsetMs = 5 * 3_600_000;

/** Older servers write an offset or no zone at all (dossier §7.3). */
export function v2Date(ms: number, { v2Dates }: Pick<ThreatconnectBehaviour, 'v2Dates'>): string {
  if (v2Dates === 'offset') return `${utcDate(ms - offsetMs).slice(0, -1)}-05:00`;
  return v2Dates === 'bare' ? utcDate(ms).slice(0, -1) : utcDate(ms);
}
