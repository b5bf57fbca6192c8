import type {
  LedgerChange,
  LedgerRow,
  NumberedRow,
  SentKeys,
  SettledLists,
  SettledRow,
} from '@intelbridge/core';
import { type PackedRows, packRows } from './packed-rows.ts';
import { runsOf } from './runs-of.ts';

/** Rows of one set and collection, as equally long JSON lists. */
export interface PackedIds {
  readonly set: string;
  readonly collection: string;
  readonly count: number;
  /** Undefined unless every row is numbered. */
  readonly refs: string | undefined;
  readonly keys: string;
  /** Undefined where each is its key. */
  readonly origins: string | undefined;
}

/** What is said about such rows: one instant for all, or a JSON list of [number of the row, instant] in their order. */
export interface PackedSettling {
  readonly pushedAt: number | null;
  readonly dueAt: number | string;
}

export interface PackedSettled extends PackedIds, PackedSettling {}

export interface PackedLists extends PackedSettling {
  readonly refs: string;
}

/** Keys that were answered: all that were noted under a number, or a JSON list. */
export interface PackedAnswered {
  readonly set: string;
  readonly keys: number | string;
}

type Small = 'define' | 'checkpoint' | 'retire' | 'undefine' | 'hold' | 'release';

/** A change of the ledger with all that may be long as JSON texts. */
export interface PackedChange extends Pick<LedgerChange, Small> {
  readonly put: readonly PackedRows[];
  readonly settle: readonly PackedSettled[];
  readonly settleLists: readonly PackedLists[];
  readonly drop: readonly PackedIds[];
  /** Numbers of rows. */
  readonly dropLists: readonly string[];
  readonly confirmed: readonly (readonly [set: string, by: number])[];
  readonly answered: readonly PackedAnswered[];
}

/** `noted` says under which number keys were noted when they were sent. */
export function packChange(
  change: LedgerChange,
  noted: (keys: SentKeys['keys']) => number | undefined,
): PackedChange {
  const { put = [], settle = [], settleLists = [], drop = [], dropLists = [], ...rest } = change;
  const { confirmed, answered = [], ...small } = rest;
  return {
    ...small,
    put: runsOf(put, isAlike).map(packRows),
    settle: runsOf(settle, isSettledAlike).map(packSettled),
    settleLists: settleLists.map(packLists),
    drop: runsOf(drop, isAlike).map(packIds),
    dropLists: dropLists.map(({ refs }) => JSON.stringify(refs)),
    confirmed: [...(confirmed ?? [])],
    answered: answered.map(({ set, keys }) => ({
      set,
      keys: noted(keys) ?? JSON.stringify(keys),
    })),
  };
}

const isAlike = (a: NumberedRow | LedgerRow, b: NumberedRow | LedgerRow) =>
  a.set === b.set && a.collection === b.collection;

const isSettledAlike = (a: SettledRow, b: SettledRow) => a.pushedAt === b.pushedAt && isAlike(a, b);

function packIds(rows: readonly [NumberedRow, ...NumberedRow[]]): PackedIds {
  const { set, collection } = rows[0];
  const isNumbered = rows.every(({ ref }) => ref !== undefined);
  const isNamedByKey = rows.every(({ key, origin }) => key === origin);
  return {
    set,
    collection,
    count: rows.length,
    refs: isNumbered ? JSON.stringify(rows.map(({ ref }) => ref)) : undefined,
    keys: JSON.stringify(rows.map(({ key }) => key)),
    origins: isNamedByKey ? undefined : JSON.stringify(rows.map(({ origin }) => origin)),
  };
}

function packSettled(rows: readonly [SettledRow, ...SettledRow[]]): PackedSettled {
  const pushedAt = rows[0].pushedAt ?? null;
  return { ...packIds(rows), pushedAt, dueAt: packInstants(rows) };
}

const packLists = ({ rows, pushedAt, dueAt }: SettledLists): PackedLists => ({
  refs: JSON.stringify(rows.refs),
  pushedAt: pushedAt ?? null,
  dueAt: packInstants(rows.refs.map((ref, n) => ({ ref, dueAt: dueAt[n] ?? 0 }))),
});

function packInstants(rows: readonly Pick<SettledRow, 'ref' | 'dueAt'>[]): number | string {
  const first = rows[0]?.dueAt ?? 0;
  const isAlike = rows.every(({ dueAt }) => dueAt === first);
  return isAlike ? first : JSON.stringify(rows.map(({ ref, dueAt }) => [ref, dueAt]));
}
