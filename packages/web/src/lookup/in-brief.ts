import { texts } from '../texts/texts.ts';
import type { Result, Verdict } from './answer.ts';

export interface Brief {
  readonly words: string;
  /** Undefined where the platform gives no verdict. */
  readonly tone: Verdict['tone'] | undefined;
}

/** The worst first: of owners that differ, the one that warns is heard. */
const TONES: readonly Verdict['tone'][] = ['bad', 'doubtful', 'neutral', 'good'];

/** What a platform says in a word or two. */
export function inBrief({ outcome, matches }: Pick<Result, 'outcome' | 'matches'>): Brief {
  const verdicts = matches.flatMap(({ verdict }) => verdict ?? []);
  const [worst] = verdicts.toSorted((a, b) => TONES.indexOf(a.tone) - TONES.indexOf(b.tone));
  if (worst !== undefined) return { words: worst.word, tone: worst.tone };
  const status = matches.find((match) => match.status !== undefined)?.status;
  return { words: status ?? texts.lookup.brief[outcome], tone: undefined };
}
