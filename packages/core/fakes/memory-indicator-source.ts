import {
  type Clock,
  type FetchEnd,
  type Indicator,
  type IndicatorPage,
  type IndicatorSource,
  type Instant,
  VendorError,
} from '@intelbridge/core';

/** A platform in memory: named lists of indicators, changed by the test. */
export class MemoryIndicatorSource implements IndicatorSource {
  readonly #clock: Clock;
  readonly #pageSize: number;
  readonly #collections = new Map<string, Map<string, Indicator>>();
  /** Reading breaks off after this many pages. */
  pagesBeforeFailure = Number.POSITIVE_INFINITY;

  constructor(clock: Clock, pageSize = 2) {
    this.#clock = clock;
    this.#pageSize = pageSize;
  }

  /** Adds or changes indicators; makes the collection if need be. */
  put(collection: string, ...indicators: readonly Indicator[]): void {
    const held = this.#collections.get(collection) ?? new Map<string, Indicator>();
    for (const indicator of indicators) held.set(`${indicator.type} ${indicator.value}`, indicator);
    this.#collections.set(collection, held);
  }

  /** What a collection lists now. */
  all(collection: string): readonly Indicator[] {
    return [...(this.#collections.get(collection)?.values() ?? [])];
  }

  /** An indicator leaves the collection without a word. */
  drop(collection: string, { type, value }: Pick<Indicator, 'type' | 'value'>): void {
    this.#collections.get(collection)?.delete(`${type} ${value}`);
  }

  async collections(): Promise<readonly string[]> {
    return [...this.#collections.keys()].sort();
  }

  async requireCollections(names: readonly string[]): Promise<void> {
    const missing = names.filter((name) => !this.#collections.has(name));
    if (missing.length === 0) return;
    throw new VendorError('config', 'memory', `no collection named ${missing.join(', ')}`);
  }

  async *changesSince(
    collection: string,
    since: Instant | undefined,
    signal?: AbortSignal,
  ): AsyncGenerator<IndicatorPage, FetchEnd> {
    const all = [...(this.#collections.get(collection)?.values() ?? [])];
    const changed = all
      .filter(({ updatedAt }) => since === undefined || (updatedAt ?? Infinity) >= since)
      .sort((a, b) => (a.updatedAt ?? Infinity) - (b.updatedAt ?? Infinity));
    let resumeFrom = since;
    for (let at = 0; at < changed.length; at += this.#pageSize) {
      signal?.throwIfAborted();
      if (at / this.#pageSize >= this.pagesBeforeFailure) {
        const error = new VendorError('unavailable', 'memory', 'the platform went away');
        if (at === 0) throw error;
        return { complete: false, resumeFrom, reason: error.message, cause: error };
      }
      const indicators = changed.slice(at, at + this.#pageSize);
      const last = indicators.at(-1)?.updatedAt;
      if (last !== undefined) resumeFrom = Math.min(last, this.#clock.now());
      yield { indicators, unreadable: [], resumeFrom, total: changed.length };
    }
    return { complete: true, resumeFrom };
  }
}
