/** Rows found by id or by exact name, as the appliance's reference tables are. */
export class NameTable<Row extends { readonly id: number; readonly name: string }> {
  readonly #byId: ReadonlyMap<number, Row>;
  readonly #byName: ReadonlyMap<string, Row>;
  readonly rows: readonly Row[];

  constructor(rows: readonly Row[]) {
    this.rows = rows;
    this.#byId = new Map(rows.map((row) => [row.id, row]));
    this.#byName = new Map(rows.map((row) => [row.name, row]));
  }

  byId(id: number): Row | undefined {
    return this.#byId.get(id);
  }

  byName(name: string): Row | undefined {
    return this.#byName.get(name);
  }

  /** What a body may say: an id, a number as text, a name, `{id}` or `{name}`. */
  find(said: unknown): Row | undefined {
    if (typeof said === 'number') return this.byId(said);
    if (typeof said === 'string') return this.byName(said) ?? this.byId(Number(said));
    if (typeof said !== 'object' || said === null) return undefined;
    const { id, name } = said as { id?: unknown; name?: unknown };
    return this.find(id ?? name ?? undefined);
  }
}
