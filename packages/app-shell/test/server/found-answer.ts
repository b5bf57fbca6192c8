import type { IntelMatch, LookUpAnswer, ProviderAnswer } from '@intelbridge/core';

export const match = (change: Partial<IntelMatch> = {}): IntelMatch => ({
  type: 'IP Address',
  value: '192.0.2.1',
  link: 'https://threatq.example/indicators/6647/details',
  status: 'Active',
  score: 7,
  sources: ['Intel471', 'SANS ISC', 'Cuckoo Sandbox', 'fourth source'],
  adversaries: ['Pikachu', 'Zakira', 'Zakki Zaydullo', 'fourth adversary'],
  attributes: [
    { name: 'Product', value: 'HoneyPy' },
    { name: 'Risk Score', value: '35' },
    { name: 'Criticality', value: 'Suspicious' },
    { name: 'Fourth', value: 'attribute' },
  ],
  ...change,
});

export const providerAnswer = (change: Partial<ProviderAnswer> = {}): ProviderAnswer => ({
  provider: 'ThreatQ',
  outcome: 'found',
  matches: [match()],
  raw: undefined,
  reason: undefined,
  answeredAt: 1_750_000_000_000,
  stale: false,
  ...change,
});

export const answerOf = (value: string, ...results: readonly ProviderAnswer[]): LookUpAnswer => ({
  value,
  type: 'IP Address',
  canonical: value,
  results,
});
