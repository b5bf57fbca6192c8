/** How many calls at once, and how fast that fills up again. */
export interface Throttle {
  readonly ratePerSecond: number;
  readonly burst: number;
}

/** The burst throttle of one key. */
export class TokenBucket {
  #level = Number.POSITIVE_INFINITY;
  #atMs = 0;

  /** Whether a call may pass now; it is counted then. */
  take({ ratePerSecond, burst }: Throttle, nowMs: number): boolean {
    const gained = (Math.max(0, nowMs - this.#atMs) / 1000) * ratePerSecond;
    this.#level = Math.min(burst, this.#level + gained);
    this.#atMs = nowMs;
    if (this.#level < 1) return false;
    this.#level -= 1;
    return true;
  }
}
