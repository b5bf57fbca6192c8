import type { NotedContext } from '../ports/note-ledger.port.ts';
import type { EnrichedOffense } from './enrich-report.ts';
import type { EnrichRun } from './enrich-run.ts';
import { formatSections } from './format-note.ts';
import { comparedWithNotes, inDoubt, type News, newsIn } from './note-news.ts';
import { type NoteSection, type ProviderAnswers, sectionOf } from './note-section.ts';

/**
 * Writes what of the answers is news to the notes of an offense. Providers that failed decide nothing, but are named in a
 * note that is due. Undefined if there is nothing to report but errors.
 */
export async function writeNews(
  offenseId: number,
  answers: readonly ProviderAnswers[],
  noted: readonly NotedContext[],
  run: EnrichRun,
): Promise<EnrichedOffense | undefined> {
  const sections = answers.map(sectionOf);
  if (sections.every(({ state }) => state === 'failed')) return undefined;
  const news = newsIn(sections, noted);
  const text =
    news.length === 0
      ? ''
      : await run.ports.turns.alone(offenseId, () => addNews(offenseId, sections, news, run));
  if (text === undefined) return undefined;
  return text === ''
    ? { offenseId, action: 'unchanged', text: formatSections(sections) }
    : { offenseId, action: 'written', text };
}

/** The text added; empty if the notes of the offense say it all already; undefined if they could not be read or added to. */
async function addNews(
  offenseId: number,
  sections: readonly NoteSection[],
  news: readonly News[],
  run: EnrichRun,
): Promise<string | undefined> {
  const { notes } = run.ports;
  // The store may be new, or an earlier run ended between note and store: the notes themselves know.
  const existing = await run.ask(offenseId, () => notes.notes(offenseId, run.signal));
  if (existing === undefined) return undefined;
  const { due, contexts } = comparedWithNotes(
    news,
    existing.map(({ text }) => text),
  );
  const shown = sections.filter((section) => due.includes(section) || section.state === 'failed');
  const text = due.length === 0 ? '' : formatSections(shown);
  if (text !== '') {
    if (!(await remember(offenseId, inDoubt(news), run))) return undefined;
    const added = await run.ask(
      offenseId,
      async () => (await notes.add(offenseId, text, run.signal)) || undefined,
    );
    if (added === undefined) return undefined;
  }
  await remember(offenseId, contexts, run);
  return text;
}

/** What a note says only after it is there: remembered but not written, it would never be. False if it could not be kept. */
async function remember(
  offenseId: number,
  contexts: readonly NotedContext[],
  run: EnrichRun,
): Promise<boolean> {
  try {
    if (contexts.length > 0) await run.ports.ledger.saveNoted(offenseId, contexts);
    return true;
  } catch (error) {
    run.failed(error, offenseId);
    return false;
  }
}
