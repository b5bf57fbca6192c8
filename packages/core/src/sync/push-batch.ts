import type { FreshRows, SentKeys } from '../ports/ledger.port.ts';
import type { EntryDecision } from './decide-entry.ts';

/** What is decided about the entries of one page of work. */
export interface PushBatch {
  readonly set: string;
  /** To be added, all of them. */
  readonly fresh: FreshRows;
  readonly decisions: readonly EntryDecision[];
  /** What is added or taken away. */
  readonly sent: SentKeys;
}
