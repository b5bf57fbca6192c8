import { VendorError } from '@intelbridge/core';

/** A row as it came, and what it is ordered by. */
export interface KeyedRow {
  readonly id: number;
  /** Time of its change, epoch ms. */
  readonly at: number;
  readonly row: unknown;
}

export interface RowPage {
  readonly rows: readonly KeyedRow[];
  /** Nothing comes after it. */
  readonly isLast: boolean;
}

/** Asks for one page: the first rows under the condition (empty: all) in rising order of the column. */
export type FetchRows = (condition: string, by: 'change' | 'id') => Promise<RowPage>;

export interface Reading {
  readonly column: string;
  /** What is asked for; empty: everything. */
  readonly condition: string;
  readonly fetch: FetchRows;
}

/**
 * Rows by time of change and id, without offsets: whatever changes meanwhile moves on to a later time and pushes nothing
 * out of sight. Asks for one order at a time, since nobody knows whether a console takes two (dossier §11, 15): the last
 * instant of a full page may go on behind it and is read again from there, or id by id if it fills the page.
 */
export async function* changedRows(
  reading: Reading,
): AsyncGenerator<readonly KeyedRow[], void, undefined> {
  for (let from = Number.NEGATIVE_INFINITY; ; ) {
    const page = await pageFrom(from, reading);
    const rows = page.rows.filter(({ at }) => at >= from).toSorted(byChange);
    const last = rows.at(-1)?.at ?? from;
    const settled = page.isLast ? rows : rows.filter(({ at }) => at < last);
    if (settled.length > 0) yield settled;
    if (page.isLast) return;
    if (settled.length === 0) yield* rowsOfInstant(reading, last);
    from = settled.length === 0 ? last + 1 : last;
  }
}

async function pageFrom(from: number, { column, condition, fetch }: Reading): Promise<RowPage> {
  const onward = Number.isFinite(from) ? `${column} >= ${from}` : '';
  const page = await fetch(both(condition, onward), 'change');
  if (page.isLast) return page;
  requireRising(page.rows);
  return page.rows.some(({ at }) => at >= from) ? page : ignored('filter');
}

async function* rowsOfInstant(
  { column, condition, fetch }: Reading,
  instant: number,
): AsyncGenerator<readonly KeyedRow[], void, undefined> {
  const then = both(condition, `${column} = ${instant}`);
  for (let after: number | undefined; ; ) {
    const onward = after === undefined ? '' : `id > ${after}`;
    const page = await fetch(both(then, onward), 'id');
    const rows = page.rows
      .filter(({ id, at }) => at === instant && id > (after ?? Number.NEGATIVE_INFINITY))
      .toSorted(byChange);
    if (rows.length > 0) yield rows;
    if (page.isLast) return;
    after = rows.at(-1)?.id ?? ignored('filter');
  }
}

export const byChange = (a: KeyedRow, b: KeyedRow): number => a.at - b.at || a.id - b.id;

function requireRising(rows: readonly KeyedRow[]): void {
  const isRising = rows.every(({ at }, n) => at >= (rows[n - 1]?.at ?? at));
  if (!isRising) ignored('order');
}

/** To go on would be to read the same for ever, or to pass over what was never shown. */
function ignored(what: string): never {
  throw new VendorError(
    'protocol',
    'QRadar',
    `QRadar: /siem/offenses ignores the ${what} asked for`,
  );
}

const both = (condition: string, onward: string): string => {
  if (condition === '' || onward === '') return condition + onward;
  return `(${condition}) and ${onward}`;
};
