/** Keeps work in bounds: at most so many requests at once, and one piece of work at a time per key, e.g. an offense. */
export class Turns {
  readonly #waiting: (() => void)[] = [];
  readonly #latest = new Map<number | string, Promise<unknown>>();
  #free: number;

  /** One instance for all who ask the same console. */
  constructor(atOnce: number) {
    this.#free = atOnce;
  }

  /** Does it when there is room, in the order asked. */
  async request<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free += 1;
    }
  }

  /** Does it when all that was asked before for this key has ended. */
  async alone<T>(key: number | string, work: () => Promise<T>): Promise<T> {
    const before = this.#latest.get(key) ?? Promise.resolve();
    const own = before.then(work, work);
    this.#latest.set(key, own);
    try {
      return await own;
    } finally {
      if (this.#latest.get(key) === own) this.#latest.delete(key);
    }
  }
}
