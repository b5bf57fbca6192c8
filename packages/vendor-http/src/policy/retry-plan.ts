import type { FailedTry } from '../failure/failed-try.ts';

const FIRST_STEP_MS = 1_000;
const TRIES_AFTER_500 = 1;

export interface RetryRules {
  readonly repeatable: boolean;
  readonly maxTries: number;
  /** Longest wait; who asks for more is asked again by the scheduler, not by us. */
  readonly maxWaitMs: number;
  readonly random: () => number;
}

/** Exponential back-off with full jitter: between nothing and 1, 2, 4 … seconds, at most `maxWaitMs`. `tries` counts from 1. */
export function backOffMs(tries: number, { maxWaitMs, random }: RetryRules): number {
  return Math.floor(random() * Math.min(maxWaitMs, FIRST_STEP_MS * 2 ** (tries - 1)));
}

/** Decides after each failed try of one call whether and when there is another. */
export class RetryPlan {
  readonly #rules: RetryRules;
  #tries = 0;
  #triesAfter500 = 0;

  constructor(rules: RetryRules) {
    this.#rules = rules;
  }

  /** How long to wait before the next try, in ms; `undefined`: give up. */
  waitAfter({ again, failure }: FailedTry, leftMs: number): number | undefined {
    const { repeatable, maxTries, maxWaitMs } = this.#rules;
    this.#tries += 1;
    if (again === 'once') this.#triesAfter500 += 1;
    if (!repeatable || again === 'never' || this.#tries >= maxTries) return undefined;
    if (this.#triesAfter500 > TRIES_AFTER_500) return undefined;
    const asked = failure.retryAfterMs ?? 0;
    const waitMs = Math.max(asked, backOffMs(this.#tries, this.#rules));
    return waitMs > maxWaitMs || waitMs >= leftMs ? undefined : waitMs;
  }
}
