import { type DueWork, type FreshRows, type Instant, NEVER } from '@intelbridge/core';
import type { DueTexts } from './ledger-calls.ts';
import { readRows } from './stored-row.ts';

export const NO_ROWS: FreshRows = { refs: [], keys: [], values: [], expiresAt: [] };

/** Numbers of the rows of a page that are not fresh. */
export function othersOf([ids, , , , fresh]: DueTexts['lists']): readonly number[] {
  if (!String(fresh).includes('0')) return [];
  const flags = parse<number>(fresh);
  return parse<number>(ids).filter((_ref, n) => flags[n] === 0);
}

/** Reads the texts that the statement `duePage` delivers. `limit` is that of the page. */
export function readDuePage({ lists, others }: DueTexts, limit: number): DueWork {
  const [ids, keys, sent, expires, fresh, dueAt] = lists;
  const refs = parse<number>(ids);
  const after = refs.at(-1);
  const all = { refs, ...named(parse<string>(keys), sent), expiresAt: instants(expires) };
  return {
    fresh: others === undefined ? all : pick(all, parse(fresh)),
    rows: others === undefined ? [] : readRows(others),
    next: after === undefined || refs.length < limit ? undefined : { dueAt: Number(dueAt), after },
  };
}

const parse = <T>(text: string | number | undefined): T[] => JSON.parse(String(text)) as T[];

/** Nearly every value is its key. */
function named(keys: readonly string[], sent: string | number | undefined) {
  const values = parse<string | null>(sent);
  const isKey = values.every((value) => value === null);
  return { keys, values: isKey ? keys : keys.map((key, n) => values[n] ?? key) };
}

const instants = (text: string | number | undefined): Instant[] =>
  parse<number | null>(text).map((instant) => instant ?? NEVER);

function pick(rows: FreshRows, flags: readonly number[]): FreshRows {
  const isPicked = (_each: unknown, n: number) => flags[n] === 1;
  return {
    refs: rows.refs.filter(isPicked),
    keys: rows.keys.filter(isPicked),
    values: rows.values.filter(isPicked),
    expiresAt: rows.expiresAt.filter(isPicked),
  };
}
