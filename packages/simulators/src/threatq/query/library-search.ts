import type { Catalog } from '../catalog/catalog.ts';
import type { IndicatorRecord } from '../store/indicator-record.ts';
import type { IndicatorStore } from '../store/indicator-store.ts';
import { candidateIds } from './candidates.ts';
import { compileQuery } from './compile.ts';
import { markAfter, placeOf } from './cursor-mark.ts';
import { type IndicatorLeaf, type IndicatorQuery, indicatorTest } from './indicator-leaves.ts';
import { comparePlace, type SortOrder, sortText } from './sort-order.ts';
import { sortedIds } from './sorted-ids.ts';
import { steadyQuery } from './steady-query.ts';

const cachedResults = 8;

export interface Page {
  readonly total: number;
  readonly rows: readonly IndicatorRecord[];
  /** The mark after the last row, or the one asked for when there are no rows. */
  readonly mark: string;
}

/** Runs queries over what the search index shows. Sorted results are kept until the data changes, so that paging is cheap. */
export class LibrarySearch {
  readonly #store: IndicatorStore;
  readonly #catalog: Catalog;
  readonly #results = new Map<string, Int32Array>();
  #revision = '';

  constructor(store: IndicatorStore, catalog: Catalog) {
    this.#store = store;
    this.#catalog = catalog;
  }

  /** All matching ids in order. */
  ids(query: IndicatorQuery, order: SortOrder, nowMs: number): Int32Array {
    const store = this.#store;
    store.lag.settle(nowMs);
    const revision = `${store.revision}/${store.lag.settled}`;
    if (revision !== this.#revision) this.#results.clear();
    this.#revision = revision;
    const steady = steadyQuery(query, store.spans);
    const key = `${sortText(order)} ${JSON.stringify(steady)}`;
    const known = this.#results.get(key);
    if (known !== undefined) return known;
    const found = sortedIds(this.#matching(steady), order);
    const oldest = this.#results.keys().next().value;
    if (this.#results.size >= cachedResults && oldest !== undefined) this.#results.delete(oldest);
    this.#results.set(key, found);
    return found;
  }

  /** `limit` rows from a record offset. */
  fromOffset(ids: Int32Array, offset: number, limit: number): readonly IndicatorRecord[] {
    return this.#records(ids.subarray(offset, offset + limit));
  }

  /** `limit` rows after a cursor mark. Throws `BadQuery` for a mark of another sort. */
  afterMark(ids: Int32Array, order: SortOrder, mark: string, limit: number): Page {
    const place = placeOf(mark, order);
    const start = place === undefined ? 0 : this.#firstAfter(ids, place, order);
    const rows = this.#records(ids.subarray(start, start + limit));
    const last = rows.at(-1);
    return { total: ids.length, rows, mark: last === undefined ? mark : markAfter(last, order) };
  }

  #firstAfter(ids: Int32Array, place: readonly (string | number)[], order: SortOrder): number {
    let low = 0;
    let high = ids.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const record = this.#store.indexed(ids[middle] ?? 0);
      if (record !== undefined && comparePlace(record, place, order) > 0) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #records(ids: Int32Array): IndicatorRecord[] {
    const records: IndicatorRecord[] = [];
    for (const id of ids) {
      const record = this.#store.indexed(id);
      if (record !== undefined) records.push(record);
    }
    return records;
  }

  #matching(query: IndicatorQuery): IndicatorRecord[] {
    const matches = compileQuery(query, indicatorTest(this.#catalog));
    const found: IndicatorRecord[] = [];
    for (const id of this.#idsToRead(query)) {
      const record = this.#store.indexed(id);
      if (record !== undefined && matches(record)) found.push(record);
    }
    return found;
  }

  #idsOf(leaf: IndicatorLeaf): readonly number[] | undefined {
    if (leaf.op === 'equals') return this.#store.values.idsOf(leaf.lower);
    return leaf.op === 'id' ? [leaf.id] : undefined;
  }

  #idsToRead(query: IndicatorQuery): Iterable<number> {
    const candidates = candidateIds(query, (leaf) => this.#idsOf(leaf));
    if (candidates === undefined) return upTo(this.#store.lastId);
    const ids = new Set([...candidates, ...this.#store.lag.behindIds]);
    return [...ids].sort((a, b) => a - b);
  }
}

function* upTo(last: number): Generator<number> {
  for (let id = 1; id <= last; id += 1) yield id;
}
