import { type App, exportInWords, notesInWords, runExport, runNotes } from '@intelbridge/app-shell';
import { changeConsole } from './change-console.ts';
import type { DemoPlatforms } from './platforms.ts';

const SEEDED = 3;

/** One export and one round of notes, as `serve` does them on its schedule; in words. */
export async function handleOffenses(app: App, signal: AbortSignal): Promise<string> {
  const exported = await runExport(app, { signal });
  const noted = await runNotes(app, 'all', signal);
  const failures = [...exported.errors, ...noted.errors].map(({ message }) => `; ${message}`);
  return `ThreatQ events: ${exportInWords(exported)}; notes: ${notesInWords(noted)}${failures.join('')}`;
}

/** Some offenses, exported and noted, with one event and one note to look at. */
export async function firstOffenses(
  app: App,
  platforms: DemoPlatforms,
  signal: AbortSignal,
): Promise<string> {
  for (let round = 1; round <= SEEDED; round += 1) changeConsole(platforms, round);
  const words = await handleOffenses(app, signal);
  const [event] = platforms.threatq.events();
  const noted = platforms.qradar.offenses().find(({ id }) => platforms.qradar.notes(id).length > 0);
  const note = noted && platforms.qradar.notes(noted.id)[0]?.note_text;
  const indicators = event?.indicators.map(({ value }) => value).join(', ') ?? '';
  return [
    `Offenses of QRadar become events in ThreatQ, and get notes: ${words}`,
    ...(event
      ? [`\nEvent ${event.id} in ThreatQ: ${event.title} (indicators: ${indicators})`]
      : []),
    ...(noted && note !== undefined
      ? [`Note on offense ${noted.id} in QRadar:\n${indented(note)}`]
      : []),
    '',
  ].join('\n');
}

const indented = (text: string): string =>
  text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
