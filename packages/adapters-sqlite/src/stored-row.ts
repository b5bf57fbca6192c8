import { IN_DOUBT, type LedgerRow, type LedgerRowId } from '@intelbridge/core';

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
];

/** What the row's numbers stand for. */
export interface RowContext {
  readonly set: string;
  readonly collection: (id: number) => string;
  /** Sent, and the answer has not come yet. */
  readonly isInFlight: ((key: string) => boolean) | undefined;
}

export function toRow(stored: StoredRow, { set, collection, isInFlight }: RowContext): LedgerRow {
  const [ref, key, collectionId, storedOrigin, value, updatedAt, expiresAt, score] = stored;
  const [, , , , , , , , listed, cut, pushedAt, dueAt] = stored;
  const origin = storedOrigin === '' ? key : storedOrigin;
  const isSent = isInFlight?.(key) === true;
  return {
    set,
    key,
    collection: collection(collectionId),
    origin,
    value: value ?? origin,
    updatedAt,
    expiresAt,
    score: score ?? undefined,
    listed: listed === 1,
    cut: cut === 1,
    pushedAt: isSent ? IN_DOUBT : (pushedAt ?? undefined),
    dueAt,
    ref,
  };
}

/** Nearly every origin is the key; an empty one stands for that. */
export const originOf = ({ key, origin }: LedgerRowId): string => (origin === key ? '' : origin);
