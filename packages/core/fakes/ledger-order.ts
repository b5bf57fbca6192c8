import {
  type DueCursor,
  FOREIGN,
  type Instant,
  type LedgerRow,
  type LedgerRowId,
  type RollOf,
} from '@intelbridge/core';

export const idOf = ({ key, collection, origin }: LedgerRowId) =>
  `${key}\u0000${collection}\u0000${origin}`;
export const order = (a: string, b: string) => (a < b ? -1 : Number(a > b));

export const isAfter = (at: { dueAt: Instant; after: string }, after: DueCursor) =>
  at.dueAt > after.dueAt || (at.dueAt === after.dueAt && order(at.after, String(after.after)) > 0);

export const wholeId = (row: LedgerRowId) => `${row.set}\u0000${idOf(row)}`;

export const belongsTo = (of: RollOf) => (row: LedgerRow) =>
  'set' in of ? row.set === of.set : row.collection === of.collection;

export const isAbsent =
  (of: RollOf) =>
  ({ listed, pushedAt }: LedgerRow): boolean =>
    'set' in of ? pushedAt !== undefined && pushedAt >= FOREIGN : listed;

export const byRank = (a: LedgerRow, b: LedgerRow) =>
  (b.score ?? -1) - (a.score ?? -1) || b.updatedAt - a.updatedAt || order(a.key, b.key);
