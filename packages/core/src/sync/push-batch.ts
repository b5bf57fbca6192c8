import type { EntryDecision } from './decide-entry.ts';

/** What is decided about the entries of one page of work. */
export interface PushBatch {
  readonly set: string;
  readonly decisions: readonly EntryDecision[];
}
