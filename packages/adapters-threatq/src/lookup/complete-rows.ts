import { readRows, unlessRefused } from '@intelbridge/vendor-http';
import type { OpenSession } from '../session.ts';
import { type LibraryRow, libraryRow } from './library-row.schema.ts';

const MOST_IDS = 100;
const WITH = 'adversaries,attributes,score,sources';

/** Rows that came without sources or attributes get them from the database, 100 by one request (dossier §13). */
export async function completeRows(
  rows: readonly LibraryRow[],
  { api, options }: Pick<OpenSession, 'api' | 'options'>,
  signal: AbortSignal | undefined,
): Promise<readonly LibraryRow[]> {
  const lacking = rows.filter((row) => row.sources === undefined || row.attributes === undefined);
  const ids = lacking.slice(0, MOST_IDS).map(({ id }) => id);
  if (ids.length === 0) return rows;
  const query = { id: ids.join(','), with: WITH, limit: ids.length };
  const reply = await unlessRefused(
    () => api.rows('/api/indicators', query, signal),
    ({ kind }) => options.log?.('warn', 'ThreatQ does not tell sources and attributes', { kind }),
  );
  if (reply === undefined) return rows;
  const full = new Map(readRows(libraryRow, reply.rows).rows.map((row) => [row.id, row]));
  return rows.map((row) => filled(row, full.get(row.id)));
}

const filled = (row: LibraryRow, full: LibraryRow | undefined): LibraryRow => ({
  ...row,
  sources: row.sources ?? full?.sources,
  attributes: row.attributes ?? full?.attributes,
  adversaries: row.adversaries ?? full?.adversaries,
  score: row.score ?? full?.score,
});
