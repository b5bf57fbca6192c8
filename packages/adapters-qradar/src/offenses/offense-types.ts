import {
  HOUR_MS,
  type Instant,
  isVendorError,
  MINUTE_MS,
  type OffenseType,
} from '@intelbridge/core';
import { readPages } from '../api/read-pages.ts';
import type { QradarConsole } from '../qradar-console.ts';
import type { ApiVersion } from '../version/api-version.ts';
import { rowList } from './offense.schema.ts';
import { typeRow } from './offense-type.schema.ts';

/** Ids and names that hold on every console; some leave a few of them out of their list (dossier §4.4). */
const STOCK = [
  'Source IP',
  'Destination IP',
  'Event Name',
  'Username',
  'Source MAC Address',
  'Destination MAC Address',
  'Log Source',
  'Host Name',
  'Source Port',
  'Destination Port',
  'Source IPv6',
  'Destination IPv6',
  'Source ASN',
  'Destination ASN',
  'Rule',
  'App ID',
] as const;

/** Names of offense types. The console is asked when an unknown one turns up, at most once an hour; after a passing failure, a minute. */
export class OffenseTypes {
  readonly #console: QradarConsole;
  #names: ReadonlyMap<number, string> = new Map(STOCK.entries());
  #askAgainAt: Instant = Number.NEGATIVE_INFINITY;

  constructor(console: QradarConsole) {
    this.#console = console;
  }

  typeOf(id: number | null | undefined): OffenseType {
    if (id === null || id === undefined) return { id: -1, name: 'Unknown' };
    return { id, name: this.#names.get(id) ?? `Type ${id}` };
  }

  /** Afterwards `typeOf` knows them as well as the console tells. */
  async learn(
    ids: readonly (number | null | undefined)[],
    version: ApiVersion,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const { clock, log } = this.#console;
    const isKnown = ids.every((id) => typeof id !== 'number' || this.#names.has(id));
    if (isKnown || clock.now() < this.#askAgainAt) return;
    let restMs = HOUR_MS;
    try {
      this.#names = new Map([...this.#names, ...(await this.#ask(version, signal))]);
    } catch (error) {
      if (!isVendorError(error)) throw error;
      if (error.retryable) restMs = MINUTE_MS;
      log('warn', 'QRadar does not tell the names of its offense types', { reason: error.message });
    }
    this.#askAgainAt = clock.now() + restMs;
  }

  async #ask(
    version: ApiVersion,
    signal: AbortSignal | undefined,
  ): Promise<readonly (readonly [number, string])[]> {
    const { api, log } = this.#console;
    const path = '/siem/offense_types';
    const rows = await readPages({
      path,
      row: typeRow,
      keyOf: ({ id }) => id,
      onUnreadable: (reason) => log('warn', 'an offense type of QRadar cannot be read', { reason }),
      fetch: (range) =>
        api.call({
          method: 'GET',
          path,
          version,
          query: { fields: 'id,name', sort: '+id' },
          headers: { range },
          schema: rowList,
          signal,
        }),
    });
    return rows.map(({ id, name }) => [id, name] as const);
  }
}
