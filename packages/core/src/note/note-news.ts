import type { NotedContext } from '../ports/note-ledger.port.ts';
import { digestOf } from '../text/digest.ts';
import type { NoteSection } from './note-section.ts';
import { saidBefore, saysTheSame } from './said-before.ts';

/** A section that the ledger does not know to be said. */
export interface News {
  readonly section: NoteSection;
  readonly context: NotedContext;
  /** What the ledger had of its provider. */
  readonly known: NotedContext | undefined;
}

/** The sections that differ from what was last said of their provider; that nothing is known is news once. */
export function newsIn(
  sections: readonly NoteSection[],
  noted: readonly NotedContext[],
): readonly News[] {
  const news: News[] = [];
  for (const section of sections) {
    const { provider, state, facts } = section;
    const known = noted.find((context) => context.provider === provider);
    const context = {
      provider,
      fingerprint: digestOf(facts.join('\n')),
      saidNotFound: state === 'not-found' || known?.saidNotFound === true,
    };
    const isSaid =
      state === 'found'
        ? known?.fingerprint === context.fingerprint
        : state === 'failed' || known?.saidNotFound === true;
    if (!isSaid) news.push({ section, context, known });
  }
  return news;
}

/** The same against the notes of the offense, the newest first: what they say is no news either. */
export function comparedWithNotes(
  news: readonly News[],
  notes: readonly string[],
): { readonly due: readonly NoteSection[]; readonly contexts: readonly NotedContext[] } {
  const compared = news.map(({ section, context }) => {
    const before = saidBefore(section.provider, notes);
    const isSaid = section.state === 'found' ? saysTheSame(before, section) : before.notFound;
    return { section, isSaid, context: withEarlier(context, before.notFound) };
  });
  return {
    due: compared.filter(({ isSaid }) => !isSaid).map(({ section }) => section),
    contexts: compared.map(({ context }) => context),
  };
}

/** For the ledger before a note is added: until its answer is there, the notes themselves tell what was said last. */
export const inDoubt = (news: readonly News[]): readonly NotedContext[] =>
  news.flatMap(({ known }) => (known ? [{ ...known, fingerprint: '' }] : []));

const withEarlier = (context: NotedContext, notFound: boolean): NotedContext => ({
  ...context,
  saidNotFound: context.saidNotFound || notFound,
});
