import { compileFilter } from '../filter/compile-filter.ts';
import type { FilterNode } from '../filter/filter-node.ts';
import { parseSort } from '../listing/sort.ts';
import { candidates } from './entry-candidates.ts';
import { entryFields } from './entry-fields.ts';
import type { EntryType } from './entry-value.ts';
import type { Entry } from './reference-set.ts';
import type { SetStore } from './set-store.ts';

const LISTINGS_KEPT = 4;

export interface EntryQuery {
  readonly filter: FilterNode | undefined;
  readonly sort: string | undefined;
  readonly entryType: EntryType | undefined;
  readonly sharedDomainId: number | null;
}

/** Elements by filter and order. The latest listings are kept until something changes, as clients read page by page. */
export class EntryListings {
  readonly #store: SetStore;
  readonly #kept = new Map<string, readonly Entry[]>();
  #revision = 0;

  constructor(store: SetStore) {
    this.#store = store;
  }

  /** Throws FilterError and SortError. */
  list(query: EntryQuery): readonly Entry[] {
    if (this.#revision !== this.#store.revision) this.#kept.clear();
    this.#revision = this.#store.revision;
    const key = JSON.stringify(query);
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const rows = select(this.#store, query);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size >= LISTINGS_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    this.#kept.set(key, rows);
    return rows;
  }
}

function select(store: SetStore, query: EntryQuery): readonly Entry[] {
  const { filter, sort, entryType, sharedDomainId } = query;
  const fields = entryFields(entryType, sharedDomainId);
  const order = sort === undefined ? undefined : parseSort(sort, fields);
  const matches = filter === undefined ? () => true : compileFilter(filter, fields);
  const rows: Entry[] = [];
  for (const entry of candidates(store, filter, entryType)) {
    if ((entryType === undefined || entry.set.entryType === entryType) && matches(entry))
      rows.push(entry);
  }
  return order === undefined || sort === '+id' ? rows : rows.sort(order);
}
