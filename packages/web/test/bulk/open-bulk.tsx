import { screen, within } from '@testing-library/react';
import { BulkPart } from '../../src/bulk/bulk-part.tsx';
import { type Replies, type Shown, show } from '../show.tsx';

export interface Question {
  readonly values: readonly string[];
  readonly providers?: readonly string[];
  readonly sparing: boolean;
  readonly brief: boolean;
  readonly waitMs: number;
}

/** What a platform says: a few words for the outcome, or a whole result. */
export const said = (provider: string, outcome: string, more: object = {}) => ({
  provider,
  outcome,
  matches: [],
  stale: false,
  ...more,
});

export const found = (provider: string, match: object = {}, more: object = {}) =>
  said(provider, 'found', {
    matches: [
      {
        type: 'IP Address',
        value: 'x',
        link: 'https://platform.example/1',
        sources: [],
        adversaries: [],
        attributes: [],
        ...match,
      },
    ],
    ...more,
  });

export const verdict = (word: string, tone: string) => ({ verdict: { word, tone } });

export const known = (value: string, ...results: readonly object[]) => ({
  value,
  type: 'FQDN',
  canonical: value.replaceAll('[.]', '.'),
  results,
});

/** What the server says of the value, once asked for; each question as it came. */
export type Answering = (value: string, question: Question) => object;

export interface OpenBulk extends Shown {
  readonly questions: readonly Question[];
  /** Pastes a text and looks it up. */
  lookUp(text: string): Promise<void>;
}

export function openBulk(answer: Answering, replies: Replies = {}): OpenBulk {
  const questions: Question[] = [];
  const usual: Replies = {
    'GET /api/v1/quotas': { quotas: [] },
    'POST /api/v1/lookups': async (request: Request) => {
      const question = (await request.json()) as Question;
      questions.push(question);
      return { answers: question.values.map((value) => answer(value, question)) };
    },
  };
  const shown = show(<BulkPart />, Object.assign(replies, { ...usual, ...replies }));
  const lookUp = async (text: string) => {
    await paste(shown, text);
    await shown.user.click(screen.getByRole('button', { name: 'Look up' }));
  };
  return { ...shown, questions, lookUp };
}

export async function paste({ user }: Shown, text: string): Promise<void> {
  await user.click(screen.getByRole('textbox', { name: 'Values' }));
  await user.paste(text);
}

/** The values of the table, from the top. */
export const valuesShown = () =>
  screen
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent.replace(/ \(details.*/, ''));

export const rowOf = async (value: string) =>
  within(
    (await screen.findByRole('rowheader', { name: new RegExp(value) })).closest(
      'tr',
    ) as HTMLElement,
  );
