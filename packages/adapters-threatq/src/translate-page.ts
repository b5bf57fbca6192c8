import type { Indicator, Instant, UnreadableRow } from '@intelbridge/core';
import { readRows } from '@intelbridge/vendor-http';
import { type IndicatorRow, indicatorRow } from './indicator.schema.ts';
import { isRecord } from './json.ts';
import { toLabel } from './label.ts';
import { type Names, type NameTable, NO_NAMES } from './name-table.ts';
import { toIndicator } from './to-indicator.ts';

export interface Tables {
  readonly types: NameTable;
  readonly statuses: NameTable;
  parseTime(stamp: unknown): Instant | undefined;
}

export interface TranslatedRows {
  readonly indicators: readonly Indicator[];
  readonly unreadable: readonly UnreadableRow[];
}

/** Rows of one page in the core's words. The tables of names are asked only for rows that hold ids. */
export async function translatePage(
  rows: readonly unknown[],
  tables: Tables,
  signal: AbortSignal | undefined,
): Promise<TranslatedRows> {
  const read = readRows(indicatorRow, rows);
  const unreadable: UnreadableRow[] = read.dropped.map(({ row, reason }) => ({
    value: shown(row),
    reason,
  }));
  const translation = {
    types: await namesFor(read.rows, typeId, tables.types, signal),
    statuses: await namesFor(read.rows, statusId, tables.statuses, signal),
    parseTime: (stamp: unknown) => tables.parseTime(stamp),
  };
  const indicators: Indicator[] = [];
  for (const row of read.rows) {
    const indicator = toIndicator(row, translation);
    if (typeof indicator === 'string') unreadable.push({ value: row.value, reason: indicator });
    else indicators.push(indicator);
  }
  return { indicators, unreadable };
}

const typeId = ({ type, type_id }: IndicatorRow) => toLabel(type, type_id);
const statusId = ({ status, status_id }: IndicatorRow) => toLabel(status, status_id);

async function namesFor(
  rows: readonly IndicatorRow[],
  labelOf: (row: IndicatorRow) => string | number | undefined,
  table: NameTable,
  signal: AbortSignal | undefined,
): Promise<Names> {
  const ids = new Set<number>();
  for (const row of rows) {
    const label = labelOf(row);
    if (typeof label === 'number') ids.add(label);
  }
  return ids.size === 0 ? NO_NAMES : table.names(ids, signal);
}

/** What its owner knows the row by. */
function shown(row: unknown): string {
  if (!isRecord(row)) return 'a row that is no object';
  const { value, id } = row;
  if (typeof value === 'string') return value;
  return typeof id === 'number' ? `indicator ${id}` : 'a row without value and id';
}
