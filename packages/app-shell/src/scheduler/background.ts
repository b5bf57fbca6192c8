import type { Log } from '@intelbridge/core';

/** Work that goes on beside requests and jobs. Nobody waits for it, so its failures are logged: they are bugs. */
export class Background {
  readonly #log: Log;
  readonly #going = new Set<Promise<void>>();

  constructor(log: Log) {
    this.#log = log;
  }

  /** Resolves when the work is over, however it ended. */
  add(work: Promise<void>): Promise<void> {
    const over = work
      .catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        this.#log('error', `unexpected: ${reason}`);
      })
      .finally(() => this.#going.delete(over));
    this.#going.add(over);
    return over;
  }

  /** Resolves when all of it is over, also what was added meanwhile. */
  async ended(): Promise<void> {
    while (this.#going.size > 0) await Promise.all(this.#going);
  }
}
