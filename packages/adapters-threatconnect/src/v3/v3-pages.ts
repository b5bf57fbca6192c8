import { isVendorError, type VendorError } from '@intelbridge/core';
import type { QueryPairs } from '../http/encode.ts';
import type { ThreatconnectApi } from '../http/threatconnect-api.ts';
import { v3List } from './indicator.schema.ts';

const PAGE = 1_000;
/** More than any account sees; a platform that always says `next` must not be asked for ever. */
const MOST_PAGES = 100;

/** The platform is older than 6.4: threat intelligence has no v3 there (dossier §1.2). */
export class NoV3 extends Error {
  override readonly cause: VendorError;

  constructor(cause: VendorError) {
    super(cause.message);
    this.cause = cause;
  }
}

/** All rows of a list of v3. Rejects with NoV3 where the platform has no such list. */
export async function v3Rows(
  api: ThreatconnectApi,
  path: string,
  query: QueryPairs,
  signal: AbortSignal | undefined,
): Promise<readonly unknown[]> {
  const rows: unknown[] = [];
  for (let page = 0; page < MOST_PAGES; page += 1) {
    // Not by the link, whose host may be another behind a proxy.
    const place: QueryPairs = [
      ['resultStart', page * PAGE],
      ['resultLimit', PAGE],
    ];
    const { data, next } = await onePage(api, path, [...query, ...place], signal);
    rows.push(...data);
    if (next === undefined || data.length === 0) break;
  }
  return rows;
}

async function onePage(
  api: ThreatconnectApi,
  path: string,
  query: QueryPairs,
  signal: AbortSignal | undefined,
) {
  try {
    return (await api.call({ path, query, schema: v3List }, signal)).data;
  } catch (error) {
    const isMissing = isVendorError(error) && (error.status === 404 || error.status === 405);
    throw isMissing ? new NoV3(error) : error;
  }
}
