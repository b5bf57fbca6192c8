import { textOf } from '../http/text-of.ts';
import type { Json } from './eloquent-parts.ts';

/** Sorts rendered rows by a comma list of columns, `-` for descending; columns that do not exist change nothing. */
export function sortRows<Row extends Json>(
  rows: readonly Row[],
  sort: string | null,
): readonly Row[] {
  const keys = (sort ?? '').split(',').filter((part) => part !== '');
  if (keys.length === 0) return rows;
  return rows.toSorted((a, b) => {
    for (const key of keys) {
      const sign = key.startsWith('-') ? -1 : 1;
      const name = key.replace(/^-/, '');
      const order = compare(a[name], b[name]);
      if (order !== 0) return order * sign;
    }
    return 0;
  });
}

function compare(a: unknown, b: unknown): number {
  if (a === b) return 0;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return textOf(a) < textOf(b) ? -1 : 1;
}

/** Keeps rows whose columns equal the query's: `%` is a wildcard, a comma separates alternatives, case does not count. */
export function filterRows<Row extends Json>(
  rows: readonly Row[],
  query: URLSearchParams,
): readonly Row[] {
  let left = rows;
  for (const [name, said] of query) {
    if (rows[0] === undefined || !(name in rows[0])) continue;
    const isMatch = columnTest(said);
    left = left.filter((row) => isMatch(textOf(row[name])));
  }
  return left;
}

/** One column filter of a list call as a test of the column's text. */
export function columnTest(said: string): (text: string) => boolean {
  const tests = said.split(',').map(alternative);
  return (text) => tests.some((test) => test(text));
}

function alternative(said: string): (text: string) => boolean {
  const lower = said.toLowerCase();
  if (!lower.includes('%')) return (text) => text.toLowerCase() === lower;
  const escaped = lower.split('%').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`^${escaped.join('.*')}$`, 's');
  return (text) => pattern.test(text.toLowerCase());
}

/** Only these columns; none named means all. */
export const pickFields = (row: Json, fields: readonly string[]): Json =>
  fields.length === 0 || fields.includes('*')
    ? row
    : Object.fromEntries(Object.entries(row).filter(([name]) => fields.includes(name)));
