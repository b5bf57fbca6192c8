import type { Search, SearchStatus } from './search.ts';
import type { Searches } from './searches.ts';

/** A search as plain data. */
export interface SearchSnapshot {
  readonly id: string;
  readonly aql: string;
  readonly status: SearchStatus;
  readonly rows: number;
  readonly deleted: boolean;
}

/** Every search ever started, and how many ran at once. */
export interface SearchCounts {
  readonly running: number;
  readonly mostRunning: number;
  readonly searches: readonly SearchSnapshot[];
}

export const toSearchCounts = (searches: Searches): SearchCounts => ({
  searches: searches.all.map(toSnapshot),
  running: searches.running,
  mostRunning: searches.mostRunning,
});

const toSnapshot = ({ id, aql, status, result, isDeleted }: Search): SearchSnapshot => ({
  id,
  aql,
  status,
  rows: result?.rows.length ?? 0,
  deleted: isDeleted,
});
