import type { AqlQuery } from './parse-aql.ts';
import type { ArielRow } from './select-rows.ts';

export type SearchStatus = 'WAIT' | 'EXECUTE' | 'SORTING' | 'COMPLETED' | 'CANCELED' | 'ERROR';

export interface SearchMessage {
  readonly code: string;
  readonly contexts: readonly string[];
  readonly message: string;
  readonly severity: 'INFO' | 'WARN' | 'ERROR';
}

/** How a search came out. */
export interface SearchResult {
  readonly status: 'COMPLETED' | 'ERROR';
  readonly rows: readonly ArielRow[];
  readonly processed: number;
  readonly messages: readonly SearchMessage[];
}

export interface NewSearch {
  readonly aql: string;
  readonly query: AqlQuery;
  readonly run: () => SearchResult;
}

export interface SavedSearch {
  readonly id: number;
  readonly name: string;
  readonly aql: string;
}

/** One search; `progress` is in percent. */
export interface Search extends NewSearch {
  readonly id: string;
  readonly createdMs: number;
  status: SearchStatus;
  progress: number;
  endedMs: number | null;
  /** Time that clients spent in `Prefer: wait`, which counts as passed for it. */
  waitedMs: number;
  looks: number;
  saveResults: boolean;
  isDeleted: boolean;
  result: SearchResult | undefined;
}

export const isEnded = ({ endedMs }: Search): boolean => endedMs !== null;
