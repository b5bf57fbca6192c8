import { VendorError } from '@intelbridge/core';

/** A row as it came, and what it is ordered by. */
export interface KeyedRow {
  readonly id: number;
  /** Time of its change, epoch ms. */
  readonly at: number;
  /** False where the column it is ordered by holds nothing; `at` is another time then. */
  readonly isDated: boolean;
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
  /** It may bring rows whose column holds nothing. */
  readonly bringsUndated: boolean;
  readonly fetch: FetchRows;
}

/**
 * Rows by time of change and id, without offsets: whatever changes meanwhile moves on to a later time and pushes nothing
 * out of sight. Asks for one order at a time, since nobody knows whether a console takes two (dossier §11, 15): the last
 * instant of a full page may go on behind it and is read again from there, or id by id if it fills the page. Rows whose
 * column holds nothing stand nowhere in that order, wherever a console puts them, and are read first, id by id.
 */
export async function* changedRows(
  reading: Reading,
): AsyncGenerator<readonly KeyedRow[], void, undefined> {
  for (let from = Number.NEGATIVE_INFINITY; ; ) {
    const page = await pageFrom(from, reading);
    const rows = page.rows.filter(({ at }) => at >= from).toSorted(byChange);
    if (page.isLast) return yield* inPages(rows);
    if (from === Number.NEGATIVE_INFINITY) yield* undatedRows(reading, rows);
    const dated = rows.filter(isDated);
    const last = dated.at(-1)?.at ?? -1;
    const settled = dated.filter(({ at }) => at < last);
    yield* settled.length > 0 ? [settled] : rowsOfInstant(reading, last);
    from = settled.length === 0 ? last + 1 : last;
  }
}

async function pageFrom(from: number, { column, condition, fetch }: Reading): Promise<RowPage> {
  const onward = Number.isFinite(from) ? `${column} >= ${from}` : '';
  const page = await fetch(both(condition, onward), 'change');
  if (page.isLast) return page;
  requireRising(page.rows);
  const isHeard = onward === '' || page.rows.some((row) => isDated(row) && row.at >= from);
  return isHeard ? page : ignored('filter');
}

const rowsOfInstant = (reading: Reading, instant: number) =>
  rowsById(reading, `= ${instant}`, (row) => isDated(row) && row.at === instant);

const undatedRows = (reading: Reading, seen: readonly KeyedRow[]) =>
  reading.bringsUndated || !seen.every(isDated)
    ? rowsById(reading, 'is null', (row) => !isDated(row))
    : [];

async function* rowsById(
  { column, condition, fetch }: Reading,
  holds: string,
  isMeant: (row: KeyedRow) => boolean,
): AsyncGenerator<readonly KeyedRow[], void, undefined> {
  const then = both(condition, `${column} ${holds}`);
  for (let after: number | undefined; ; ) {
    const onward = after === undefined ? '' : `id > ${after}`;
    const page = await fetch(both(then, onward), 'id');
    const rows = page.rows
      .filter((row) => isMeant(row) && row.id > (after ?? Number.NEGATIVE_INFINITY))
      .toSorted((a, b) => a.id - b.id);
    yield* inPages(rows);
    if (page.isLast) return;
    after = rows.at(-1)?.id ?? ignored('filter');
  }
}

const inPages = (rows: readonly KeyedRow[]) => (rows.length > 0 ? [rows] : []);

const isDated = (row: KeyedRow): boolean => row.isDated;

export const byChange = (a: KeyedRow, b: KeyedRow): number => a.at - b.at || a.id - b.id;

function requireRising(rows: readonly KeyedRow[]): void {
  const dated = rows.filter(isDated);
  const isRising = dated.every(({ at }, n) => at >= (dated[n - 1]?.at ?? at));
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
