import { NotSimulated } from '../../server/not-simulated.ts';
import { AqlError } from './aql-reader.ts';
import { isOtherColumn } from './aql-words.ts';
import { type ArielEvent, columnNames } from './event.ts';
import type { AqlColumn, AqlQuery } from './parse-aql.ts';

export type ArielRow = Readonly<Record<string, unknown>>;
type Read = (event: ArielEvent) => unknown;

/** Functions by the column they take, in lower case. */
const functions: Readonly<Record<string, Readonly<Record<string, Read>>>> = {
  utf8: { payload: ({ names }) => names.payload },
  qidname: { qid: ({ names }) => names.qidname },
  qiddescription: { qid: ({ names }) => names.qiddescription },
  categoryname: {
    category: ({ names }) => names.category,
    highlevelcategory: ({ names }) => names.highlevelcategory,
  },
  logsourcename: { logsourceid: ({ names }) => names.logsourcename },
  logsourcetypename: { devicetype: ({ names }) => names.logsourcetypename },
  protocolname: { protocolid: ({ names }) => names.protocolname },
  rulename: { creeventlist: ({ names }) => names.rulename },
};

/** What a query with `*` shows: all columns and no custom property. */
const allColumns: readonly AqlColumn[] = [...columnNames]
  .filter((name) => name !== 'payload')
  .map((name) => ({ name, call: undefined, key: name }));

/** Throws AqlError for a column or custom property that the console does not have, NotSimulated for one that others have. */
export function toSelection(
  { columns }: AqlQuery,
  customProperties: readonly string[],
): (event: ArielEvent) => ArielRow {
  const selected = columns === '*' ? allColumns : columns;
  const reads = selected.map((column) => [column.key, readOf(column, customProperties)] as const);
  return (event) => Object.fromEntries(reads.map(([key, read]) => [key, read(event)]));
}

function readOf({ name, call }: AqlColumn, customProperties: readonly string[]): Read {
  const lower = name.toLowerCase();
  if (call !== undefined) return functions[call]?.[lower] ?? notSimulated(`${call}(${name})`);
  if (lower === 'payload') return ({ names }) => Buffer.from(names.payload).toString('base64');
  if (columnNames.has(lower)) return ({ columns }) => columns[lower];
  if (customProperties.includes(name)) return ({ properties }) => properties[name] ?? null;
  return unknown(name);
}

function unknown(name: string): never {
  if (isOtherColumn(name)) notSimulated(name);
  throw new AqlError(`there is no ${name}`);
}

function notSimulated(what: string): never {
  throw new NotSimulated(`AQL with ${what}`);
}

/** The rows of a query over the events of its offense, the latest first. */
export function selectRows(
  events: readonly ArielEvent[],
  { span, limit, database }: AqlQuery,
  toRow: (event: ArielEvent) => ArielRow,
): ArielRow[] {
  if (database === 'flows') return [];
  const found = events
    .filter(({ starttime }) => starttime >= span.fromMs && starttime <= span.toMs)
    .sort((a, b) => b.starttime - a.starttime);
  return found.slice(0, limit ?? found.length).map(toRow);
}
