import type { SetReport, SyncReport } from './sync-report.ts';

/** What a run asked of one system: requests, every try counted, and the bytes of bodies as they travelled. */
export interface SystemUsage {
  readonly requests: number;
  readonly bytesSent: number;
  readonly bytesReceived: number;
}

/** A report in numbers, over all its sets. */
export interface RunTotals {
  /** Indicators read. */
  readonly fetched: number;
  readonly added: number;
  readonly refreshed: number;
  readonly removed: number;
  readonly unchanged: number;
  readonly repaired: number;
  readonly cut: number;
  readonly tooOld: number;
  readonly rejected: number;
  /** Entries whose deletion waited for an administrator when the run had ended. */
  readonly held: number;
  readonly errors: number;
}

export function totalsOf({ collections, sets, held, errors }: SyncReport): RunTotals {
  const sum = (count: (set: SetReport) => number) => sets.reduce((all, set) => all + count(set), 0);
  return {
    fetched: collections.reduce((all, { fetched }) => all + fetched, 0),
    added: sum(({ added }) => added),
    refreshed: sum(({ refreshed }) => refreshed),
    removed: sum(({ removed }) => removed),
    unchanged: sum(({ unchanged }) => unchanged),
    repaired: sum(({ repaired }) => repaired),
    cut: sum(({ cut }) => cut),
    tooOld: sum(({ tooOld }) => tooOld),
    rejected: sum(({ rejectedCount }) => rejectedCount),
    held: held.reduce((all, { entries }) => all + entries, 0),
    errors: errors.length,
  };
}

/** What was used between two looks; a system that was not known at the first one started from nothing. */
export function usageSince(
  before: Readonly<Record<string, SystemUsage>>,
  now: Readonly<Record<string, SystemUsage>>,
): Readonly<Record<string, SystemUsage>> {
  return Object.fromEntries(
    Object.entries(now).map(([system, used]) => {
      const { requests = 0, bytesSent = 0, bytesReceived = 0 } = before[system] ?? {};
      const since = {
        requests: used.requests - requests,
        bytesSent: used.bytesSent - bytesSent,
        bytesReceived: used.bytesReceived - bytesReceived,
      };
      return [system, since];
    }),
  );
}
