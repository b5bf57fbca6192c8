import type { ExportReport } from '@intelbridge/core';
import { exportInWords } from '../run/offense-jobs.ts';
import { runExport } from '../run/run-export.ts';
import { countView } from './count-view.ts';
import { EXIT } from './exit-code.ts';
import type { CommonFlags } from './invocation.ts';
import { printJson } from './output.ts';
import { presentable } from './presentable.ts';
import type { Surroundings } from './surroundings.ts';
import { toTable } from './tables.ts';
import { withApp } from './with-app.ts';

const LONGEST_REASON = 300;

/** `offenses export`: one export now. */
export function exportCommand(flags: CommonFlags, surroundings: Surroundings): Promise<number> {
  const { output } = surroundings;
  const view = countView(output.stream);
  const toFailure = (errors: ExportReport['errors']): ExportReport => ({
    ok: false,
    exported: [],
    skipped: [],
    refused: [],
    errors,
  });
  const quiet = { ...surroundings, output: { ...output, err: view.note } };
  return withApp(
    { flags, surroundings: quiet, toFailure, needs: ['qradar', 'threatq'] },
    async ({ app, signal }) => {
      const report = await runExport(app, {
        signal,
        onProgress: ({ read, saved }) => {
          view.show('offenses read', read);
          view.show('events saved', saved);
        },
      }).finally(view.stop);
      if (flags.json) printJson(output, report);
      else for (const line of exportLines(report)) output.out(line);
      for (const { message } of report.errors) output.err(presentable(message, LONGEST_REASON));
      return report.ok ? EXIT.ok : EXIT.failed;
    },
  );
}

function exportLines(report: ExportReport): readonly string[] {
  const { exported, skipped, refused } = report;
  const changed = exported.filter(({ action }) => action !== 'unchanged');
  const rows = changed.map(({ offenseId, eventId, action }) => [
    String(offenseId),
    presentable(eventId),
    action,
  ]);
  return [
    ...(rows.length > 0 ? [toTable(['Offense', 'Event', 'Action'], rows)] : []),
    ...skipped.map(
      ({ offenseId, reason }) => `Skipped ${offenseId}: ${presentable(reason, LONGEST_REASON)}`,
    ),
    ...refused.map(
      ({ offenseId, value, reason }) =>
        `Offense ${offenseId} without ${presentable(value)}: ${presentable(reason, LONGEST_REASON)}`,
    ),
    exported.length + skipped.length === 0
      ? 'No offense is to be exported.'
      : `Events: ${exportInWords(report)}.`,
  ];
}
