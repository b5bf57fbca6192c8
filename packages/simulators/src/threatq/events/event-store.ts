import { hash } from 'node:crypto';
import type { LagClock } from '../store/indicator-store.ts';
import { ValueIndex } from '../store/value-index.ts';
import { StoredObject } from './object-record.ts';

export interface EventFields {
  readonly title: string;
  readonly typeId: number;
  readonly happenedS: number;
}

type Identity = Pick<EventFields, 'happenedS' | 'title'>;

export class EventRecord extends StoredObject {
  title: string;
  typeId: number;
  happenedS: number;
  hash: string;
  /** From when on queries find it. */
  readonly indexedMs: number;

  constructor(id: number, nowS: number, indexedMs: number, fields: EventFields) {
    super(id, nowS);
    this.title = fields.title;
    this.typeId = fields.typeId;
    this.happenedS = fields.happenedS;
    this.hash = eventHash(fields);
    this.indexedMs = indexedMs;
  }
}

/** The 32 hex digits that stand for when it happened and what it is called: what makes two events the same. */
const eventHash = ({ happenedS, title }: Identity): string => hash('md5', `${happenedS}:${title}`);

/** All events; an appliance that takes duplicates may have several of one hash. */
export class EventStore {
  readonly #rows = new Map<number, EventRecord>();
  readonly #byHash = new Map<string, EventRecord>();
  readonly #titles = new ValueIndex();
  readonly #clock: LagClock;
  #lastId = 0;

  constructor(clock: LagClock) {
    this.#clock = clock;
  }

  /** By id. */
  get rows(): readonly EventRecord[] {
    return [...this.#rows.values()];
  }

  get(id: number): EventRecord | undefined {
    return this.#rows.get(id);
  }

  /** By id; case does not count. */
  titled(title: string): readonly EventRecord[] {
    return this.#titles.idsOf(title).flatMap((id) => this.get(id) ?? []);
  }

  same(identity: Identity): EventRecord | undefined {
    return this.#byHash.get(eventHash(identity));
  }

  add(fields: EventFields, nowS: number): EventRecord {
    this.#lastId += 1;
    const indexedMs = this.#clock.nowMs() + this.#clock.lagMs();
    const event = new EventRecord(this.#lastId, nowS, indexedMs, fields);
    this.#rows.set(event.id, event);
    this.#index(event);
    return event;
  }

  change(event: EventRecord, fields: EventFields, nowS: number): void {
    this.#forget(event);
    Object.assign(event, fields, { hash: eventHash(fields) });
    event.edited(nowS);
    this.#index(event);
  }

  remove(event: EventRecord): void {
    this.#forget(event);
    this.#rows.delete(event.id);
  }

  #index(event: EventRecord): void {
    this.#byHash.set(event.hash, event);
    this.#titles.add(event.title, event.id);
  }

  #forget(event: EventRecord): void {
    if (this.#byHash.get(event.hash) === event) this.#byHash.delete(event.hash);
    this.#titles.remove(event.title, event.id);
  }
}
