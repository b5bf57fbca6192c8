import type { Instant } from '@intelbridge/core';

/** How a vendor looks from here. `down`: the last try got no answer. Any HTTP answer is `up`, also a refusal. */
export interface VendorHealth {
  readonly state: 'untried' | 'up' | 'down';
  /** Since when it is in this state. */
  readonly since?: Instant;
  /** Nothing is sent before this, since the host did not answer several times in a row. */
  readonly until?: Instant;
  /** What the last failed call said, until one succeeds; without secrets. */
  readonly lastError?: string;
  /** From request to the head of the reply, of the last one answered. */
  readonly latencyMs?: number;
}

/** Keeps what health() shows. */
export class HealthRecord {
  #state: VendorHealth['state'] = 'untried';
  #since: Instant | undefined;
  #lastError: string | undefined;
  #latencyMs: number | undefined;

  answered(now: Instant, latencyMs: number): void {
    this.#enter('up', now);
    this.#latencyMs = latencyMs;
  }

  unanswered(now: Instant): void {
    this.#enter('down', now);
  }

  succeeded(): void {
    this.#lastError = undefined;
  }

  failed(message: string): void {
    this.#lastError = message;
  }

  shown(until: Instant | undefined): VendorHealth {
    return {
      state: this.#state,
      ...(this.#since !== undefined && { since: this.#since }),
      ...(until !== undefined && { until }),
      ...(this.#lastError !== undefined && { lastError: this.#lastError }),
      ...(this.#latencyMs !== undefined && { latencyMs: this.#latencyMs }),
    };
  }

  #enter(state: 'up' | 'down', now: Instant): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#since = now;
  }
}
