import { BoundedMap } from '@intelbridge/core';
import { readRows } from '@intelbridge/vendor-http';
import { idConditions, LONGEST_FILTER } from '../api/filter-text.ts';
import type { QradarConsole } from '../qradar-console.ts';
import type { ApiVersion } from '../version/api-version.ts';
import { addressRow } from './address.schema.ts';
import { rowList } from './offense.schema.ts';

/** Most addresses remembered of a kind. */
const MOST_KNOWN = 20_000;

/** Where addresses of one kind are listed, and under which name each row has its own (dossier §4.5). */
export interface AddressKind {
  readonly path: string;
  readonly field: 'source_ip' | 'local_destination_ip';
}

export const SOURCES: AddressKind = { path: '/siem/source_addresses', field: 'source_ip' };
export const LOCAL_DESTINATIONS: AddressKind = {
  path: '/siem/local_destination_addresses',
  field: 'local_destination_ip',
};

/** What address ids of one kind stand for; remembers those it met last. */
export class AddressBook {
  readonly #console: QradarConsole;
  readonly #kind: AddressKind;
  readonly #known = new BoundedMap<number, string>(MOST_KNOWN);

  constructor(console: QradarConsole, kind: AddressKind) {
    this.#console = console;
    this.#kind = kind;
  }

  /** Addresses by id; one that the console does not know any more is missing. */
  async resolve(
    ids: Iterable<number>,
    version: ApiVersion,
    signal: AbortSignal | undefined,
  ): Promise<ReadonlyMap<number, string>> {
    const found = new Map<number, string>();
    const missing: number[] = [];
    for (const id of new Set(ids)) {
      const known = this.#known.get(id);
      if (known === undefined) missing.push(id);
      else found.set(id, known);
    }
    for (const condition of idConditions(missing, LONGEST_FILTER)) {
      const query = { filter: condition, rows: missing.length };
      for (const { id, ip } of await this.#ask(query, version, signal)) found.set(id, ip);
    }
    for (const [id, ip] of found) this.#known.set(id, ip);
    return found;
  }

  async #ask(
    { filter, rows: most }: { readonly filter: string; readonly rows: number },
    version: ApiVersion,
    signal: AbortSignal | undefined,
  ) {
    const { api, log } = this.#console;
    const { path, field } = this.#kind;
    const { data } = await api.call({
      method: 'GET',
      path,
      version,
      query: { filter, fields: `id,${field}` },
      headers: { range: `items=0-${most - 1}` },
      schema: rowList,
      signal,
    });
    const { rows, dropped } = readRows(addressRow(field), data);
    if (dropped.length > 0) {
      log('warn', 'addresses of QRadar cannot be read', { path, rows: dropped.length });
    }
    return rows;
  }
}
