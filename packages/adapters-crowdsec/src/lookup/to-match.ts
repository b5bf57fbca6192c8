import type { AddressIndicator, Instant, IntelMatch } from '@intelbridge/core';
import { consoleLink } from '../details/console-link.ts';
import { detailsOf } from '../details/details-of.ts';
import { verdictOf } from '../verdict/verdict-of.ts';
import type { Report } from '../wire/report.schema.ts';

/** What CrowdSec said of an address, for people. */
export function toMatch(
  { type, value }: Pick<AddressIndicator, 'type' | 'value'>,
  report: Report,
  now: Instant,
): IntelMatch {
  return {
    type,
    value,
    link: consoleLink(value),
    // Its reputation alone would mislead where it is a false positive; the verdict tells both.
    status: undefined,
    score: report.scores.overall.total,
    // Its blocklists stand among the details, with what they are.
    sources: [],
    adversaries: [],
    attributes: [],
    verdict: verdictOf(report, now),
    details: detailsOf(value, report),
  };
}
