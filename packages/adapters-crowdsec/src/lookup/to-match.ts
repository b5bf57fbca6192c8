import type { AddressIndicator, Instant, IntelMatch } from '@intelbridge/core';
import { detailsOf } from '../details/details-of.ts';
import { verdictOf } from '../verdict/verdict-of.ts';
import type { Report } from '../wire/report.schema.ts';

/** Where a browser shows what CrowdSec knows of an address (dossier §5). */
export const consoleLink = (address: string): string =>
  `https://app.crowdsec.net/cti/${encodeURIComponent(address).replaceAll('%3A', ':')}`;

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
    sources: [...new Set(report.references.map(({ label }) => label))],
    adversaries: [],
    attributes: [],
    verdict: verdictOf(report, now),
    details: detailsOf(report),
  };
}
