import type { IntelMatch, LookUpResult, ProviderAnswers } from '@intelbridge/core';
import fc from 'fast-check';

// Pieces that mean something in a note, to a page or to a reader's eye, so that chance meets them.
const PIECES = [
  '*****Context information from ThreatQ*****',
  '* ** *** =====',
  'No context information found on ThreatQ for',
  'Cut here, the rest is on ThreatQ',
  '<b> </p> & &amp; &lt; &#38; &#x26; …',
  '\n \r \t \u0000 \u0085 \u00a0 \u2028 \u200b \u200d \u202e \u2066 \ufeff \u00ad \u{e0041} \ud83d \u3164',
].flatMap((line) => [line, ...line.split(' ')]);

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 130 }),
  fc.array(fc.constantFrom(...PIECES, 'word', ' '), { maxLength: 12 }).map((all) => all.join('')),
  fc.lorem({ maxCount: 25 }),
);

const texts = fc.array(text, { maxLength: 4 });

const optional = <T>(given: fc.Arbitrary<T>) => fc.option(given, { nil: undefined });

const match: fc.Arbitrary<IntelMatch> = fc.record({
  type: text,
  value: text,
  link: fc.oneof(text, fc.webUrl({ withQueryParameters: true, withFragments: true })),
  status: optional(text),
  score: optional(fc.integer({ min: 0, max: 10 })),
  sources: texts,
  adversaries: texts,
  attributes: fc.array(fc.record({ name: text, value: text }), { maxLength: 4 }),
  origin: optional(text),
  verdict: optional(
    fc.record({
      word: text,
      tone: fc.constantFrom('bad', 'doubtful', 'neutral', 'good'),
      confidence: optional(text),
      reason: optional(text),
    }),
  ),
  details: optional(
    fc.array(
      fc.record({
        kind: fc.constant('entries' as const),
        title: fc.constantFrom('Behaviours', 'Attack types'),
        entries: fc.array(fc.record({ label: text, value: optional(text) }), { maxLength: 5 }),
      }),
      { maxLength: 15 },
    ),
  ),
});

const found: fc.Arbitrary<LookUpResult> = fc.record({
  outcome: fc.constant('found' as const),
  matches: fc.array(match, { minLength: 1, maxLength: 4 }),
});

const failed: fc.Arbitrary<LookUpResult> = fc.record({
  outcome: fc.constantFrom('denied' as const, 'limited' as const, 'unreachable' as const),
  reason: text,
});

export const result: fc.Arbitrary<LookUpResult> = fc.oneof(
  { weight: 4, arbitrary: found },
  { weight: 1, arbitrary: fc.constant({ outcome: 'not-found' as const }) },
  { weight: 1, arbitrary: failed },
);

const NAMES = ['ThreatQ', 'ThreatConnect', 'CrowdSec', 'Threat'];

export const answers: fc.Arbitrary<readonly ProviderAnswers[]> = fc.array(
  fc.record({
    provider: fc.oneof(fc.constantFrom(...NAMES), text),
    answers: fc.array(
      fc.record({
        subject: fc.record({ type: text, value: text }),
        isSource: fc.boolean(),
        result,
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  { maxLength: 14 },
);
