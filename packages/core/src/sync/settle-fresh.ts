import type { FreshRows, SettledFresh } from '../ports/ledger.port.ts';
import type { Instant } from '../time/instant.ts';
import { dueAtOf } from './due-at.ts';
import type { PushBatch } from './push-batch.ts';
import type { SettleContext } from './settle-entry.ts';

export interface FreshSettlement {
  readonly settle: readonly SettledFresh[];
  readonly confirmed: number;
}

/** What `settleEntry` says of single rows, for the fresh rows of a batch: list for list, as a first push is all of them. */
export function settleFresh(
  { set, fresh }: Pick<PushBatch, 'set' | 'fresh'>,
  refused: ReadonlySet<string>,
  context: SettleContext,
): FreshSettlement {
  const taken = refused.size === 0 ? fresh : pick(fresh, (value) => !refused.has(value));
  const settle = [toSettled(set, taken, context)];
  if (taken.keys.length < fresh.keys.length) {
    const rows = pick(fresh, (value) => refused.has(value));
    // A refused value is not sent again until the platform says something new about it.
    settle.push({ set, rows, pushedAt: undefined, dueAt: rows.expiresAt });
  }
  const confirmed = taken.keys.length;
  return { settle: settle.filter(({ rows }) => rows.keys.length > 0), confirmed };
}

function toSettled(
  set: string,
  rows: FreshRows,
  { sentAt: pushedAt, timeToLiveMs }: SettleContext,
): SettledFresh {
  const dueAt: Instant[] = rows.expiresAt.map((expiresAt) =>
    dueAtOf({ listed: true, cut: false, pushedAt, expiresAt }, timeToLiveMs),
  );
  return { set, rows, pushedAt, dueAt };
}

function pick(rows: FreshRows, isPicked: (value: string) => boolean): FreshRows {
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
