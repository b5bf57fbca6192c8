import {
  type EventIndicator,
  type Instant,
  type IntelAttribute,
  type IntelEvent,
  type IntelEvents,
  type SavedEvent,
  VendorError,
} from '@intelbridge/core';

/** An event as the platform in memory holds it. */
export interface MemoryEvent {
  readonly id: string;
  readonly title: string;
  readonly happenedAt: Instant;
  readonly description: string;
  readonly attributes: readonly IntelAttribute[];
  readonly indicators: readonly EventIndicator[];
}

/** The reason for a refusal; undefined takes it. */
type Refusal<T> = (asked: T) => string | undefined;

/** A platform's events in memory, one per title and time. */
export class MemoryIntelEvents implements IntelEvents {
  readonly provider: string;
  readonly #events = new Map<string, MemoryEvent>();
  #lastId = 0;
  /** Thrown by every save before it does anything. */
  failure: VendorError | undefined;
  refuseEvent: Refusal<IntelEvent> = () => undefined;
  refuseIndicator: Refusal<EventIndicator> = () => undefined;
  /** That many more events take effect, and the answer of the save is lost with the last of them. */
  eventsBeforeLoss = Number.POSITIVE_INFINITY;
  /** Calls of `save`, and the events given to them. */
  saves = 0;
  given = 0;

  constructor(provider = 'memory') {
    this.provider = provider;
  }

  async save(events: readonly IntelEvent[], signal?: AbortSignal): Promise<readonly SavedEvent[]> {
    signal?.throwIfAborted();
    this.saves += 1;
    this.given += events.length;
    if (this.failure) throw this.failure;
    return events.map((event) => this.#save(event));
  }

  /** What is there, in the order it was made. */
  held(): readonly MemoryEvent[] {
    return [...this.#events.values()];
  }

  /** Somebody deletes the event on the platform. */
  remove(id: string): void {
    for (const [key, event] of this.#events) if (event.id === id) this.#events.delete(key);
  }

  #save(event: IntelEvent): SavedEvent {
    const reason = this.refuseEvent(event);
    if (reason !== undefined) return { saved: false, reason };
    const held = this.#events.get(identity(event));
    if (held === undefined) this.#lastId += 1;
    const id = held?.id ?? String(this.#lastId);
    const { title, happenedAt, description } = event;
    this.#events.set(identity(event), {
      id,
      title,
      happenedAt,
      description,
      attributes: replaced(held?.attributes ?? [], event.attributes),
      indicators: linked(
        held?.indicators ?? [],
        event.indicators.filter((each) => this.refuseIndicator(each) === undefined),
      ),
    });
    this.eventsBeforeLoss -= 1;
    if (this.eventsBeforeLoss <= 0) {
      this.eventsBeforeLoss = Number.POSITIVE_INFINITY;
      throw new VendorError('unavailable', this.provider, 'the answer was lost');
    }
    const refused = event.indicators.flatMap((each) => {
      const problem = this.refuseIndicator(each);
      return problem === undefined ? [] : [{ value: each.value, reason: problem }];
    });
    return { saved: true, id, action: held ? 'updated' : 'created', refused };
  }
}

const identity = ({ title, happenedAt }: Pick<IntelEvent, 'happenedAt' | 'title'>) =>
  `${happenedAt} ${title}`;

function replaced(
  before: readonly IntelAttribute[],
  now: readonly IntelAttribute[],
): readonly IntelAttribute[] {
  const names = new Set(now.map(({ name }) => name));
  return [...before.filter(({ name }) => !names.has(name)), ...now];
}

function linked(
  before: readonly EventIndicator[],
  now: readonly EventIndicator[],
): readonly EventIndicator[] {
  const all = [...before, ...now].map((each) => [`${each.type} ${each.value}`, each] as const);
  return [...new Map(all).values()];
}
