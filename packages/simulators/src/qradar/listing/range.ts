import { negativeRange, unreadableRange } from '../errors/framework-errors.ts';

/** Rows `from` to `to`, zero-based, both included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Reads `items=0-49`; blanks are tolerated, as IBM's own example has one. Throws 422/36. */
export function parseRange(header: string): Range {
  const [, from, to] = /^\s*items\s*=\s*(\d+)\s*-\s*(\d+)\s*$/.exec(header) ?? [];
  if (from === undefined || to === undefined) throw unreadableRange();
  const range = { from: Number(from), to: Number(to) };
  if (range.to < range.from) throw negativeRange();
  return range;
}

export function sliceRange<Row>(rows: readonly Row[], range: Range | undefined): readonly Row[] {
  return range === undefined ? rows : rows.slice(range.from, range.to + 1);
}

/** `items 0-4/5`; a star stands for the rows of a page beyond the end. */
export function contentRange({ from, to }: Range, total: number): string {
  return from < total ? `items ${from}-${Math.min(to, total - 1)}/${total}` : `items */${total}`;
}
