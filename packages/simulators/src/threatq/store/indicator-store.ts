import { IndexLag } from './index-lag.ts';
import { IndicatorRecord, type RecordFields } from './indicator-record.ts';
import { TimeSpans } from './time-spans.ts';
import { ValueIndex } from './value-index.ts';

/** When a write becomes visible to queries; 0 ms of lag means at once. */
export interface LagClock {
  readonly nowMs: () => number;
  readonly lagMs: () => number;
}

/** The database of indicators. Every write goes through `add`, `edit` or `remove`, so that `revision` can be trusted. */
export class IndicatorStore {
  readonly values: ValueIndex = new ValueIndex();
  readonly spans: TimeSpans = new TimeSpans();
  readonly lag: IndexLag = new IndexLag();
  readonly #rows: (IndicatorRecord | undefined)[] = [undefined];
  readonly #clock: LagClock;
  #count = 0;
  #revision = 0;

  constructor(clock: LagClock) {
    this.#clock = clock;
  }

  get count(): number {
    return this.#count;
  }

  /** Rises with every write. */
  get revision(): number {
    return this.#revision;
  }

  get lastId(): number {
    return this.#rows.length - 1;
  }

  get(id: number): IndicatorRecord | undefined {
    return this.#rows[id];
  }

  /** The row as the search index has it. Call `lag.settle` first. */
  indexed(id: number): IndicatorRecord | undefined {
    const row = this.#rows[id];
    return this.lag.isBehind ? this.lag.row(id, row) : row;
  }

  *rows(): Generator<IndicatorRecord> {
    for (const row of this.#rows) if (row !== undefined) yield row;
  }

  /** The row with this type and exactly this value. */
  exact(typeId: number, value: string): IndicatorRecord | undefined {
    for (const id of this.values.idsOf(value)) {
      const row = this.#rows[id];
      if (row?.typeId === typeId && row.value === value) return row;
    }
    return undefined;
  }

  add(fields: Omit<RecordFields, 'id'>, fill?: (record: IndicatorRecord) => void): IndicatorRecord {
    const record = new IndicatorRecord({ ...fields, id: this.#rows.length });
    fill?.(record);
    this.#rows.push(record);
    this.#count += 1;
    this.values.add(record.value, record.id);
    this.#written(record.id, undefined, record);
    return record;
  }

  edit(record: IndicatorRecord, change: (record: IndicatorRecord) => void): void {
    const before = this.#clock.lagMs() > 0 ? record.snapshot() : undefined;
    const value = record.value;
    try {
      change(record);
    } finally {
      if (record.value !== value) {
        this.values.remove(value, record.id);
        this.values.add(record.value, record.id);
      }
      this.#written(record.id, before, record);
    }
  }

  remove(record: IndicatorRecord): void {
    this.#rows[record.id] = undefined;
    this.#count -= 1;
    this.values.remove(record.value, record.id);
    this.#written(record.id, record, undefined);
  }

  #written(
    id: number,
    before: IndicatorRecord | undefined,
    after: IndicatorRecord | undefined,
  ): void {
    this.#revision += 1;
    if (after !== undefined) this.spans.include(after);
    const lagMs = this.#clock.lagMs();
    if (lagMs === 0) return;
    this.lag.hold(id, before, after?.snapshot(), this.#clock.nowMs() + lagMs);
  }
}
