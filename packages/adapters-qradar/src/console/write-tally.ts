import type { RefusedEntry, VendorError, WriteOutcome } from '@intelbridge/core';

/** So many single rows refused by a console that took none: it is the console, not the rows. */
const HOPELESS = 10;

/** Counts what became of the values of one write. */
export class WriteTally {
  #confirmed = 0;
  readonly #refused: RefusedEntry[] = [];
  #brokenInARow = 0;

  confirm(count: number): void {
    this.#confirmed += count;
    if (count > 0) this.#brokenInARow = 0;
  }

  /** The console judged the value and would not have it. */
  refuse(value: string, reason: string): void {
    this.#refused.push({ value, reason });
  }

  /** The console broke down over this value alone; throws the failure if it does so over every value. */
  breakDown(value: string, failure: VendorError): void {
    this.#brokenInARow += 1;
    if (this.#brokenInARow >= HOPELESS) throw failure;
    this.#refused.push({ value, reason: failure.message });
  }

  outcome(): WriteOutcome {
    return { confirmed: this.#confirmed, refused: this.#refused };
  }
}
