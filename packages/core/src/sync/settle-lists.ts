import { REMOVAL_DUE, type RowLists, type SettledLists } from '../ports/ledger.port.ts';
import { dueAtOf } from './due-at.ts';
import type { PushBatch } from './push-batch.ts';
import type { SettleContext } from './settle-entry.ts';

export interface ListsSettlement {
  readonly settle: readonly SettledLists[];
  readonly drop: readonly RowLists[];
  /** By how many the confirmed entries change. */
  readonly confirmed: number;
}

/** What `settleEntry` says of single rows, for the fresh rows of a batch: list for list, as a first push is all of them. */
export function settleFresh(
  { set, fresh }: Pick<PushBatch, 'set' | 'fresh'>,
  refused: ReadonlySet<string>,
  { sentAt: pushedAt, timeToLiveMs }: SettleContext,
): ListsSettlement {
  const [taken, left] = parted(fresh, refused);
  const dueAt = taken.expiresAt.map((expiresAt) =>
    dueAtOf({ listed: true, cut: false, pushedAt, expiresAt }, timeToLiveMs),
  );
  // A refused value is not sent again until the platform says something new about it.
  const settle = [
    { set, rows: taken, pushedAt, dueAt },
    { set, rows: left, pushedAt: undefined, dueAt: left.expiresAt },
  ];
  return { settle: settle.filter(isSome), drop: [], confirmed: taken.keys.length };
}

/** The same for the gone rows; a removal the console refuses stays due, as the entry is still there. */
export function settleGone(
  { set, gone }: Pick<PushBatch, 'set' | 'gone'>,
  refused: ReadonlySet<string>,
  { sentAt: pushedAt }: SettleContext,
): ListsSettlement {
  const [taken, left] = parted(gone, refused);
  const dueAt = left.keys.map(() => REMOVAL_DUE);
  return {
    settle: [{ set, rows: left, pushedAt, dueAt }].filter(isSome),
    drop: taken.keys.length > 0 ? [taken] : [],
    confirmed: left.keys.length,
  };
}

const isSome = ({ rows }: SettledLists): boolean => rows.keys.length > 0;

/** Those whose value was taken, and those whose was refused. */
function parted(rows: RowLists, refused: ReadonlySet<string>): readonly [RowLists, RowLists] {
  if (refused.size === 0) return [rows, pick(rows, () => false)];
  return [pick(rows, (value) => !refused.has(value)), pick(rows, (value) => refused.has(value))];
}

function pick(rows: RowLists, isPicked: (value: string) => boolean): RowLists {
  const at: number[] = [];
  for (const [n, value] of rows.values.entries()) if (isPicked(value)) at.push(n);
  const those = <T>(list: readonly T[]) => at.flatMap((n) => list.slice(n, n + 1));
  return {
    refs: those(rows.refs),
    keys: those(rows.keys),
    values: those(rows.values),
    expiresAt: those(rows.expiresAt),
  };
}
