import type { VendorError } from '@intelbridge/core';

/** Whether the same request may be sent again, if it is repeatable at all; `once`: one more time, however many tries are left. */
export type Again = 'never' | 'once' | 'yes';

/** One try of a call came to nothing. Never leaves this package: what the caller gets is `failure`. */
export class FailedTry extends Error {
  override readonly name = 'FailedTry';
  readonly failure: VendorError;
  readonly again: Again;
  /** The host gave no answer at all; the circuit counts these. */
  readonly unanswered: boolean;

  constructor(failure: VendorError, again: Again, unanswered = false) {
    super(failure.message);
    this.failure = failure;
    this.again = again;
    this.unanswered = unanswered;
  }
}
