import { DAY_MS, type Instant } from '@intelbridge/core';
import { parseInstant } from '../wire/instant.ts';
import type { Report } from '../wire/report.schema.ts';

/** Older than this, or without a trace in the last month, a report tells of the past (dossier §9). */
const STALE_AFTER_MS = 30 * DAY_MS;

/** Undefined for one that is recent, or nobody says when it was. Safe ones need no reports to be so. */
export function staleHint(report: Report, now: Instant): string | undefined {
  const { history, scores, reputation } = report;
  if (reputation === 'safe' || reputation === 'benign' || reputation === 'unknown')
    return undefined;
  const seenAt = parseInstant(history.last_seen);
  if (seenAt !== undefined && now - seenAt > STALE_AFTER_MS) {
    return `Last reported on ${new Date(seenAt).toISOString().slice(0, 10)}, so it may be another's by now.`;
  }
  if (scores.last_month.total !== 0) return undefined;
  return 'Nothing counted in the last month, so it may be out of date.';
}
