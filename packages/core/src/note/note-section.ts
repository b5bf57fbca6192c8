import type { IntelMatch, LookUpResult, LookUpSubject } from '../ports/intel-lookup.port.ts';
import { matchLines } from './match-lines.ts';
import { failureOf, headOf, notFoundForOn, notFoundOn, RULER } from './note-words.ts';
import { cutAtWord, plainText } from './plain-text.ts';

/** What one provider answered to one question. */
export interface SubjectAnswer {
  readonly subject: LookUpSubject;
  /** It is what the offense is indexed by, so that a lone match needs no name. */
  readonly isSource: boolean;
  readonly result: LookUpResult;
}

/** What one provider answered about an offense: at least one answer. */
export interface ProviderAnswers {
  readonly provider: string;
  readonly answers: readonly SubjectAnswer[];
}

/** The part of a note that one provider has. */
export interface NoteSection {
  /** Its name as the note shows it. */
  readonly provider: string;
  readonly head: readonly string[];
  /** What is compared with earlier notes; empty where nobody answered. */
  readonly facts: readonly string[];
  /** What may differ from note to note without being news. */
  readonly remarks: readonly string[];
  /** `failed`: an answer is missing that may come later, so the facts are no reason for a note. */
  readonly state: 'found' | 'not-found' | 'failed';
}

const LONGEST_PROVIDER = 40;
const LONGEST_VALUE = 100;
const LONGEST_REASON = 200;
const VALUES_NAMED = 10;

export function sectionOf({ provider: name, answers }: ProviderAnswers): NoteSection {
  const provider = cutAtWord(plainText(name), LONGEST_PROVIDER);
  const found = matchesIn(answers);
  const facts = found.flatMap(({ match, isSource }) =>
    matchLines(provider, match, { named: !isSource || found.length > 1 }),
  );
  const missing = answers.filter(({ result }) => result.outcome === 'not-found');
  const state = stateOf(answers, found.length > 0);
  const notFound = state === 'not-found' ? [notFoundOn(provider)] : [];
  const remarks = state === 'not-found' ? [] : notFoundRemark(provider, missing);
  return {
    provider,
    head: [headOf(provider), RULER],
    facts: [...facts, ...notFound],
    remarks: [...remarks, ...failureRemarks(provider, answers)],
    state,
  };
}

interface FoundMatch {
  readonly match: IntelMatch;
  readonly isSource: boolean;
}

/** Each once, though several subjects may lead to it. */
function matchesIn(answers: readonly SubjectAnswer[]): readonly FoundMatch[] {
  const found = new Map<string, FoundMatch>();
  for (const { result, isSource } of answers) {
    if (result.outcome !== 'found') continue;
    for (const match of result.matches) {
      const key = JSON.stringify([match.type, match.value, match.link, match.origin]);
      if (!found.has(key)) found.set(key, { match, isSource });
    }
  }
  return [...found.values()];
}

function stateOf(answers: readonly SubjectAnswer[], found: boolean): NoteSection['state'] {
  const has = (...outcomes: readonly LookUpResult['outcome'][]) =>
    answers.some(({ result }) => outcomes.includes(result.outcome));
  if (has('limited', 'unreachable')) return 'failed';
  if (found) return 'found';
  // What is denied stays denied; it keeps nothing else from being said.
  return has('found', 'not-found') ? 'not-found' : 'failed';
}

const notFoundRemark = (provider: string, missing: readonly SubjectAnswer[]): readonly string[] =>
  missing.length === 0 ? [] : [`${notFoundForOn(provider)} ${namesOf(missing)}`];

/** One line per kind of failure and reason. */
function failureRemarks(provider: string, answers: readonly SubjectAnswer[]): readonly string[] {
  const failed = new Map<string, { start: string; reason: string; answers: SubjectAnswer[] }>();
  for (const answer of answers) {
    const { result } = answer;
    if (result.outcome === 'found' || result.outcome === 'not-found') continue;
    const start = failureOf(provider, result.outcome);
    const reason = cutAtWord(plainText(result.reason), LONGEST_REASON);
    const line = failed.get(start + reason) ?? { start, reason, answers: [] };
    line.answers.push(answer);
    failed.set(start + reason, line);
  }
  return [...failed.values()].map(({ start, reason, answers: of }) => {
    const which = of.length === answers.length ? '' : ` for ${namesOf(of)}`;
    return `${start}${which} - ${reason}`;
  });
}

function namesOf(answers: readonly SubjectAnswer[]): string {
  const names = answers
    .slice(0, VALUES_NAMED)
    .map(({ subject }) => cutAtWord(plainText(subject.value), LONGEST_VALUE));
  const more = answers.length - names.length;
  return names.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
