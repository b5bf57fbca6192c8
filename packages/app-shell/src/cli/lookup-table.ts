import {
  type IntelMatch,
  type LookUpAnswer,
  type ProviderAnswer,
  SECOND_MS,
} from '@intelbridge/core';
import { durationInWords, presentable, presentableSentence } from './presentable.ts';
import { toTable } from './tables.ts';

const HEAD = ['Value', 'Type', 'Platform', 'Answer', 'Says', 'Score', 'Sources', 'Link', 'Age'];
const SOURCES_SHOWN = 3;

const WORDS: Readonly<Record<ProviderAnswer['outcome'], string>> = {
  found: 'found',
  'not-found': 'not known',
  denied: 'denied',
  limited: 'asked too often',
  unreachable: 'no answer',
  skipped: 'not asked',
  pending: 'being asked',
};

/** One row per match, or per provider without one. */
export function lookupTable(answers: readonly LookUpAnswer[], now: number): string {
  const rows = answers.flatMap(({ value, type, results }) =>
    results.flatMap((result) => {
      const { provider, outcome, answeredAt, stale, matches } = result;
      const head = [presentable(value), type ?? '', provider, WORDS[outcome]];
      const age = answeredAt === undefined ? '' : ageInWords(now - answeredAt, stale);
      if (matches.length === 0) return [[...head, '', '', '', '', age]];
      return matches.map((match) => [
        ...head,
        presentable(saysIn(match)),
        match.score === undefined ? '' : String(match.score),
        presentable(sourcesIn(match)),
        presentable(match.link),
        age,
      ]);
    }),
  );
  return toTable(HEAD, rows);
}

/** Its verdict where the platform gives one, else its status. */
function saysIn({ verdict, status = '' }: IntelMatch): string {
  if (verdict === undefined) return status;
  const { word, confidence } = verdict;
  return confidence === undefined ? word : `${word} (${confidence})`;
}

const sourcesIn = ({ origin, sources }: IntelMatch): string =>
  [...(origin === undefined ? [] : [origin]), ...sources].slice(0, SOURCES_SHOWN).join(', ');

/** Why something was not found out, each reason once. */
export function lookupNotes(answers: readonly LookUpAnswer[]): readonly string[] {
  const notes = answers.flatMap(({ value, results }) =>
    results.flatMap(({ provider, outcome, reason }) => {
      if (reason === undefined) return [];
      const about = outcome === 'skipped' ? presentable(value) : provider;
      return [`${about}: ${presentableSentence(reason)}`];
    }),
  );
  return [...new Set(notes)];
}

const ageInWords = (ageMs: number, stale: boolean): string => {
  const words = ageMs < SECOND_MS ? 'now' : durationInWords(ageMs);
  return stale ? `${words}, outdated` : words;
};
