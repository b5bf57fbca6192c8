import { compileFilter } from '../filter/compile-filter.ts';
import type { FilterNode } from '../filter/filter-node.ts';
import { KeptListings } from '../listing/kept-listings.ts';
import { parseSort } from '../listing/sort.ts';
import { candidates } from './entry-candidates.ts';
import { entryFields } from './entry-fields.ts';
import type { EntryType } from './entry-value.ts';
import type { Entry } from './reference-set.ts';
import type { SetStore } from './set-store.ts';

export interface EntryQuery {
  readonly filter: FilterNode | undefined;
  readonly sort: string | undefined;
  readonly entryType: EntryType | undefined;
  readonly sharedDomainId: number | null;
}

/** Elements by filter and order. */
export class EntryListings {
  readonly #store: SetStore;
  readonly #kept = new KeptListings<Entry>();

  constructor(store: SetStore) {
    this.#store = store;
  }

  /** Throws FilterError and SortError. */
  list(query: EntryQuery): readonly Entry[] {
    const store = this.#store;
    return this.#kept.rows(JSON.stringify(query), store.revision, () => select(store, query));
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
