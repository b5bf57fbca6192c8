import type { SetReport, SyncReport } from './sync-report.ts';

/** Rejects that a stored report names, of all its sets together: hundreds of reports of a broken feed must not fill a disk. */
export const REJECTS_KEPT = 1_000;

const LONGEST_VALUE = 200;

/** The report as it is worth keeping: whole, but for rejects beyond the first, which stay counted, and the ends of long values. */
export function keptReport(report: SyncReport): SyncReport {
  let left = REJECTS_KEPT;
  const sets = report.sets.map((set): SetReport => {
    const rejected = set.rejected.slice(0, left);
    left -= rejected.length;
    const { added, refreshed, removed } = set.samples;
    return {
      ...set,
      rejected: rejected.map(({ value, reason }) => ({ value: shortened(value), reason })),
      samples: {
        added: added.map(shortened),
        refreshed: refreshed.map(shortened),
        removed: removed.map(shortened),
      },
    };
  });
  return { ...report, sets };
}

const shortened = (value: string) =>
  value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE - 1)}…` : value;
