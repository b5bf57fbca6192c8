import {
  isWanted,
  type Offense,
  type OffenseAddresses,
  type OffenseQuery,
  type OffenseSource,
  VendorError,
} from '@intelbridge/core';

/** A console's offenses in memory, changed by the test. */
export class MemoryOffenseSource implements OffenseSource {
  readonly #pageSize: number;
  readonly #offenses = new Map<number, Offense>();
  readonly #addresses = new Map<number, string>();
  /** Reading breaks off after this many pages, whatever listing they are of. */
  pagesBeforeFailure = Number.POSITIVE_INFINITY;
  /** Pages read so far. */
  pages = 0;

  constructor(pageSize = 2) {
    this.#pageSize = pageSize;
  }

  /** Adds or replaces offenses. */
  put(...offenses: readonly Offense[]): void {
    for (const offense of offenses) this.#offenses.set(offense.id, offense);
  }

  remove(id: number): void {
    this.#offenses.delete(id);
  }

  /** What an address id stands for, of either kind. */
  putAddress(id: number, address: string): void {
    this.#addresses.set(id, address);
  }

  async *offenses(
    query: OffenseQuery,
    signal?: AbortSignal,
  ): AsyncGenerator<readonly Offense[], void, undefined> {
    for (let last: Offense | undefined; ; ) {
      const page = this.#page(query, last, signal);
      if (page.length === 0) return;
      yield page;
      last = page.at(-1);
    }
  }

  async offense(id: number, signal?: AbortSignal): Promise<Offense | undefined> {
    this.#answer(signal);
    return this.#offenses.get(id);
  }

  async addresses(
    offenses: readonly Offense[],
    most: number,
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<number, OffenseAddresses>> {
    this.#answer(signal);
    const known = (ids: readonly number[]) =>
      ids.slice(0, most).flatMap((id) => this.#addresses.get(id) ?? []);
    return new Map(
      offenses.map(({ id, sourceAddressIds, localDestinationAddressIds }) => [
        id,
        { sources: known(sourceAddressIds), localDestinations: known(localDestinationAddressIds) },
      ]),
    );
  }

  #page(query: OffenseQuery, last: Offense | undefined, signal?: AbortSignal): readonly Offense[] {
    this.#answer(signal);
    const asked = [...this.#offenses.values()]
      .filter((offense) => isAskedFor(offense, query))
      .filter((offense) => last === undefined || byChange(offense, last) > 0)
      .sort(byChange)
      .slice(0, this.#pageSize);
    this.pages += 1;
    return asked;
  }

  #answer(signal: AbortSignal | undefined): void {
    signal?.throwIfAborted();
    if (this.pages < this.pagesBeforeFailure) return;
    throw new VendorError('unavailable', 'memory', 'the console went away');
  }
}

const byChange = (a: Offense, b: Offense): number => a.changedAt - b.changedAt || a.id - b.id;

function isAskedFor(offense: Offense, { filter, changedSince, also }: OffenseQuery): boolean {
  if (changedSince !== undefined && offense.changedAt < changedSince) return false;
  return isWanted(offense, filter) || also.includes(offense.id);
}
