import { type Clock, type OffenseNote, type OffenseNotes, VendorError } from '@intelbridge/core';

/** Notes of a console in memory; only offenses that were added take any. */
export class MemoryOffenseNotes implements OffenseNotes {
  readonly #clock: Clock;
  readonly #author: string;
  readonly #notes = new Map<number, readonly OffenseNote[]>();
  /** Called before each note is added; throw to make it fail, after which nothing of it is done. */
  beforeAdd: (offenseId: number, text: string) => void = () => undefined;
  /** The next note is added, but nobody hears of it. */
  loseNextAnswer = false;

  constructor(clock: Clock, author = 'API_token: Intelbridge') {
    this.#clock = clock;
    this.#author = author;
  }

  addOffense(id: number): void {
    this.#notes.set(id, this.#notes.get(id) ?? []);
  }

  removeOffense(id: number): void {
    this.#notes.delete(id);
  }

  /** A note by another hand. */
  addForeign(offenseId: number, text: string, author: string): void {
    this.#put(offenseId, { text, author, createdAt: this.#clock.now() });
  }

  async notes(
    offenseId: number,
    signal?: AbortSignal,
  ): Promise<readonly OffenseNote[] | undefined> {
    signal?.throwIfAborted();
    return this.#notes.get(offenseId);
  }

  async add(offenseId: number, text: string, signal?: AbortSignal): Promise<boolean> {
    signal?.throwIfAborted();
    if (!this.#notes.has(offenseId)) return false;
    this.beforeAdd(offenseId, text);
    this.#put(offenseId, { text, author: this.#author, createdAt: this.#clock.now() });
    if (!this.loseNextAnswer) return true;
    this.loseNextAnswer = false;
    throw new VendorError('unavailable', 'memory', 'the answer got lost');
  }

  #put(offenseId: number, note: OffenseNote): void {
    this.#notes.set(offenseId, [note, ...(this.#notes.get(offenseId) ?? [])]);
  }
}
