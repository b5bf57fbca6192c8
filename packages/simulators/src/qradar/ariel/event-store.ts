import type { ArielEvent } from './event.ts';

/** The events of each offense, as `INOFFENSE` finds them. */
export class EventStore {
  readonly #byOffense = new Map<number, ArielEvent[]>();

  of(offenseId: number): readonly ArielEvent[] {
    return this.#byOffense.get(offenseId) ?? [];
  }

  add(offenseId: number, events: readonly ArielEvent[]): void {
    this.#byOffense.set(offenseId, [...this.of(offenseId), ...events]);
  }

  forget(offenseId: number): void {
    this.#byOffense.delete(offenseId);
  }
}
