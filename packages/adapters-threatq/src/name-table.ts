import type { Clock, Instant } from '@intelbridge/core';
import { SharedCall } from '@intelbridge/vendor-http';

/** Names by id; ids differ per instance (dossier §4.1). */
export type Names = ReadonlyMap<number, string>;

export const NO_NAMES: Names = new Map();

const KEPT_MS = 60 * 60_000;
/** An id made since the table was read: it is read again, but not for every page. */
const KEPT_WITH_GAPS_MS = 60_000;

/** One of the instance's tables, read when first needed and kept for an hour. */
export class NameTable {
  readonly #clock: Clock;
  readonly #reading: SharedCall<Names>;
  #held: { readonly names: Names; readonly readAt: Instant } | undefined;

  constructor(clock: Clock, read: (signal: AbortSignal) => Promise<Names>) {
    this.#clock = clock;
    this.#reading = new SharedCall(async (signal) => {
      const names = await read(signal);
      this.#held = { names, readAt: clock.now() };
      return names;
    });
  }

  /** The table, read anew if it does not know all of the ids. */
  async names(ids: Iterable<number>, signal?: AbortSignal): Promise<Names> {
    const held = this.#held;
    if (held) {
      const ageMs = Math.abs(this.#clock.now() - held.readAt);
      const whole = [...ids].every((id) => held.names.has(id));
      if (ageMs < (whole ? KEPT_MS : KEPT_WITH_GAPS_MS)) return held.names;
    }
    return this.#reading.run(signal);
  }
}
