import { texts } from '../../texts/texts.ts';
import type { SetRow } from './use-sets.ts';

/** A spreadsheet would take such a text for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

function cell(value: string | number | undefined): string {
  if (typeof value !== 'string') return String(value ?? '');
  const text = FORMULA.test(value) ? `'${value}` : value;
  return `"${text.replaceAll('"', '""')}"`;
}

const instant = (at: number | undefined): string | undefined =>
  at === undefined ? undefined : new Date(at).toISOString();

/** Comma-separated (RFC 4180); numbers without separators and times in UTC, as programs read them. */
export function setsCsv(rows: readonly SetRow[]): string {
  const lines = rows.map(
    ({ name, elementType, indicators, budget, leftOut, nextExpiryAt, lastChange }) => [
      name,
      elementType,
      indicators,
      budget,
      leftOut,
      instant(nextExpiryAt),
      instant(lastChange?.at),
      lastChange?.added,
      lastChange?.removed,
    ],
  );
  return [texts.dashboard.sets.columns, ...lines]
    .map((line) => `${line.map(cell).join(',')}\r\n`)
    .join('');
}
