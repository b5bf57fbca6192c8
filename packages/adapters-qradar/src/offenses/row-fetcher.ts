import type { Log } from '@intelbridge/core';
import { readRows } from '@intelbridge/vendor-http';
import type { QradarApi } from '../api/qradar-api.ts';
import { isLastPage } from '../api/read-pages.ts';
import type { ApiVersion } from '../version/api-version.ts';
import type { FetchRows } from './changed-rows.ts';
import { changedAtOf, rowKey, rowList } from './offense.schema.ts';
import type { ChangeColumn } from './offense-columns.ts';

export const OFFENSES = '/siem/offenses';

export interface RowFetcherOptions {
  readonly api: QradarApi;
  readonly log: Log;
  readonly version: ApiVersion;
  readonly column: ChangeColumn;
  readonly fields: string | undefined;
  /** How many rows to ask for. */
  readonly rows: number;
  readonly signal: AbortSignal | undefined;
}

/** Reads pages of `/siem/offenses`. More rows than asked for are all there are: the console does not know `Range`. */
export function rowFetcher(options: RowFetcherOptions): FetchRows {
  const { api, log, version, column, fields, rows: asked, signal } = options;
  return async (condition, by) => {
    const { data, headers } = await api.call({
      method: 'GET',
      path: OFFENSES,
      version,
      query: {
        filter: condition === '' ? undefined : condition,
        sort: by === 'id' ? '+id' : `+${column}`,
        fields,
      },
      headers: { range: `items=0-${asked - 1}` },
      schema: rowList,
      signal,
    });
    const { rows, dropped } = readRows(rowKey, data);
    for (const { reason } of dropped) {
      log('warn', 'an offense of QRadar has no id that can be read', { reason });
    }
    const unread = new Set(dropped.map(({ index }) => index));
    const kept = data.filter((_, index) => !unread.has(index));
    return {
      rows: rows.map((key, n) => ({
        id: key.id,
        at: changedAtOf(key, column),
        isDated: typeof key[column] === 'number',
        row: kept[n],
      })),
      isLast: data.length > asked || isLastPage(data.length, asked, headers['content-range']),
    };
  };
}
