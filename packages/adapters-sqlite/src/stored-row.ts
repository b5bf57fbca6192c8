import type { LedgerRow, LedgerRowId } from '@intelbridge/core';
import type { RowsText } from './ledger-calls.ts';

const COLUMNS = [
  'id',
  'key',
  'collection_id',
  'origin',
  'value',
  'updated_at',
  'expires_at',
  'score',
  'listed',
  'cut',
  'pushed_at',
  'due_at',
  'shared',
  'set_id',
] as const;

/** What every statement selects of a row. */
export const COLUMNS_OF_LEDGER: string = COLUMNS.map((column) => `ledger.${column}`).join(', ');

/** A row's values in the order of the statements. */
export type StoredRow = readonly [
  id: number,
  key: string,
  collection: number,
  origin: string,
  value: string | null,
  updatedAt: number,
  expiresAt: number,
  score: number | null,
  listed: number,
  cut: number,
  pushedAt: number | null,
  dueAt: number,
  shared: number,
  set: number,
];

export function readRows({ rows, sets, collections }: RowsText): LedgerRow[] {
  const stored = JSON.parse(rows) as StoredRow[];
  const setNames = new Map(sets);
  const collectionNames = new Map(collections);
  return stored.map((row) =>
    toRow(row, setNames.get(row[13]) ?? '', collectionNames.get(row[2]) ?? ''),
  );
}

function toRow(stored: StoredRow, set: string, collection: string): LedgerRow {
  const [ref, key, , storedOrigin, value, updatedAt, expiresAt, score] = stored;
  const [, , , , , , , , listed, cut, pushedAt, dueAt] = stored;
  const origin = storedOrigin === '' ? key : storedOrigin;
  return {
    set,
    key,
    collection,
    origin,
    value: value ?? origin,
    updatedAt,
    expiresAt,
    score: score ?? undefined,
    listed: listed === 1,
    cut: cut === 1,
    pushedAt: pushedAt ?? undefined,
    dueAt,
    ref,
  };
}

/** Nearly every origin is the key; an empty one stands for that. */
export const originOf = ({ key, origin }: Pick<LedgerRowId, 'key' | 'origin'>): string =>
  origin === key ? '' : origin;
