import type { EntryDecision } from './decide-entry.ts';

/** What is decided about the entries of one page of work. */
export interface PushBatch {
  readonly set: string;
  readonly decisions: readonly EntryDecision[];
  /** How often pulls had written rows of the set when it was decided. */
  readonly pulled: number;
}
