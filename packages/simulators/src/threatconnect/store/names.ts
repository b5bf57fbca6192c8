import type { Named } from './indicator.ts';

/** Ids for names, one each, in the order they are first used. */
export class Names {
  readonly #rows: Named[] = [];

  named(name: string): Named {
    const known = this.find(name);
    if (known !== undefined) return known;
    const added = { id: this.#rows.length + 1, name };
    this.#rows.push(added);
    return added;
  }

  find(name: string): Named | undefined {
    return this.#rows.find((each) => each.name === name);
  }
}
