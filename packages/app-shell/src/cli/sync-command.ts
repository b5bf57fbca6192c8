import type { SyncReport } from '@intelbridge/core';
import { runPlan } from '../run/run-plan.ts';
import { runSync } from '../run/run-sync.ts';
import { EXIT } from './exit-code.ts';
import { type Output, printJson } from './output.ts';
import { progressView } from './progress-bars.ts';
import { reportNotes, reportTable } from './tables.ts';
import { type CommandContext, type CommonFlags, withApp } from './with-app.ts';

export interface SyncFlags extends CommonFlags {
  readonly plan?: boolean;
}

export function syncCommand(flags: SyncFlags, output: Output): Promise<number> {
  const failure = (errors: SyncReport['errors']): SyncReport => ({
    ok: false,
    collections: [],
    sets: [],
    errors,
  });
  return withApp(flags, output, failure, (context) => run(flags, context));
}

async function run(
  { plan, json }: SyncFlags,
  { app, output, signal }: CommandContext,
): Promise<number> {
  if (!app.settings.threatq.ingest) output.err('Nothing to do: threatq.ingest is off.');
  const view = progressView(output.stream);
  const report = await (plan ? runPlan : runSync)(app, { signal, onProgress: view.show }).finally(
    view.stop,
  );
  if (json) printJson(output, report);
  else print(report, plan === true, output);
  return report.ok ? EXIT.ok : EXIT.failed;
}

function print(report: SyncReport, plan: boolean, output: Output): void {
  if (plan) output.out('What a sync would do now (nothing was changed):');
  if (report.sets.length > 0) output.out(reportTable(report));
  else if (report.ok) output.out('No indicators to bring into QRadar.');
  for (const note of reportNotes(report)) output.err(note);
}
