import { type LedgerRow, NEVER, NOW_DUE } from '@intelbridge/core';

/** Fewer are not worth two more statements. */
const PLAIN_FROM = 50;

/** Rows of one set and one collection to be written, as JSON texts. */
export interface PackedRows {
  readonly set: string;
  readonly collection: string;
  /** Of `PlainRow`, each key once; undefined if there are none. */
  readonly plain: string | undefined;
  /** Of `LedgerRow`; undefined if there are none. */
  readonly rest: string | undefined;
}

/** A row as a listing brings them: asked for, never sent, and named like its key. An expiry of null is never. */
export type PlainRow = readonly [
  key: string,
  updatedAt: number,
  expiresAt: number | null,
  score: number | null | undefined,
];

export function packRows(rows: readonly [LedgerRow, ...LedgerRow[]]): PackedRows {
  const { set, collection } = rows[0];
  const plain: PlainRow[] = [];
  const rest: LedgerRow[] = [];
  const taken = new Set<string>();
  for (const row of rows) {
    // A second row of its key is told that it is not alone.
    if (rows.length < PLAIN_FROM || taken.has(row.key) || !isPlain(row)) {
      rest.push(row);
      continue;
    }
    taken.add(row.key);
    const { key, updatedAt, expiresAt, score } = row;
    plain.push([key, updatedAt, expiresAt === NEVER ? null : expiresAt, score]);
  }
  return { set, collection, plain: toText(plain), rest: toText(rest) };
}

const toText = (list: readonly unknown[]) => (list.length === 0 ? undefined : JSON.stringify(list));

function isPlain(row: LedgerRow): boolean {
  return (
    row.ref === undefined &&
    row.origin === row.key &&
    row.value === row.key &&
    row.listed &&
    !row.cut &&
    row.pushedAt === undefined &&
    row.dueAt === NOW_DUE
  );
}

/** What a plain row stands for. */
export function unpackPlain(
  [key, updatedAt, expiresAt, score]: PlainRow,
  { set, collection }: Pick<LedgerRow, 'set' | 'collection'>,
): LedgerRow {
  return {
    set,
    key,
    collection,
    origin: key,
    value: key,
    updatedAt,
    expiresAt: expiresAt ?? NEVER,
    score: score ?? undefined,
    listed: true,
    cut: false,
    pushedAt: undefined,
    dueAt: NOW_DUE,
  };
}
