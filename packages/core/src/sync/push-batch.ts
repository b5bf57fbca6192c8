import type { RowLists, SentKeys } from '../ports/ledger.port.ts';
import type { EntryDecision } from './decide-entry.ts';

/** What is decided about the entries of one page of work. */
export interface PushBatch {
  readonly set: string;
  /** To be added, all of them. */
  readonly fresh: RowLists;
  /** To be taken away, all of them. */
  readonly gone: RowLists;
  readonly decisions: readonly EntryDecision[];
  /** What is added or taken away. */
  readonly sent: SentKeys;
}
