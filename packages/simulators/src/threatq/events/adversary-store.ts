import { StoredObject } from './object-record.ts';

export class AdversaryRecord extends StoredObject {
  name: string;

  constructor(id: number, nowS: number, name: string) {
    super(id, nowS);
    this.name = name;
  }
}

/** All adversaries; no two have the same name, whatever its case. */
export class AdversaryStore {
  readonly #rows = new Map<number, AdversaryRecord>();
  #lastId = 0;

  /** By id. */
  get rows(): readonly AdversaryRecord[] {
    return [...this.#rows.values()];
  }

  get(id: number): AdversaryRecord | undefined {
    return this.#rows.get(id);
  }

  named(name: string): AdversaryRecord | undefined {
    return this.rows.find((row) => row.name.toLowerCase() === name.toLowerCase());
  }

  add(name: string, nowS: number): AdversaryRecord {
    this.#lastId += 1;
    const adversary = new AdversaryRecord(this.#lastId, nowS, name);
    this.#rows.set(adversary.id, adversary);
    return adversary;
  }

  remove({ id }: AdversaryRecord): void {
    this.#rows.delete(id);
  }
}
