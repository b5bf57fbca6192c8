import { EditError } from '../../server/edit-error.ts';

export type OwnerType = 'Organization' | 'Community' | 'Source' | 'Individual';

/** Whose indicators they are. */
export interface Owner {
  /** Digits; may be beyond 2^53. */
  readonly id: string;
  readonly name: string;
  readonly type: OwnerType;
}

/** All owners of the instance, in the order they came. */
export class Owners {
  readonly #rows: Owner[] = [];

  /** Throws EditError when the name or id is taken. */
  add(name: string, type: OwnerType, id: string = String(this.#rows.length + 1)): Owner {
    if (this.#rows.some((owner) => owner.name === name || owner.id === id))
      throw new EditError(`There is an owner ${name} or one with the id ${id} already`);
    const owner = { id, name, type };
    this.#rows.push(owner);
    return owner;
  }

  named(name: string): Owner | undefined {
    return this.#rows.find((owner) => owner.name === name);
  }

  get(id: string): Owner | undefined {
    return this.#rows.find((owner) => owner.id === id);
  }

  get rows(): readonly Owner[] {
    return this.#rows;
  }
}
