import type { LookUpSubject } from '@intelbridge/core';
import { readRows } from '@intelbridge/vendor-http';
import type { LibraryRequest } from '../library-request.ts';
import type { OpenSession } from '../session.ts';
import { type LibraryRow, libraryRow } from './library-row.schema.ts';
import { writtenForms } from './written-forms.ts';

const PATH = '/api/indicators/query';
/** Always named: since 2026 a reply has no sources and attributes unless asked (§3.2). */
const FIELDS = ['id', 'value', 'type', 'status', 'score', 'sources', 'adversaries', 'attributes'];
const LIMIT = 1_000;
const MOST_ROWS = 5_000;

/** The rows that are any of the subjects, found by the exact value and type. One batch of `lookUpBatches`. */
export async function findIndicators(
  subjects: readonly LookUpSubject[],
  { api }: Pick<OpenSession, 'api'>,
  signal: AbortSignal | undefined,
): Promise<readonly LibraryRow[]> {
  const request = toRequest(subjects);
  const rows: LibraryRow[] = [];
  for (let offset = 0; offset < MOST_ROWS; ) {
    const reply = await api.page(request, { limit: LIMIT, offset, sort: 'id' }, signal);
    rows.push(...readRows(libraryRow, reply.rows).rows);
    offset += reply.rows.length;
    if (reply.rows.length === 0 || offset >= (reply.total ?? 0)) break;
  }
  return rows;
}

/** The groups that Polarity and the Splunk app send (dossier §5.3); never `is`, which appliances refuse since 2025. */
function toRequest(subjects: readonly LookUpSubject[]): LibraryRequest {
  const byType = Map.groupBy(subjects, ({ type }) => type);
  const groups = [...byType].map(([type, ofType]) => {
    const values = new Set(ofType.flatMap(writtenForms));
    return {
      '+and': [
        { '+or': [{ type_name: type }] },
        { '+or': [...values].map((value) => ({ value })) },
      ],
    };
  });
  const body = { criteria: {}, filters: { '+or': groups }, fields: FIELDS };
  return { path: PATH, body, fields: FIELDS };
}
