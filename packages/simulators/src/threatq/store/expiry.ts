import type { Sources } from '../catalog/sources.ts';
import { expiredId } from '../catalog/statuses.ts';
import type { IndicatorRecord } from './indicator-record.ts';
import { sourceLinks } from './source-links.ts';

const DAY_S = 86_400;
const RUN_EVERY_S = 300;
/** How long after its mark the calculation was seen to write, and the expiry after midnight. */
const CALCULATED_AFTER_S = 3;
export const EXPIRED_AFTER_S = 2;

export interface Expiry {
  /** A midnight; `null` when no source of the indicator expires what it reports. */
  readonly expiresS: number | null;
  /** When the job that works this out has run after the last report. */
  readonly calculatedS: number;
}

/** The last report by a source plus its days, up to the next midnight (dossier §10); of several sources the latest. */
export function expiryOf(record: IndicatorRecord, sources: Sources): Expiry {
  const links = sourceLinks(record);
  const reportedS = links.reduce((last, { updatedS }) => Math.max(last, updatedS), record.createdS);
  const mark = Math.ceil(reportedS / RUN_EVERY_S) * RUN_EVERY_S;
  return { expiresS: dueS(record, sources), calculatedS: mark + CALCULATED_AFTER_S };
}

/** What is expired has no expiry any more. */
export function dueS(record: IndicatorRecord, sources: Sources): number | null {
  if (record.statusId === expiredId || !sources.haveExpiry) return null;
  const due = sourceLinks(record).flatMap(({ sourceId, updatedS }) => {
    const days = sources.expireDaysOf(sourceId);
    return days === undefined ? [] : [nextMidnight(updatedS + days * DAY_S)];
  });
  return due.length === 0 ? null : Math.max(...due);
}

export const nextMidnight = (seconds: number): number => Math.ceil(seconds / DAY_S) * DAY_S;
