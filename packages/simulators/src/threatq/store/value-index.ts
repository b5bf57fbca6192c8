/** Ids by value, ignoring case as the appliance's look-ups do. One id per value costs no array. */
export class ValueIndex {
  readonly #ids = new Map<string, number | number[]>();

  add(value: string, id: number): void {
    const key = value.toLowerCase();
    const known = this.#ids.get(key);
    if (known === undefined) this.#ids.set(key, id);
    else if (typeof known === 'number') this.#ids.set(key, [known, id]);
    else known.push(id);
  }

  remove(value: string, id: number): void {
    const key = value.toLowerCase();
    const left = this.idsOf(key).filter((each) => each !== id);
    if (left.length === 0) this.#ids.delete(key);
    else this.#ids.set(key, left);
  }

  idsOf(value: string): readonly number[] {
    const known = this.#ids.get(value.toLowerCase());
    if (known === undefined) return [];
    return typeof known === 'number' ? [known] : known;
  }
}
