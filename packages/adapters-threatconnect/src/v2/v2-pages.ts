import type { QueryPairs } from '../http/encode.ts';
import type { ThreatconnectApi } from '../http/threatconnect-api.ts';
import { toNumber } from '../json.ts';
import { v2List } from './indicator.schema.ts';

/** Old builds refuse more (dossier §2.1). */
const PAGE = 500;
const MOST_PAGES = 200;

/** All rows of a list of v2, which tells its total on the first page only. */
export async function v2Rows(
  api: ThreatconnectApi,
  list: { readonly path: string; readonly key: string; readonly query?: QueryPairs },
  signal: AbortSignal | undefined,
): Promise<readonly unknown[]> {
  const rows: unknown[] = [];
  let total: number | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query: QueryPairs = [
      ...(list.query ?? []),
      ['resultStart', rows.length],
      ['resultLimit', PAGE],
    ];
    const { data } = await api.call({ path: list.path, query, schema: v2List(list.key) }, signal);
    total ??= toNumber(data.total);
    rows.push(...data.rows);
    const isLast = total === undefined ? data.rows.length < PAGE : rows.length >= total;
    if (isLast || data.rows.length === 0) break;
  }
  return rows;
}
