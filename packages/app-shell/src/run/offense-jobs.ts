import {
  type EnrichReport,
  type ExportReport,
  MINUTE_MS,
  type ReportedError,
} from '@intelbridge/core';
import type { App } from '../composition/compose.ts';
import type { Job } from '../scheduler/job.ts';
import { runExport } from './run-export.ts';
import { runNotes } from './run-notes.ts';
import { waitAskedFor } from './wait-asked-for.ts';

/** What `serve` does with offenses, as far as the settings ask for it. */
export function offenseJobs(app: App): readonly Job[] {
  const { offenses, threatq } = app.settings;
  return [
    ...(offenses.export && threatq ? [exportJob(app)] : []),
    ...(offenses.notes ? [notesJob(app)] : []),
  ];
}

function exportJob(app: App): Job {
  return {
    name: 'export of offenses',
    intervalMs: app.settings.offenses.exportMinutes * MINUTE_MS,
    immediately: true,
    run: async (signal) => {
      const report = await runExport(app, { signal });
      log(app, 'export of offenses', exportInWords(report), report);
      return { waitMs: waitAskedFor(report.errors) };
    },
  };
}

function notesJob(app: App): Job {
  return {
    name: 'notes on offenses',
    intervalMs: app.settings.offenses.notesMinutes * MINUTE_MS,
    immediately: true,
    run: async (signal) => {
      const report = await runNotes(app, 'all', signal);
      log(app, 'notes on offenses', notesInWords(report), report);
      return { waitMs: waitAskedFor(report.errors) };
    },
  };
}

/** `3 created, 1 updated, 12 unchanged, 1 skipped`. */
export function exportInWords({ exported, skipped }: ExportReport): string {
  const count = (wanted: string) => exported.filter(({ action }) => action === wanted).length;
  const counts = `${count('created')} created, ${count('updated')} updated, ${count('unchanged')} unchanged`;
  return skipped.length === 0 ? counts : `${counts}, ${skipped.length} skipped`;
}

/** `3 written, 12 unchanged`. */
export function notesInWords({ notes }: EnrichReport): string {
  const written = notes.filter(({ action }) => action === 'written').length;
  return `${written} written, ${notes.length - written} unchanged`;
}

function log(
  app: App,
  job: string,
  words: string,
  { ok, errors }: { readonly ok: boolean; readonly errors: readonly ReportedError[] },
): void {
  const failures = new Set(errors.map(({ message }) => message.replace(/\.$/, '')));
  const said = [`${job} ${ok ? 'done' : 'not complete'}: ${words}`, ...failures].join('. ');
  app.log(ok ? 'info' : 'warn', said, { ok, errors });
}
