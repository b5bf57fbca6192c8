import {
  type Clock,
  type IndicatorAges,
  type Instant,
  MINUTE_MS,
  type SetAges,
} from '@intelbridge/core';

export interface AgesThen {
  readonly at: Instant;
  readonly ages: readonly SetAges[];
}

/** To count a million entries takes a second: those who ask within a minute share one count. */
export class KnownAges {
  readonly #ledgers: () => readonly IndicatorAges[];
  readonly #clock: Clock;
  #known: { readonly at: Instant; readonly ages: Promise<AgesThen> } | undefined;

  constructor(ledgers: () => readonly IndicatorAges[], clock: Clock) {
    this.#ledgers = ledgers;
    this.#clock = clock;
  }

  /** Rejects with StorageError; then the next one asks anew. */
  get(): Promise<AgesThen> {
    const at = this.#clock.now();
    if (this.#known !== undefined && Math.abs(at - this.#known.at) < MINUTE_MS)
      return this.#known.ages;
    const ages = this.#count(at);
    this.#known = { at, ages };
    return ages;
  }

  async #count(at: Instant): Promise<AgesThen> {
    try {
      const ages = await Promise.all(this.#ledgers().map((ledger) => ledger.ages(at)));
      return { at, ages: ages.flat() };
    } catch (error) {
      this.#known = undefined;
      throw error;
    }
  }
}
