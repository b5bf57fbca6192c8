/** A spreadsheet would take such a text for a formula. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

export type CsvCell = string | number | undefined;

function cell(value: CsvCell): string {
  if (typeof value !== 'string') return String(value ?? '');
  const text = FORMULA.test(value) ? `'${value}` : value;
  return `"${text.replaceAll('"', '""')}"`;
}

/** Comma-separated (RFC 4180), in which no text of others becomes a formula; numbers stay numbers. */
export const csv = (lines: readonly (readonly CsvCell[])[]): string =>
  lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('');
