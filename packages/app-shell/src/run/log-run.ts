import {
  type FinishedRun,
  type Instant,
  type Ledger,
  type RunKind,
  type RunOutcome,
  type SyncReport,
  type SystemUsage,
  Tally,
  toReportedError,
  usageSince,
} from '@intelbridge/core';
import type { App } from '../composition/compose.ts';
import { adviseOn } from './advise-on.ts';
import { noteSets } from './note-sets.ts';

interface Start {
  readonly startedAt: Instant;
  readonly usage: Readonly<Record<string, SystemUsage>>;
}

/** What is asked of a run that is logged; it counts in the tally given. */
interface LoggedRunOptions {
  readonly full?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  /** What it works with; default: that of the store. */
  readonly ledger?: Ledger | undefined;
}

/**
 * Does a run and adds it to the log of runs, whether it ended well, failed or was interrupted; then its report holds what
 * was done until then. A log that cannot be written costs a warning and not the run.
 */
export async function logRun(
  app: App,
  options: LoggedRunOptions,
  run: (tally: Tally) => Promise<SyncReport>,
): Promise<SyncReport> {
  const start = { startedAt: app.clock.now(), usage: app.usage() };
  const tally = new Tally();
  try {
    const report = await run(tally);
    await keep(app, start, options, { outcome: report.ok ? 'ok' : 'failed', report });
    return report;
  } catch (error) {
    const outcome = options.signal?.aborted ? 'interrupted' : 'failed';
    const report = await reportUntil(
      error,
      outcome,
      tally,
      options.ledger ?? app.store.ledger,
      app,
    );
    await keep(app, start, options, { outcome, report });
    throw error;
  }
}

interface End {
  readonly outcome: RunOutcome;
  readonly report: SyncReport;
}

async function keep(
  app: App,
  { startedAt, usage }: Start,
  { full = false }: LoggedRunOptions,
  end: End,
): Promise<void> {
  const finished: FinishedRun = {
    kind: kindOf(end.report, full),
    startedAt,
    endedAt: app.clock.now(),
    usage: usageSince(usage, app.usage()),
    ...end,
  };
  await noteSets(app, end.report);
  try {
    await app.store.runs.append(finished);
  } catch (error) {
    const known = toReportedError(error);
    if (known === undefined) throw error;
    app.log('warn', `the run is not in the log of runs: ${known.message}`);
  }
}

function kindOf({ collections }: SyncReport, asked: boolean): RunKind {
  return asked || collections.some(({ full }) => full) ? 'full sync' : 'sync';
}

/** The counts of a run that rejected. Where the store is at fault, they are those of the run alone. */
async function reportUntil(
  error: unknown,
  outcome: RunOutcome,
  tally: Tally,
  ledger: Ledger,
  { clock }: App,
): Promise<SyncReport> {
  const report = await tallied(tally, ledger, clock.now());
  const known = toReportedError(error) ?? { kind: 'bug', message: String(error) };
  const end = outcome === 'interrupted' ? [] : [known];
  return { ...report, ok: false, errors: [...report.errors, ...end].map(adviseOn) };
}

async function tallied(tally: Tally, ledger: Ledger, now: Instant): Promise<SyncReport> {
  try {
    return tally.report(await ledger.sets(now), await ledger.held());
  } catch (error) {
    if (toReportedError(error) === undefined) throw error;
    return tally.report([], []);
  }
}
