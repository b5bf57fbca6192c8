import { mix } from '../../threatq/seed/mix.ts';

/** A row of numbers that look random, the same for the same bits. */
export class Chance {
  #bits: number;

  constructor(bits: number) {
    this.#bits = bits;
  }

  /** 32 bits. */
  bits(): number {
    this.#bits = (this.#bits + 0x9e3779b9) | 0;
    return mix(this.#bits);
  }

  /** A whole number of `low` to `high`, both possible. */
  between(low: number, high: number): number {
    return low + (this.bits() % (high - low + 1));
  }

  pick<Item>(items: readonly [Item, ...Item[]]): Item {
    return items[this.bits() % items.length] ?? items[0];
  }

  /** `count` of them in their order, all of them when there are no more. */
  some<Item>(items: readonly Item[], count: number): Item[] {
    const first = this.between(0, Math.max(0, items.length - 1));
    const turned = [...items.slice(first), ...items.slice(0, first)];
    const chosen = new Set(turned.slice(0, count));
    return items.filter((item) => chosen.has(item));
  }
}
