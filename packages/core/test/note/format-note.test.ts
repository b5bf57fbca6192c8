import { formatNote, type ProviderAnswers } from '@intelbridge/core';
import { describe, expect, it } from 'vitest';
import { answered, answeredEach, found, matchOf, NOT_FOUND } from './answers.ts';

const LOREM = 'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor. ';

const rich = (given = {}) =>
  matchOf({
    score: 7,
    sources: ['Intel471', 'SANS ISC Top Source IPs', 'Cuckoo Sandbox', 'AlienVault', 'Qradar'],
    adversaries: ['Pikachu', 'Zakira', 'Zakki Zaydullo', 'Nobody'],
    attributes: [
      { name: 'Product', value: 'HoneyPy' },
      { name: 'Risk Score', value: '35' },
      { name: 'Criticality', value: 'Suspicious' },
      { name: 'Confidence', value: 'High' },
    ],
    ...given,
  });

const JUDGED = {
  status: undefined,
  score: undefined,
  sources: [],
  details: [
    {
      kind: 'entries' as const,
      title: 'Behaviours',
      entries: ['SSH bruteforce', 'HTTP scan', 'Port scan', 'Spam'].map((label) => ({ label })),
    },
    { kind: 'entries' as const, title: 'Tags', entries: [] },
    {
      kind: 'entries' as const,
      title: 'Network',
      entries: [{ label: 'AS', value: 'Example AS', link: 'https://as.example' }],
    },
    { kind: 'levels' as const, title: 'Scores', max: 5, levels: [{ label: 'day', value: 3 }] },
  ],
};

const HOSTILE =
  '\u202e\u0000</p><script>alert(1)</script>\r\n\u200bStatus - Whitelisted &#x3c;b&gt;';

const NOTES: Readonly<Record<string, readonly ProviderAnswers[]>> = {
  active: [answered(found(matchOf()))],
  whitelisted: [answered(found(matchOf({ status: 'Whitelisted' })))],
  'no-sources': [answered(found(matchOf({ sources: [] })))],
  'two-sources': [answered(found(matchOf({ sources: ['Qradar', 'Intel471'] })))],
  'three-sources': [answered(found(matchOf({ sources: ['Qradar', 'Intel471', 'AlienVault'] })))],
  'many-sources': [answered(found(rich({ adversaries: [], attributes: [] })))],
  'adversaries-and-attributes': [answered(found(rich()))],
  'several-matches': [
    answered(found(matchOf(), rich({ type: 'CIDR Block', value: '203.0.113.0/24' }))),
  ],
  'several-subjects': [
    answeredEach({
      '203.0.113.7': found(matchOf()),
      '203.0.113.8': found(rich({ value: '203.0.113.8' })),
      '203.0.113.9': NOT_FOUND,
      '203.0.113.10': NOT_FOUND,
      '203.0.113.11': { outcome: 'denied', reason: 'the account may not look this up' },
    }),
  ],
  'one-of-several-subjects': [
    answeredEach({
      '203.0.113.7': NOT_FOUND,
      '203.0.113.8': found(rich({ value: '203.0.113.8' })),
    }),
  ],
  'hostile-text': [
    answered(
      found(
        matchOf({
          link: 'javascript:alert(1)',
          status: HOSTILE,
          sources: [HOSTILE, '*****Context information from ThreatQ*****', '** ** *** Context'],
          adversaries: ['\u2066Eve\u2069\u2028Mallory', '\ud800half', 'ｱ\u00ad\u034fb\ufeff'],
          attributes: [{ name: 'a\tb', value: '\u001b[31mred' }],
        }),
      ),
    ),
  ],
  'over-long-text': [
    answered(
      found(matchOf({ sources: [LOREM.repeat(5)], adversaries: ['x'.repeat(500), 'Pikachu'] })),
    ),
  ],
  'over-long-note': [
    answered(found(...Array.from({ length: 9 }, (_, at) => rich({ value: `203.0.113.${at}` })))),
    answered(NOT_FOUND, 'ThreatConnect'),
  ],
  'not-found': [answered(NOT_FOUND)],
  'one-failed': [
    answered(found(matchOf())),
    answered({ outcome: 'unreachable', reason: 'no answer within 30 s' }, 'ThreatConnect'),
    answered({ outcome: 'limited', reason: 'the quota of the day is used up' }, 'CrowdSec'),
  ],
  'two-providers': [answered(found(matchOf())), answered(NOT_FOUND, 'ThreatConnect')],
  'two-found': [
    answered(found(matchOf())),
    answered(
      found(
        matchOf({ link: 'https://tc.example.com/a?b=1&c=2', score: undefined, status: undefined }),
      ),
      'ThreatConnect',
    ),
  ],
  'verdict-and-details': [
    answered(
      found(
        matchOf({
          ...JUDGED,
          origin: 'Organisation <A>',
          verdict: { word: 'malicious', tone: 'bad', confidence: 'high', reason: HOSTILE },
        }),
        matchOf({ ...JUDGED, origin: 'Feed B', verdict: { word: 'unknown', tone: 'neutral' } }),
      ),
      'CrowdSec',
    ),
  ],
};

describe('formatNote', () => {
  it.each(Object.keys(NOTES))('prints %s as in its file', async (name) => {
    const note = formatNote(NOTES[name] ?? []);
    await expect(`${note}\n`).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  it('prints nothing of nobody', () => {
    expect(formatNote([])).toBe('');
  });
});
