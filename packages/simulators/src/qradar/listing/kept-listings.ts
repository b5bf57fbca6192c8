const LISTINGS_KEPT = 4;

/** The latest listings, kept until something stored changes: clients read them page by page. */
export class KeptListings<Row> {
  readonly #kept = new Map<string, readonly Row[]>();
  #revision = 0;

  /** The rows of a key, made when they are not kept. */
  rows(key: string, revision: number, make: () => readonly Row[]): readonly Row[] {
    if (this.#revision !== revision) this.#kept.clear();
    this.#revision = revision;
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const made = make();
    const [oldest] = this.#kept.keys();
    if (this.#kept.size >= LISTINGS_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    this.#kept.set(key, made);
    return made;
  }
}
