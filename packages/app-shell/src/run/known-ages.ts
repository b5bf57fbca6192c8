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
  readonly #ledger: () => IndicatorAges;
  readonly #clock: Clock;
  #known: { readonly at: Instant; readonly ages: Promise<AgesThen> } | undefined;

  constructor(ledger: () => IndicatorAges, clock: Clock) {
    this.#ledger = ledger;
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
      return { at, ages: await this.#ledger().ages(at) };
    } catch (error) {
      this.#known = undefined;
      throw error;
    }
  }
}
