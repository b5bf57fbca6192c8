import { type Label, nameOf, toLabel } from '../label.ts';
import { type NameTable, NO_NAMES } from '../name-table.ts';
import type { OpenSession } from '../session.ts';

/** The rows' fields that say type and status. */
interface LabelledRow {
  readonly type?: unknown;
  readonly type_id?: unknown;
  readonly status?: unknown;
  readonly status_id?: unknown;
}

export interface RowNames {
  typeOf(row: LabelledRow): string | undefined;
  statusOf(row: LabelledRow): string | undefined;
}

/** Reads types and statuses of these rows; the tables are asked only if a row has an id alone. */
export async function namesOf(
  rows: readonly LabelledRow[],
  { types, statuses }: Pick<OpenSession, 'statuses' | 'types'>,
  signal: AbortSignal | undefined,
): Promise<RowNames> {
  const typeLabel = (row: LabelledRow) => toLabel(row.type, row.type_id);
  const statusLabel = (row: LabelledRow) => toLabel(row.status, row.status_id);
  const typeNames = await tableFor(rows.map(typeLabel), types, signal);
  const statusNames = await tableFor(rows.map(statusLabel), statuses, signal);
  return {
    typeOf: (row) => nameOf(typeLabel(row), typeNames),
    statusOf: (row) => nameOf(statusLabel(row), statusNames),
  };
}

function tableFor(labels: readonly Label[], table: NameTable, signal: AbortSignal | undefined) {
  const ids = labels.filter((label) => typeof label === 'number');
  return ids.length === 0 ? NO_NAMES : table.names(ids, signal);
}
