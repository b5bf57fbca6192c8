import { entryKey, isVendorError, type ReferenceSet, VendorError } from '@intelbridge/core';
import { encodedLength, LONGEST_FILTER, quoted } from '../api/filter-text.ts';
import type { QradarApi } from '../api/qradar-api.ts';
import { SET_ENTRIES } from '../console/ladder.ts';
import type { ApiVersion } from '../version/api-version.ts';
import { type EntryRow, entryRow, rowList } from './new-family.schema.ts';

const PAGE_ROWS = 5_000;

/** Which entries of a set to read. */
export interface EntryQuery {
  /** Filter besides the set's own, in QRadar's grammar (dossier §2.2). */
  readonly filter?: string;
  readonly fields: string;
}

/** Reads entries of sets through the new family. */
export class EntryLookup {
  readonly #api: QradarApi;
  readonly #version: ApiVersion;

  constructor(api: QradarApi, version: ApiVersion) {
    this.#api = api;
    this.#version = version;
  }

  /**
   * Pages by `id > last`, so that entries that come and go meanwhile make no gap and no double; each reply holds at most
   * 5,000 rows. Rows that cannot be read make it throw: a listing with gaps would look like deletions. A console that
   * ignores `id > last` has shown all at once if its page was not full; after a full one nobody knows what is missing.
   */
  async *pages(
    set: ReferenceSet,
    { filter, fields }: EntryQuery,
    signal?: AbortSignal,
  ): AsyncGenerator<readonly EntryRow[], void, undefined> {
    const own = `collection_id=${set.id}${filter === undefined ? '' : ` and ${filter}`}`;
    let seen = 0;
    for (let after: number | undefined; ; ) {
      const asked = after === undefined ? own : `${own} and id>${after}`;
      const { data } = await this.#api.call({
        method: 'GET',
        path: SET_ENTRIES,
        version: this.#version,
        query: { filter: asked, sort: '+id', fields },
        headers: { range: `items=0-${PAGE_ROWS - 1}` },
        schema: rowList.pipe(entryRow.array()),
        signal,
      });
      const rows = after === undefined ? data : above(after, data);
      if (rows.length < data.length && seen === PAGE_ROWS) throw pagingIgnored(set);
      if (rows.length === 0) return;
      yield rows;
      seen = data.length;
      after = rows.reduce((highest, { id }) => Math.max(highest, id), -1);
    }
  }

  /** Ids by `entryKey` of those of the values that are in the set. */
  async idsOf(
    set: ReferenceSet,
    values: readonly string[],
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<string, number>> {
    const wanted = new Set(values.map((value) => entryKey(set.elementType, value)));
    const found = new Map<string, number>();
    const take = (rows: readonly EntryRow[]) => {
      for (const { id, value } of rows) {
        const key = entryKey(set.elementType, value);
        if (wanted.has(key)) found.set(key, id);
      }
    };
    const { filters, unfiltered } = toFilters(wanted);
    for (const filter of unfiltered ? [undefined] : filters) {
      const query = { fields: 'id,value', ...(filter !== undefined && { filter }) };
      for await (const rows of this.pages(set, query, signal)) take(rows);
    }
    return found;
  }

  /** Keys of what was seen at or after an instant of the console's clock; of all entries without one. */
  async keysSince(
    set: ReferenceSet,
    since: number | undefined,
    signal?: AbortSignal,
  ): Promise<ReadonlySet<string>> {
    const keys = new Set<string>();
    const query = since === undefined ? {} : { filter: `last_seen>=${since}` };
    try {
      for await (const rows of this.pages(set, { ...query, fields: 'id,value' }, signal)) {
        for (const { value } of rows) keys.add(entryKey(set.elementType, value));
      }
      return keys;
    } catch (error) {
      const isFilter = isVendorError(error) && error.status === 422 && since !== undefined;
      if (!isFilter) throw error;
      return this.keysSince(set, undefined, signal);
    }
  }
}

const above = (floor: number, rows: readonly EntryRow[]) => rows.filter(({ id }) => id > floor);

/** The same page would come for ever, and its end would look like the end of the set. */
const pagingIgnored = ({ name }: ReferenceSet) =>
  new VendorError(
    'protocol',
    'QRadar',
    `QRadar: ${SET_ENTRIES} of "${name}" ignores the filter on id`,
  );

/**
 * Nobody says how a quote inside quotes is written, nor how often a console decodes `%` (dossier §2.2); for such a value
 * the whole set is read.
 */
function toFilters(values: ReadonlySet<string>): {
  readonly filters: readonly string[];
  readonly unfiltered: boolean;
} {
  const filters: string[] = [];
  let list: string[] = [];
  let length = 0;
  for (const value of values) {
    const written = quoted(value);
    if (written === undefined) return { filters: [], unfiltered: true };
    const size = encodedLength(written) + 3;
    if (size > LONGEST_FILTER) return { filters: [], unfiltered: true };
    if (length + size > LONGEST_FILTER) {
      filters.push(`value in (${list.join(',')})`);
      list = [];
      length = 0;
    }
    list.push(written);
    length += size;
  }
  if (list.length > 0) filters.push(`value in (${list.join(',')})`);
  return { filters, unfiltered: false };
}
