import {
  type EnrichReport,
  type ExportReport,
  type Instant,
  type OffenseCounts,
  type OffenseRun,
  toReportedError,
} from '@intelbridge/core';
import type { App } from '../composition/compose.ts';

const NOTHING: OffenseCounts = {
  created: 0,
  updated: 0,
  noted: 0,
  unchanged: 0,
  skipped: 0,
  refused: 0,
};

type Done = Pick<OffenseRun, 'kind' | 'ok' | 'counts' | 'troubles' | 'errors'>;

export function exportDone({ ok, exported, skipped, refused, errors }: ExportReport): Done {
  const count = (wanted: string) => exported.filter(({ action }) => action === wanted).length;
  const counts = {
    created: count('created'),
    updated: count('updated'),
    noted: 0,
    unchanged: count('unchanged'),
    skipped: skipped.length,
    refused: refused.length,
  };
  return { kind: 'export', ok, counts, troubles: [...skipped, ...refused], errors };
}

export function notesDone({ ok, notes, errors }: EnrichReport): Done {
  const noted = notes.filter(({ action }) => action === 'written').length;
  const counts = { ...NOTHING, noted, unchanged: notes.length - noted };
  const troubles = errors.flatMap(({ offenseId, message }) =>
    offenseId === undefined ? [] : [{ offenseId, reason: message }],
  );
  const others = errors.filter(({ offenseId }) => offenseId === undefined);
  return { kind: 'notes', ok, counts, troubles, errors: others };
}

/** Keeps what was done, if anything was or went wrong: most rounds find nothing new. A log that cannot be written costs a warning. */
export async function logOffenseRun(
  { store, clock, log }: App,
  startedAt: Instant,
  done: Done,
): Promise<void> {
  const { unchanged: _unchanged, ...counts } = done.counts;
  const sum = Object.values(counts).reduce((all, each) => all + each, 0);
  if (sum + done.troubles.length + done.errors.length === 0) return;
  try {
    await store.offenseRuns.append({ ...done, startedAt, endedAt: clock.now() });
  } catch (error) {
    const known = toReportedError(error);
    if (known === undefined) throw error;
    log('warn', `the run is not in the log of runs: ${known.message}`);
  }
}
