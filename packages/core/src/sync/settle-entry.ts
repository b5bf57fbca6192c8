import type { LedgerRow, LedgerRowId, SettledRow } from '../ports/ledger.port.ts';
import type { Instant } from '../time/instant.ts';
import { isWanted } from './decide-entry.ts';
import { dueAtOf, isConfirmed, lastConfirmed } from './due-at.ts';

/** What the console said to the action that was tried; `untouched`: no action was needed. */
export type EntryAnswer = 'present' | 'absent' | 'refused' | 'untouched';

export interface Settlement {
  readonly settle: readonly SettledRow[];
  readonly drop: readonly LedgerRowId[];
  /** Whether the console holds the entry now, and whether the rows said so before. */
  readonly present: boolean;
  readonly wasConfirmed: boolean;
}

export interface SettleContext {
  /** When the request was sent: the console's last seen is not earlier. */
  readonly sentAt: Instant;
  readonly now: Instant;
  readonly timeToLiveMs: number | null;
}

/**
 * The ledger's rows of one key after the console answered. `rows` are those of after the answer: what a pull changed
 * meanwhile is kept and becomes due again.
 */
export function settleEntry(
  rows: readonly LedgerRow[],
  answer: EntryAnswer,
  context: SettleContext,
): Settlement {
  const pushedAt = pushedAtAfter(answer, rows, context.sentAt);
  const present = pushedAt !== undefined;
  const [only] = rows;
  // Nearly always: one row, wanted, to be kept.
  if (rows.length === 1 && only && isWanted(only, context.now)) {
    const settled = settleRow(only, pushedAt, answer, context);
    const settle = settled === undefined ? [] : [settled];
    return { settle, drop: [], present, wasConfirmed: isConfirmed(only) };
  }
  const wanted = rows.filter((row) => isWanted(row, context.now));
  // An entry that is on the console and wanted by nobody keeps its rows until its removal is confirmed.
  const staying = wanted.length === 0 && present ? rows : wanted;
  const settle: SettledRow[] = [];
  for (const row of staying) {
    const settled = settleRow(row, pushedAt, answer, context);
    if (settled !== undefined) settle.push(settled);
  }
  return {
    settle,
    drop: staying.length === rows.length ? [] : rows.filter((row) => !staying.includes(row)),
    present,
    wasConfirmed: rows.some(isConfirmed),
  };
}

/** Undefined if nothing about the row changes. */
function settleRow(
  row: LedgerRow,
  pushedAt: Instant | undefined,
  answer: EntryAnswer,
  { timeToLiveMs }: SettleContext,
): SettledRow | undefined {
  // A refused value is not sent again until the platform says something new about it.
  const dueAt =
    answer === 'refused'
      ? row.expiresAt
      : dueAtOf({ listed: row.listed, expiresAt: row.expiresAt, pushedAt }, timeToLiveMs);
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
  return lastConfirmed(rows);
}
