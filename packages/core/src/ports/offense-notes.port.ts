import type { Instant } from '../time/instant.ts';

export interface OffenseNote {
  readonly text: string;
  readonly createdAt: Instant;
  readonly author: string;
}

/** Driven port: notes on offenses. They can be added, never changed or taken away. All reject with VendorError. */
export interface OffenseNotes {
  /** The notes of an offense, the newest first; undefined if there is no such offense (any more). */
  notes(offenseId: number, signal?: AbortSignal): Promise<readonly OffenseNote[] | undefined>;
  /** Resolves with false if there is no such offense (any more). A lost answer is not repeated: it might have been added. */
  add(offenseId: number, text: string, signal?: AbortSignal): Promise<boolean>;
}
