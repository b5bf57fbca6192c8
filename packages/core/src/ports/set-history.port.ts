import type { Instant } from '../time/instant.ts';

/** A set at the end of a run, and what the run did to it. */
export interface SetState {
  readonly set: string;
  /** That the console has confirmed. */
  readonly entries: number;
  readonly added: number;
  readonly removed: number;
}

/** How many entries each set had, by its name. */
export interface SetSizes {
  readonly at: Instant;
  readonly sizes: Readonly<Record<string, number>>;
}

/** What the last run that changed a set did to it. */
export interface SetChange extends Omit<SetState, 'entries'> {
  readonly at: Instant;
}

/** So long all sizes are kept, in days; of earlier days the last ones only. */
export const FULL_HISTORY_DAYS = 7;
/** So long sizes are kept at all. */
export const HISTORY_DAYS = 400;

/** Driven port: what became of the sets over time. Rejects with StorageError. */
export interface SetHistory {
  /** Notes the sets at the end of a run. Of two notes of one instant the later counts. */
  note(at: Instant, sets: readonly SetState[]): Promise<void>;
  /** From an instant on, oldest first. */
  sizes(since: Instant): Promise<readonly SetSizes[]>;
  /** One per set that was ever changed, by its name. */
  lastChanges(): Promise<readonly SetChange[]>;
}
