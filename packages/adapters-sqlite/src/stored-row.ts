import { type LedgerRow, type LedgerRowId, NEVER } from '@intelbridge/core';
import type { RowsText } from './ledger-calls.ts';

/** What every statement selects of rows, as one JSON list a column: a row of its own for each costs many times the garbage. */
export const LISTS_OF_LEDGER: string = [
  'ledger.id',
  'ledger.key',
  "nullif(ledger.origin, '')",
  'ledger.value',
  'ledger.updated_at',
  `nullif(ledger.expires_at, ${NEVER})`,
  'ledger.score',
  'ledger.listed',
  'ledger.cut',
  'ledger.pushed_at',
  'ledger.due_at',
  'ledger.collection_id',
  'ledger.set_id',
  'DISTINCT ledger.collection_id',
  'DISTINCT ledger.set_id',
]
  .map((column) => `json_group_array(${column})`)
  .join(', ');

/** Where in the lists is what may have to be changed, and what names are needed for. */
export const AT = { key: 1, pushedAt: 9, set: 12, collections: 13, sets: 14 } as const;

type Lists = readonly [
  refs: number[],
  keys: string[],
  origins: (string | null)[],
  values: (string | null)[],
  updatedAt: number[],
  expiresAt: (number | null)[],
  scores: (number | null)[],
  listed: number[],
  cut: number[],
  pushedAt: (number | null)[],
  dueAt: number[],
  collections: number[],
  sets: number[],
];

export function readRows({ lists, sets, collections }: RowsText): LedgerRow[] {
  if (lists.length === 0) return [];
  const setNames = new Map(sets);
  const collectionNames = new Map(collections);
  const all = lists.slice(0, AT.collections).map((list) => JSON.parse(list) as unknown);
  const [refs, keys, origins, values, updatedAt, expiresAt, ...rest] = all as unknown as Lists;
  const [scores, listed, cut, pushedAt, dueAt, ofCollection, ofSet] = rest;
  return keys.map((key, n) => {
    const origin = origins[n] ?? key;
    return {
      set: setNames.get(ofSet[n] ?? 0) ?? '',
      key,
      collection: collectionNames.get(ofCollection[n] ?? 0) ?? '',
      origin,
      value: values[n] ?? origin,
      updatedAt: updatedAt[n] ?? 0,
      expiresAt: expiresAt[n] ?? NEVER,
      score: scores[n] ?? undefined,
      listed: listed[n] === 1,
      cut: cut[n] === 1,
      pushedAt: pushedAt[n] ?? undefined,
      dueAt: dueAt[n] ?? 0,
      ref: refs[n],
    };
  });
}

/** Nearly every origin is the key; an empty one stands for that. */
export const originOf = ({ key, origin }: Pick<LedgerRowId, 'key' | 'origin'>): string =>
  origin === key ? '' : origin;
