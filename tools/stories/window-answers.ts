import type { IntelMatch, LookUpAnswer, ProviderAnswer } from '@intelbridge/core';

const HOUR_MS = 3_600_000;
const NOW = Date.now();

export const VALUE = '198.51.100.7';

const match = (change: Partial<IntelMatch>): IntelMatch => ({
  type: 'IP Address',
  value: VALUE,
  link: 'https://platform.example/indicators/6647/details',
  status: undefined,
  score: undefined,
  sources: [],
  adversaries: [],
  attributes: [],
  ...change,
});

export const answered = (
  provider: string,
  outcome: ProviderAnswer['outcome'],
  change: Partial<ProviderAnswer> = {},
): ProviderAnswer => ({
  provider,
  outcome,
  matches: [],
  raw: undefined,
  reason: undefined,
  answeredAt: NOW - 2 * HOUR_MS,
  stale: false,
  ...change,
});

export const answerOf = (...results: readonly ProviderAnswer[]): LookUpAnswer => ({
  value: VALUE,
  type: 'IP Address',
  canonical: VALUE,
  results,
});

export const THREATQ = answered('ThreatQ', 'found', {
  matches: [
    match({
      status: 'Active',
      score: 7,
      sources: ['Example Commercial Feed', 'Example Sandbox', 'Example OSINT Feed'],
      adversaries: ['Example Spider', 'Example Kitten'],
      attributes: Array.from({ length: 60 }, (_, n) => ({
        name: ['Product', 'Risk Score', 'Malware Family'][n % 3] ?? '',
        value: `Example value ${n + 1}`,
      })),
    }),
  ],
});

const owner = (origin: string, change: Partial<IntelMatch>): IntelMatch =>
  match({ origin, status: 'Active', modifiedAt: NOW - 30 * 24 * HOUR_MS, ...change });

export const THREATCONNECT = answered('ThreatConnect', 'found', {
  matches: [
    owner('Example Org', {
      score: 612,
      verdict: { word: 'High', tone: 'bad', confidence: '82 %' },
      details: [
        {
          kind: 'entries',
          title: 'Assessment',
          entries: [
            { label: 'Rating', value: '☠☠☠☠ High (4 of 5)' },
            { label: 'Confidence', value: '82 %' },
            { label: 'ThreatAssess', value: 'High, 612 of 1000' },
            { label: 'Tags', value: 'Example Campaign, Phishing' },
            { label: 'False positives', value: '2, last 3 Nov 2026' },
          ],
        },
        {
          kind: 'entries',
          title: 'Groups',
          entries: [
            {
              label: 'Adversary',
              value: 'Example Panda',
              link: 'https://platform.example/groups/7',
            },
          ],
        },
      ],
    }),
    owner('Common Community', { verdict: { word: 'Suspicious', tone: 'doubtful' } }),
    owner('Example Feed', { status: 'Inactive', verdict: { word: 'Not rated', tone: 'neutral' } }),
  ],
});

export const CROWDSEC = answered('CrowdSec', 'found', {
  raw: `{"ip":"${VALUE}","reputation":"malicious","background_noise_score":10,"scores":{"overall":{"aggressiveness":5,"threat":4,"trust":5,"anomaly":1,"total":5}},"behaviors":[{"name":"ssh:bruteforce","label":"SSH Bruteforce"}],"references":[]}`,
  matches: [
    match({
      verdict: {
        word: 'Malicious',
        tone: 'bad',
        confidence: 'high',
        reason: 'Reported by many in the last week, and on two blocklists.',
      },
      score: 5,
      details: [
        {
          kind: 'entries',
          title: 'Scores',
          entries: [
            { label: 'Total score', value: '5 of 5' },
            {
              label: 'Background noise',
              value: '10 of 10',
              description: 'It scans the whole internet; you are hardly its only target.',
            },
          ],
        },
        {
          kind: 'levels',
          title: 'Aggressiveness',
          max: 5,
          levels: [
            { label: 'Last day', value: 0 },
            { label: 'Last week', value: 3 },
            { label: 'Last month', value: 4 },
            { label: 'Overall', value: 5 },
          ],
        },
        {
          kind: 'entries',
          title: 'Behaviours',
          entries: [
            { label: 'SSH Bruteforce', description: 'Tried many passwords over SSH.' },
            { label: 'HTTP Scan', description: 'Looked for weak spots of web servers.' },
          ],
        },
        {
          kind: 'entries',
          title: 'MITRE techniques',
          entries: [
            {
              label: 'T1110',
              value: 'Brute Force',
              link: 'https://attack.mitre.example/techniques/T1110/',
              description: 'Adversaries may use brute force techniques to gain access to accounts.',
            },
          ],
        },
        {
          kind: 'entries',
          title: 'Blocklists',
          entries: [{ label: 'Example Blocklist' }, { label: 'Another Blocklist' }],
        },
      ],
    }),
  ],
});
