import type { Indicator, IndicatorStatus } from '../indicator/indicator.ts';
import type { IndicatorType } from '../indicator/indicator-type.ts';
import type { Instant } from '../time/instant.ts';

/** A row the platform sent that is no indicator we can read. */
export interface UnreadableRow {
  /** What identifies the row to its owner: its value or id, as far as one could be read. */
  readonly value: string;
  readonly reason: string;
}

export interface IndicatorPage {
  readonly indicators: readonly Indicator[];
  /** Rows that could not be read. A dropped row is unknown, not deleted. */
  readonly unreadable: readonly UnreadableRow[];
  /**
   * Everything changed up to this instant has been delivered with this page and those before it; reading can resume
   * from here. `undefined` while the order of the rows does not allow that promise.
   */
  readonly resumeFrom: Instant | undefined;
  /** How many rows the platform says it will send in all, for a progress bar; `undefined` if it does not say. */
  readonly total: number | undefined;
}

/** How a reading ended. Only a complete one allows conclusions from absence. */
export type FetchEnd =
  | {
      readonly complete: true;
      /** Where the next reading starts; the one given if nothing came. */
      readonly resumeFrom: Instant | undefined;
    }
  | {
      readonly complete: false;
      /** Everything changed up to here was delivered all the same. */
      readonly resumeFrom: Instant | undefined;
      readonly reason: string;
      readonly cause?: unknown;
    };

/** In what a platform is less than any platform. */
export interface IndicatorSourceCapabilities {
  /** It has indicators of these types only. */
  readonly types: readonly IndicatorType[];
  /** It has these collections, and nobody can make others. */
  readonly collections: readonly string[];
  /** Why an indicator must not be deployed any more, as far as it tells that apart; the first stands for what it does not. */
  readonly withdrawals: readonly Exclude<IndicatorStatus, 'deployable'>[];
}

/** Driven port: one platform's indicators, read as a stream so that memory does not grow with the collection. */
export interface IndicatorSource {
  /** Missing: any type, any collection, any reason. */
  readonly capabilities?: IndicatorSourceCapabilities;
  /** Names of the collections this account may read. */
  collections(signal?: AbortSignal): Promise<readonly string[]>;
  /**
   * Rejects with VendorError of kind `config`, naming each collection that does not exist, unless all of them do.
   */
  requireCollections(names: readonly string[], signal?: AbortSignal): Promise<void>;
  /**
   * Indicators of the collection that were touched after `since` (less an overlap of the adapter's choice), and those
   * touched since that must not be deployed any more (status `whitelisted`, `expired` or `false-positive`), whether or
   * not the collection still lists them. `since` undefined: all of the collection. Every indicator at least once.
   *
   * The generator yields pages and returns how the reading ended. It throws VendorError if nothing could be read; if
   * reading breaks off later it returns `complete: false`.
   */
  changesSince(
    collection: string,
    since: Instant | undefined,
    signal?: AbortSignal,
  ): AsyncGenerator<IndicatorPage, FetchEnd>;
}
