import type { Offense } from '../offense/offense.ts';

/** How far the search for the events of an offense may go. */
export interface EventBounds {
  /** Most events looked at. */
  readonly rows: number;
  /** After so long the search is cancelled on the console, too, and the findings are `incomplete`. */
  readonly timeoutMs: number;
}

/** What the events of an offense name, each once, in the order found. Untrusted. */
export interface EventFindings {
  readonly addresses: readonly string[];
  readonly urls: readonly string[];
  /** Why there may be more, in plain words; undefined if this is all. */
  readonly incomplete: string | undefined;
}

/** Driven port: search in the events of an offense. */
export interface OffenseEvents {
  /**
   * Undefined if the offense left meanwhile: its search is cancelled. Whatever ends the search early, no search is left
   * running on the console. Rejects with VendorError, or with the signal's reason.
   */
  search(
    offense: Offense,
    bounds: EventBounds,
    signal?: AbortSignal,
  ): Promise<EventFindings | undefined>;
}
