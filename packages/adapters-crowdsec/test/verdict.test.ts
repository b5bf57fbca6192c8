import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verdictOf } from '../src/verdict/verdict-of.ts';
import { NOW } from './open-service.ts';
import { daysAgo, falsePositive, readReport, tag } from './reports.ts';

const verdict = (changes: Readonly<Record<string, unknown>> = {}) =>
  verdictOf(readReport(changes), NOW);

describe('a verdict', () => {
  it.each([
    ['malicious', 'Malicious', 'bad'],
    ['suspicious', 'Suspicious', 'doubtful'],
    ['known', 'Known', 'neutral'],
    ['unknown', 'Unknown', 'neutral'],
    ['benign', 'Benign', 'good'],
    ['safe', 'Safe', 'good'],
    ['MALICIOUS', 'Malicious', 'bad'],
    ['notorious', 'Notorious', 'neutral'],
  ])('is that of the reputation %s: %s, %s', (reputation, word, tone) => {
    expect(verdict({ reputation })).toMatchObject({ word, tone, confidence: 'high' });
  });

  it('says what an attacker is known for, and that it is on the community blocklist', () => {
    const { classifications } = falsePositive;
    const reason =
      'Reported for HTTP Scan, SSH Bruteforce; it is in the CrowdSec Community Blocklist.';
    expect(verdict({ classifications: { ...classifications, false_positives: [] } }).reason).toBe(
      reason,
    );
    const attacks = ['A', 'B', 'C', 'D', 'E'].map((name) => tag(name, name));
    expect(verdict({ behaviors: null, attack_details: attacks }).reason).toBe(
      'Reported for A, B, C and 2 more.',
    );
    expect(verdict({ behaviors: [] }).reason).toBe('Reported as an attacker.');
  });

  it.each(['malicious', 'suspicious'])('tells both of a %s false positive', (reputation) => {
    const { word, tone, reason } = verdict({ reputation, ...falsePositive });
    expect(tone).toBe('doubtful');
    expect(word.toLowerCase()).toBe(`${reputation}, yet a known false positive`);
    expect(reason).toContain(reputation);
    expect(reason).toContain('Semrush SEO crawler');
  });

  it.each(['safe', 'benign', 'known', 'unknown', undefined, 'notorious'])(
    'is safe for a false positive of the reputation %s',
    (reputation) => {
      const { word, tone, reason } = verdict({ reputation, ...falsePositive });
      expect({ word, tone }).toEqual({ word: 'Safe', tone: 'good' });
      expect(reason).toContain('Semrush SEO crawler');
    },
  );

  it('names the scanner that is benign', () => {
    const scanner = tag('scanner:censys', 'Known Security Company: Censys');
    const classifications = { classifications: [tag('range:data_center', 'Data Center'), scanner] };
    const { reason } = verdict({ reputation: 'benign', classifications });
    expect(reason).toMatch(/scanner: Known Security Company: Censys\.$/);
  });

  it('is the score alone in replies without reputation, and no judgement', () => {
    expect(verdict({ reputation: undefined })).toMatchObject({
      word: 'Score 4 of 5',
      tone: 'neutral',
    });
    expect(verdict({ reputation: null, scores: null })).toMatchObject({
      word: 'No verdict',
      tone: 'neutral',
    });
  });

  it.each([
    ['31 days ago', 31, /Last reported on 2026-05-17/],
    ['29 days ago', 29, /^Reported for [^.]*\.$/],
  ])('says when the last report was, if it was %s', (_when, days, expected) => {
    expect(verdict({ history: { last_seen: daysAgo(days) } }).reason).toMatch(expected);
  });

  it('says that nothing was counted in the last month', () => {
    expect(verdict({ scores: { last_month: { total: 0 } } }).reason).toContain('last month');
    expect(
      verdict({ reputation: 'safe', scores: { last_month: { total: 0 } } }).reason,
    ).not.toContain('last month');
  });

  const score = fc.integer({ min: 0, max: 5 });
  const neighbours = fc.record({
    ip_range_score: score,
    ip_range_24_score: score,
    ip_range_24_reputation: fc.constantFrom('malicious', 'suspicious', 'known', 'safe', 'unknown'),
    background_noise_score: fc.integer({ min: 0, max: 10 }),
  });

  it('is never moved by the neighbours or by noise', () => {
    const reputations = fc.constantFrom('safe', 'benign', 'known', 'suspicious', 'malicious');
    fc.assert(
      fc.property(reputations, neighbours, (reputation, around) => {
        expect(verdict({ reputation, ...around })).toEqual(verdict({ reputation }));
      }),
    );
  });

  it('never calls a false positive bad, whatever the scores and words', () => {
    fc.assert(
      fc.property(fc.string(), score, neighbours, (reputation, total, around) => {
        const scores = { overall: { total } };
        const { tone } = verdict({ reputation, scores, ...around, ...falsePositive });
        expect(tone).not.toBe('bad');
      }),
    );
  });

  it('is bad for no score without the word', () => {
    fc.assert(
      fc.property(score, (total) => {
        const { tone } = verdict({ reputation: 'known', scores: { overall: { total } } });
        expect(tone).toBe('neutral');
      }),
    );
  });
});
