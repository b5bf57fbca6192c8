import {
  type DueCursor,
  type DueWork,
  type FreshRows,
  type Instant,
  NEVER,
} from '@intelbridge/core';
import type { DueTexts } from './ledger-calls.ts';
import { readRows } from './stored-row.ts';

/** The one row that the statement `duePage` delivers: lists of all, of the fresh rows and of the others. */
export type DueLists = readonly [
  ids: string,
  freshIds: string,
  keys: string,
  sent: string,
  expires: string,
  others: string,
  size: number,
  dueAt: number,
];

export const NO_ROWS: FreshRows = { refs: [], keys: [], values: [], expiresAt: [] };

/** Where the next page begins; undefined after the last row. */
export function nextOf(
  [ids, , , , , , size, dueAt]: DueLists,
  limit: number,
): DueCursor | undefined {
  if (size < limit || size === 0) return undefined;
  // The last number of the list, without reading all of it.
  return { dueAt, after: Number(/\d+(?=\]$)/.exec(ids.slice(-20))?.[0]) };
}

/** Reads the texts of a page. */
export function readDuePage({ fresh: [refs, ...lists], others, next }: DueTexts): DueWork {
  const [keys, sent, expires] = lists;
  return {
    fresh: {
      refs: parse<number>(refs),
      ...named(parse<string>(keys), sent),
      expiresAt: instants(expires),
    },
    rows: others.flatMap(readRows),
    next,
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
