import type { Offense, OffenseAddresses } from '../offense/offense.ts';
import type { OffenseFilter } from '../offense/offense-filter.ts';
import type { Instant } from '../time/instant.ts';

export interface OffenseQuery {
  readonly filter: OffenseFilter;
  /** Only what changed at or after this; undefined: whenever. */
  readonly changedSince: Instant | undefined;
  /** Offenses asked for besides those of the filter, if they changed since; their status or magnitude may not fit any more. */
  readonly also: readonly number[];
}

/** Driven port: the offenses of one console, read as a stream so that memory does not grow with their number. */
export interface OffenseSource {
  /**
   * At least every offense that the query asks for, by `changedAt` and id, the oldest change first; offenses that change
   * meanwhile are neither skipped nor make others skipped, and may come twice. A source that cannot filter by a part leaves
   * it to the caller. Pages hold at most some hundred offenses. Rejects with VendorError.
   */
  offenses(
    query: OffenseQuery,
    signal?: AbortSignal,
  ): AsyncGenerator<readonly Offense[], void, undefined>;
  /** Undefined if there is none (any more) that this account may see. */
  offense(id: number, signal?: AbortSignal): Promise<Offense | undefined>;
  /**
   * Addresses of the offenses by offense id, at most `most` of each kind per offense, in few requests. An address that is
   * gone is left out.
   */
  addresses(
    offenses: readonly Offense[],
    most: number,
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<number, OffenseAddresses>>;
}
