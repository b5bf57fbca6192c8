import type { Instant } from '@intelbridge/core';

export interface CircuitOptions {
  /** Requests in a row that got no answer before nothing is sent any more; default 5. */
  readonly failures?: number | undefined;
  /** How long nothing is sent; default 30,000. */
  readonly openMs?: number | undefined;
}

/** Leave to send one request; `probe` is the one that finds out whether the host is back. */
export interface Permit {
  readonly probe: boolean;
}

/** Stops sending to a host that does not answer, and lets one request at a time find out whether it is back. */
export class Circuit {
  readonly #limit: number;
  readonly #openMs: number;
  #failures = 0;
  #openUntil: Instant | undefined;
  #probing = false;

  constructor({ failures = 5, openMs = 30_000 }: CircuitOptions) {
    this.#limit = failures;
    this.#openMs = openMs;
  }

  /** Until when nothing is sent; `undefined` while requests pass. */
  get openUntil(): Instant | undefined {
    return this.#openUntil;
  }

  /** `undefined`: do not send. Say afterwards what became of the permit. */
  admit(now: Instant): Permit | undefined {
    if (this.#openUntil === undefined) return { probe: false };
    if (this.#probing || now < this.#openUntil) return undefined;
    this.#probing = true;
    return { probe: true };
  }

  answered(): void {
    this.#failures = 0;
    this.#openUntil = undefined;
    this.#probing = false;
  }

  /** Returns whether this failure opened the circuit. */
  unanswered(permit: Permit, now: Instant): boolean {
    this.#failures += 1;
    if (permit.probe) this.#probing = false;
    else if (this.#openUntil !== undefined || this.#failures < this.#limit) return false;
    this.#openUntil = now + this.#openMs;
    return true;
  }

  /** Nothing was learnt about the host. Harmless after one of the two above. */
  calledOff(permit: Permit): void {
    if (permit.probe) this.#probing = false;
  }
}
