export type SourceKind = 'clients' | 'connectors' | 'other_sources' | 'plugins' | 'users';

export interface SourceRow {
  readonly id: number;
  readonly name: string;
  readonly kind: SourceKind;
  readonly referenceId: number;
  readonly createdS: number;
}

/** Everyone who ever reported something. A name not seen before becomes a source by being used. */
export class Sources {
  readonly #rows: SourceRow[] = [];
  readonly #byName = new Map<string, SourceRow>();
  #expireDays: ReadonlyMap<string, number> = new Map();

  /** Days after its last report that what a source reported expires; a source that is not named lets nothing expire. */
  expireAfter(days: Readonly<Record<string, number>>): void {
    this.#expireDays = new Map(
      Object.entries(days).map(([name, count]) => [name.toLowerCase(), count]),
    );
  }

  get haveExpiry(): boolean {
    return this.#expireDays.size > 0;
  }

  expireDaysOf(id: number): number | undefined {
    return this.#expireDays.get(this.byId(id).name.toLowerCase());
  }

  get rows(): readonly SourceRow[] {
    return this.#rows;
  }

  named(name: string, kind: SourceKind, nowS: number): SourceRow {
    const known = this.#byName.get(name.toLowerCase());
    if (known !== undefined) return known;
    const referenceId = this.#rows.filter((row) => row.kind === kind).length + 1;
    const row = { id: this.#rows.length + 1, name, kind, referenceId, createdS: nowS };
    this.#rows.push(row);
    this.#byName.set(name.toLowerCase(), row);
    return row;
  }

  byId(id: number): SourceRow {
    const row = this.#rows[id - 1];
    if (row === undefined) throw new Error(`no source ${id}`);
    return row;
  }

  idOf(name: string): number | undefined {
    return this.#byName.get(name.toLowerCase())?.id;
  }
}
