const MOST = 60;

/** Some of what passes by, spread evenly, whatever its length turns out to be. */
export class Sample<Value> {
  #kept: Value[] = [];
  #step = 1;

  get kept(): readonly Value[] {
    return this.#kept;
  }

  /** The same rows; their values are looked at as they pass. */
  *of<Row>(rows: Iterable<Row>, toValue: (row: Row) => Value): Generator<Row> {
    let at = 0;
    for (const row of rows) {
      if (at % this.#step === 0) this.#keep(toValue(row));
      at += 1;
      yield row;
    }
  }

  /** Twice as far apart once there are too many. */
  #keep(value: Value): void {
    this.#kept.push(value);
    if (this.#kept.length < MOST) return;
    this.#kept = this.#kept.filter((_kept, at) => at % 2 === 0);
    this.#step *= 2;
  }
}
