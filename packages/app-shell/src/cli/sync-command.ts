import type { SyncReport } from '@intelbridge/core';
import type { App } from '../composition/compose.ts';
import { sectionOf } from '../config/section-of.ts';
import { runBlocklist } from '../run/run-blocklist.ts';
import { runPlan, runSync } from '../run/run-sync.ts';
import { EXIT } from './exit-code.ts';
import type { CommonFlags, Invocation } from './invocation.ts';
import { type Output, printJson } from './output.ts';
import { type ProgressView, progressView } from './progress-bars.ts';
import { reportNotes } from './report-notes.ts';
import { reportSamples } from './report-samples.ts';
import type { Surroundings } from './surroundings.ts';
import { reportTable } from './tables.ts';
import { withApp } from './with-app.ts';

export interface SyncFlags extends CommonFlags {
  readonly plan?: boolean;
  readonly full?: boolean;
  readonly from?: 'threatq' | 'crowdsec';
}

/** `sync`: one run now, or with `--plan` what it would do. */
export function syncCommand(flags: SyncFlags, surroundings: Surroundings): Promise<number> {
  const { output } = surroundings;
  const view = progressView(output.stream);
  const invocation: Invocation = {
    needs: ['qradar', flags.from ?? 'threatq'],
    flags,
    surroundings: { ...surroundings, output: { ...output, err: view.note } },
    toFailure: (errors: SyncReport['errors']): SyncReport => ({
      ok: false,
      collections: [],
      sets: [],
      held: [],
      errors,
    }),
  };
  return withApp(invocation, async ({ app, signal }) => {
    const report = await run(app, flags, view, signal);
    if (flags.json) printJson(output, report);
    else print(report, flags, app, output);
    return report.ok ? EXIT.ok : EXIT.failed;
  });
}

async function run(
  app: App,
  { plan = false, full = false, from = 'threatq' }: SyncFlags,
  { show: onProgress, stop }: ProgressView,
  signal: AbortSignal,
): Promise<SyncReport> {
  try {
    const options = { signal, onProgress, full };
    if (from === 'crowdsec') return await runBlocklist(app, options);
    return await (plan ? runPlan : runSync)(app, options);
  } finally {
    stop();
  }
}

function print(report: SyncReport, flags: SyncFlags, { settings }: App, output: Output): void {
  const from = flags.from ?? 'threatq';
  if (!sectionOf(settings, from).ingest) output.err(`Nothing to do: ${from}.ingest is off.`);
  else if (report.sets.length > 0) for (const text of inWords(report, flags)) output.out(text);
  else if (report.ok) output.out('The data collections list no indicators.');
  for (const note of reportNotes(report)) output.err(note);
}

function inWords(report: SyncReport, { plan, full }: SyncFlags): readonly string[] {
  if (!plan) return [reportTable(report)];
  const title = `What a ${full ? 'full sync' : 'sync'} would do now; nothing was changed:`;
  return [title, reportTable(report), ...reportSamples(report)];
}
