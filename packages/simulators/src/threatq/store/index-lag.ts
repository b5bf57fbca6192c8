import type { IndicatorRecord } from './indicator-record.ts';

interface Pending {
  readonly dueMs: number;
  readonly id: number;
  readonly after: IndicatorRecord | undefined;
}

/** The search index behind the database: for a while after a write it still shows the row as it was. */
export class IndexLag {
  readonly #shown = new Map<number, IndicatorRecord | undefined>();
  readonly #waiting = new Map<number, number>();
  #pending: Pending[] = [];
  #settled = 0;

  /** How many writes became visible late; part of the revision of what queries see. */
  get settled(): number {
    return this.#settled;
  }

  get isBehind(): boolean {
    return this.#shown.size > 0;
  }

  /** Ids whose index row differs from the database. */
  get behindIds(): Iterable<number> {
    return this.#shown.keys();
  }

  /** Records a write: `before` is what the index goes on showing until `dueMs`. */
  hold(
    id: number,
    before: IndicatorRecord | undefined,
    after: IndicatorRecord | undefined,
    dueMs: number,
  ): void {
    if (!this.#shown.has(id)) this.#shown.set(id, before);
    this.#waiting.set(id, (this.#waiting.get(id) ?? 0) + 1);
    this.#pending.push({ dueMs, id, after });
  }

  /** Lets everything that is due by now through. */
  settle(nowMs: number): void {
    if (this.#pending.length === 0) return;
    const later: Pending[] = [];
    for (const write of this.#pending) {
      if (write.dueMs > nowMs) later.push(write);
      else this.#show(write);
    }
    this.#pending = later;
  }

  /** The row the index has for an id, given the row the database has. */
  row(id: number, current: IndicatorRecord | undefined): IndicatorRecord | undefined {
    return this.#shown.has(id) ? this.#shown.get(id) : current;
  }

  #show({ id, after }: Pending): void {
    this.#settled += 1;
    const left = (this.#waiting.get(id) ?? 1) - 1;
    if (left > 0) {
      this.#waiting.set(id, left);
      this.#shown.set(id, after);
      return;
    }
    this.#waiting.delete(id);
    this.#shown.delete(id);
  }
}
