import { type Report, report } from '../src/wire/report.schema.ts';
import { NOW } from './open-service.ts';

const HOUR_MS = 3_600_000;
export const daysAgo = (days: number): string => new Date(NOW - days * 24 * HOUR_MS).toISOString();
export const tag = (name: string, label: string) => ({ name, label, description: `${label}.` });

/** A report as it comes over the wire, of an address seen an hour ago; anything of it may be replaced. */
export const wireReport = (changes: Readonly<Record<string, unknown>> = {}) => ({
  ip: '192.0.2.1',
  reputation: 'malicious',
  confidence: 'high',
  history: { first_seen: daysAgo(100), last_seen: daysAgo(1 / 24), days_age: 100, full_age: 100 },
  behaviors: [tag('http:scan', 'HTTP Scan'), tag('ssh:bruteforce', 'SSH Bruteforce')],
  classifications: { false_positives: [], classifications: [] },
  scores: { overall: { total: 4 }, last_month: { total: 4 } },
  ...changes,
});

/** The same as it was read. */
export const readReport = (changes: Readonly<Record<string, unknown>> = {}): Report =>
  report.parse(wireReport(changes));

export const falsePositive = {
  classifications: {
    false_positives: [tag('seo:semrush', 'Semrush SEO crawler')],
    classifications: [tag('community-blocklist', 'CrowdSec Community Blocklist')],
  },
};
