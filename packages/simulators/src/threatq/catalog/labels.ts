export interface Label {
  readonly id: number;
  readonly name: string;
  readonly createdS: number;
}

/** Names that get an id when first used: attribute keys, tags. */
export class Labels {
  readonly #rows: Label[] = [];
  readonly #byName = new Map<string, Label>();

  named(name: string, nowS: number): Label {
    const known = this.#byName.get(name);
    if (known !== undefined) return known;
    const row = { id: this.#rows.length + 1, name, createdS: nowS };
    this.#rows.push(row);
    this.#byName.set(name, row);
    return row;
  }

  byId(id: number): Label {
    const row = this.#rows[id - 1];
    if (row === undefined) throw new Error(`no label ${id}`);
    return row;
  }

  idOf(name: string): number | undefined {
    return this.#byName.get(name)?.id;
  }
}
