import { type Clock, HOUR_MS, type Instant } from '@intelbridge/core';

/** What was found out to work on a console. What is not the best is doubted after an hour: rights are given, consoles are upgraded. */
export class HeldChoice<Choice> {
  readonly #clock: Clock;
  readonly #isBest: (choice: Choice) => boolean;
  #held: Choice | undefined;
  #since: Instant = 0;

  constructor(clock: Clock, isBest: (choice: Choice) => boolean) {
    this.#clock = clock;
    this.#isBest = isBest;
  }

  get held(): Choice | undefined {
    return this.#held;
  }

  /** The console may allow a better one by now. */
  get isDoubtful(): boolean {
    const held = this.#held;
    if (held === undefined || this.#isBest(held)) return false;
    return this.#clock.now() - this.#since >= HOUR_MS;
  }

  hold(choice: Choice): void {
    this.#held = choice;
    this.#since = this.#clock.now();
  }

  forget(): void {
    this.#held = undefined;
  }
}
