import {
  type DueCursor,
  type DueWork,
  type Instant,
  NEVER,
  type RowLists,
} from '@intelbridge/core';
import type { DueTexts } from './ledger-calls.ts';
import { readRows } from './stored-row.ts';

/** The one row that the statement `duePage` delivers: lists of all, of the fresh rows, of the gone ones and of the others. */
export type DueLists = readonly [
  ids: string,
  freshIds: string,
  keys: string,
  sent: string,
  expires: string,
  goneIds: string,
  goneKeys: string,
  goneSent: string,
  goneExpires: string,
  others: string,
  size: number,
  dueAt: number,
];

export const NO_ROWS: RowLists = { refs: [], keys: [], values: [], expiresAt: [] };

/** Where the next page begins; undefined after the last row. */
export function nextOf(
  [ids, , , , , , , , , , size, dueAt]: DueLists,
  limit: number,
): DueCursor | undefined {
  if (size < limit || size === 0) return undefined;
  // The last number of the list, without reading all of it.
  return { dueAt, after: Number(/\d+(?=\]$)/.exec(ids.slice(-20))?.[0]) };
}

/** Reads the texts of a page. */
export function readDuePage({ fresh, gone, others, next }: DueTexts): DueWork {
  return { fresh: readLists(fresh), gone: readLists(gone), rows: others.flatMap(readRows), next };
}

function readLists([refs, keys, sent, expires]: readonly string[]): RowLists {
  if (refs === undefined || refs === '[]') return NO_ROWS;
  return {
    refs: parse<number>(refs),
    ...named(parse<string>(keys), sent),
    expiresAt: instants(expires),
  };
}

const parse = <T>(text: string | undefined): T[] => JSON.parse(text ?? '[]') as T[];

/** Nearly every value is its key. */
function named(keys: readonly string[], sent: string | undefined) {
  const values = parse<string | null>(sent);
  const isKey = values.every((value) => value === null);
  return { keys, values: isKey ? keys : keys.map((key, n) => values[n] ?? key) };
}

const instants = (text: string | undefined): Instant[] =>
  parse<number | null>(text).map((instant) => instant ?? NEVER);
