import type { z } from 'zod';
import { describeMisfit } from './reply/describe-misfit.ts';

export interface DroppedRow {
  /** Place in the input, from 0. */
  readonly index: number;
  readonly row: unknown;
  readonly reason: string;
}

export interface ReadRows<Row> {
  readonly rows: Row[];
  readonly dropped: DroppedRow[];
}

/** Reads each row by itself, so that one bad row costs one row. Order is kept; nothing is thrown for a row that does not fit. */
export function readRows<Shape extends z.ZodType>(
  rowSchema: Shape,
  input: readonly unknown[],
): ReadRows<z.output<Shape>> {
  const rows: z.output<Shape>[] = [];
  const dropped: DroppedRow[] = [];
  for (const [index, row] of input.entries()) {
    const read = rowSchema.safeParse(row);
    if (read.success) rows.push(read.data);
    else dropped.push({ index, row, reason: describeMisfit(read.error) });
  }
  return { rows, dropped };
}
