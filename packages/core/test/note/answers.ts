import type { IntelMatch, LookUpResult, ProviderAnswers } from '@intelbridge/core';

const SOURCE = { type: 'IP Address', value: '203.0.113.7' };

/** The indicator of the guide's example, but for what is given. */
export const matchOf = (given: Partial<IntelMatch> = {}): IntelMatch => ({
  ...SOURCE,
  link: 'https://threatq.example.com/indicators/3/details',
  status: 'Active',
  score: 0,
  sources: ['Qradar'],
  adversaries: [],
  attributes: [],
  ...given,
});

export const found = (...matches: readonly IntelMatch[]): LookUpResult => ({
  outcome: 'found',
  matches,
});

export const NOT_FOUND: LookUpResult = { outcome: 'not-found' };

/** What one provider answered about the source of an offense. */
export const answered = (result: LookUpResult, provider = 'ThreatQ'): ProviderAnswers => ({
  provider,
  answers: [{ subject: SOURCE, isSource: true, result }],
});

/** What one provider answered about the source and about further addresses. */
export const answeredEach = (results: Readonly<Record<string, LookUpResult>>): ProviderAnswers => ({
  provider: 'ThreatQ',
  answers: Object.entries(results).map(([value, result], index) => ({
    subject: { type: 'IP Address', value },
    isSource: index === 0,
    result,
  })),
});
