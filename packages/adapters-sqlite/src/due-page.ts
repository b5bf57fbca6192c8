import { type DueCursor, type FreshRows, type Instant, NEVER } from '@intelbridge/core';

/** One page of due rows in the order they are due. */
export interface DuePage {
  readonly fresh: FreshRows;
  /** Numbers of the rows that are not fresh. */
  readonly others: readonly number[];
  readonly size: number;
  readonly last: DueCursor | undefined;
}

export const NO_ROWS: FreshRows = { refs: [], keys: [], values: [], expiresAt: [] };

/** Reads the one row of texts that the statement `duePage` delivers. */
export function readDuePage([row]: readonly unknown[]): DuePage {
  const [ids, keys, sent, expires, fresh, dueAt] = row as (string | number)[];
  const refs = parse<number>(ids);
  const after = refs.at(-1);
  if (after === undefined) return { fresh: NO_ROWS, others: [], size: 0, last: undefined };
  const flags = parse<number>(fresh);
  const all = { refs, ...named(parse<string>(keys), parse(sent)), expiresAt: instants(expires) };
  const isWhole = !flags.includes(0);
  return {
    fresh: isWhole ? all : pick(all, flags),
    others: isWhole ? [] : refs.filter((_ref, n) => flags[n] === 0),
    size: refs.length,
    last: { dueAt: Number(dueAt), after },
  };
}

const parse = <T>(text: string | number | undefined): T[] => JSON.parse(String(text)) as T[];

/** Nearly every value is its key. */
function named(keys: readonly string[], sent: readonly (string | null)[]) {
  const values = sent.every((value) => value === null)
    ? keys
    : keys.map((key, n) => sent[n] ?? key);
  return { keys, values };
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
