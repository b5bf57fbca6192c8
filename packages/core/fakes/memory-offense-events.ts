import type { Clock, EventBounds, EventFindings, Offense, OffenseEvents } from '@intelbridge/core';

/** What one event names. */
export interface MemoryEvent {
  readonly addresses: readonly string[];
  readonly urls: readonly string[];
}

const LOOK_EVERY_MS = 1_000;

/** The events of offenses in memory; waiting for a search moves the clock given. */
export class MemoryOffenseEvents implements OffenseEvents {
  readonly #clock: Clock;
  readonly #events = new Map<number, readonly MemoryEvent[]>();
  /** Searches do not end by themselves. */
  stalled = false;
  /** Called at each look at a search that is under way. */
  onLook: () => void = () => undefined;
  /** Searches under way. */
  running = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  put(offenseId: number, ...events: readonly MemoryEvent[]): void {
    this.#events.set(offenseId, [...(this.#events.get(offenseId) ?? []), ...events]);
  }

  removeOffense(id: number): void {
    this.#events.delete(id);
  }

  async search(
    { id }: Offense,
    { rows, timeoutMs }: EventBounds,
    signal?: AbortSignal,
  ): Promise<EventFindings | undefined> {
    signal?.throwIfAborted();
    this.running += 1;
    try {
      const until = this.#clock.now() + timeoutMs;
      while (this.stalled && this.#events.has(id)) {
        if (this.#clock.now() >= until) return { addresses: [], urls: [], incomplete: TOO_LONG };
        await this.#clock.sleep(LOOK_EVERY_MS, signal);
        this.onLook();
        signal?.throwIfAborted();
      }
      const events = this.#events.get(id);
      return events && findingsOf(events, rows);
    } finally {
      this.running -= 1;
    }
  }
}

const TOO_LONG = 'the search took too long';

function findingsOf(events: readonly MemoryEvent[], rows: number): EventFindings {
  const seen = events.slice(0, rows);
  return {
    addresses: [...new Set(seen.flatMap(({ addresses }) => addresses))],
    urls: [...new Set(seen.flatMap(({ urls }) => urls))],
    incomplete: events.length > rows ? `only ${rows} events were looked at` : undefined,
  };
}
