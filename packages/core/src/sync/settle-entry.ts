import { FOREIGN, type LedgerRow, type SettledRow } from '../ports/ledger.port.ts';
import type { Instant } from '../time/instant.ts';
import { asks } from './decide-entry.ts';
import { dueAtOf, isConfirmed, lastConfirmed } from './due-at.ts';

/** What the console said to the action that was tried; `untouched`: no action was needed. */
export type EntryAnswer = 'present' | 'absent' | 'refused' | 'untouched';

export interface Settlement {
  readonly settle: readonly SettledRow[];
  readonly drop: readonly LedgerRow[];
  /** Whether the console holds the entry as ours now, and whether the rows said so before. */
  readonly present: boolean;
  readonly wasConfirmed: boolean;
}

export interface SettleContext {
  /** When the request was sent: the console's last seen is not earlier. */
  readonly sentAt: Instant;
  readonly now: Instant;
  readonly timeToLiveMs: number | null;
}

/** The ledger's rows of one key after the console answered. */
export function settleEntry(
  rows: readonly LedgerRow[],
  answer: EntryAnswer,
  context: SettleContext,
): Settlement {
  const pushedAt = pushedAtAfter(answer, rows, context.sentAt);
  const present = pushedAt !== undefined && pushedAt !== FOREIGN;
  const wasConfirmed = rows.some(isConfirmed);
  const [only] = rows;
  // Nearly always: one row, asked for, to be kept.
  if (rows.length === 1 && only && asks(only, context.now)) {
    const settled = settleRow(only, pushedAt, answer, context);
    return { settle: settled === undefined ? [] : [settled], drop: [], present, wasConfirmed };
  }
  const asking = rows.filter((row) => asks(row, context.now));
  // An entry that is on the console and asked for by nobody keeps its rows until its removal is confirmed.
  const staying = asking.length === 0 && present ? rows : asking;
  const settle: SettledRow[] = [];
  for (const row of staying) {
    const settled = settleRow(row, pushedAt, answer, context);
    if (settled !== undefined) settle.push(settled);
  }
  return {
    settle,
    drop: staying.length === rows.length ? [] : rows.filter((row) => !staying.includes(row)),
    present,
    wasConfirmed,
  };
}

/** Undefined if nothing about the row changes. */
function settleRow(
  row: LedgerRow,
  pushedAt: Instant | undefined,
  answer: EntryAnswer,
  { timeToLiveMs }: SettleContext,
): SettledRow | undefined {
  const { listed, cut, expiresAt } = row;
  // A refused value is not sent again until the platform says something new about it.
  const dueAt =
    answer === 'refused' ? expiresAt : dueAtOf({ listed, cut, expiresAt, pushedAt }, timeToLiveMs);
  if (row.pushedAt === pushedAt && row.dueAt === dueAt) return undefined;
  const { set, key, collection, origin, ref } = row;
  return { set, key, collection, origin, pushedAt, dueAt, ref };
}

function pushedAtAfter(
  answer: EntryAnswer,
  rows: readonly LedgerRow[],
  sentAt: Instant,
): Instant | undefined {
  if (answer === 'present') return sentAt;
  if (answer === 'absent') return undefined;
  const last = lastConfirmed(rows);
  const isForeign = rows.some(({ pushedAt }) => pushedAt === FOREIGN);
  return last ?? (isForeign ? FOREIGN : undefined);
}
