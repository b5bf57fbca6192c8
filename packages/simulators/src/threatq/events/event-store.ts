import { hash } from 'node:crypto';
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

  constructor(id: number, nowS: number, { title, typeId, happenedS }: EventFields) {
    super(id, nowS);
    this.title = title;
    this.typeId = typeId;
    this.happenedS = happenedS;
  }
}

/** The 32 hex digits that stand for when it happened and what it is called: what makes two events the same. */
export const eventHash = ({ happenedS, title }: Identity): string =>
  hash('md5', `${happenedS}:${title}`);

/** All events; an appliance that takes duplicates may have several of one hash. */
export class EventStore {
  readonly #rows = new Map<number, EventRecord>();
  readonly #byHash = new Map<string, EventRecord>();
  #lastId = 0;

  /** By id. */
  get rows(): readonly EventRecord[] {
    return [...this.#rows.values()];
  }

  get(id: number): EventRecord | undefined {
    return this.#rows.get(id);
  }

  same(identity: Identity): EventRecord | undefined {
    return this.#byHash.get(eventHash(identity));
  }

  add(fields: EventFields, nowS: number): EventRecord {
    this.#lastId += 1;
    const event = new EventRecord(this.#lastId, nowS, fields);
    this.#rows.set(event.id, event);
    this.#byHash.set(eventHash(event), event);
    return event;
  }

  change(event: EventRecord, fields: EventFields, nowS: number): void {
    this.#forget(event);
    Object.assign(event, fields);
    event.edited(nowS);
    this.#byHash.set(eventHash(event), event);
  }

  remove(event: EventRecord): void {
    this.#forget(event);
    this.#rows.delete(event.id);
  }

  #forget(event: EventRecord): void {
    if (this.same(event) === event) this.#byHash.delete(eventHash(event));
  }
}
