import type { EventBounds, Offense } from '@intelbridge/core';
import type { EventRow } from './search.schema.ts';

const ADDRESS_COLUMNS = ['sourceip', 'sourcev6', 'destinationip', 'destinationv6'] as const;
/** A custom property that comes with many log source types; a console may lack it. */
const URL_COLUMN = 'URL';

/** What stands in the columns of the family that an event does not have (recorded; dossier §5). */
const NO_ADDRESS: ReadonlySet<string> = new Set(['0.0.0.0', '0:0:0:0:0:0:0:0', '::', '']);

/** The latest events may come in while the offense is looked at. */
const AFTER_LATEST_MS = 60_000;

/** One row more than allowed, to know whether there are more. Without a time clause it would be the last minute only. */
export function offenseAql(
  { id, startedAt, updatedAt }: Offense,
  { rows }: EventBounds,
  withUrl: boolean,
): string {
  const columns = withUrl ? [...ADDRESS_COLUMNS, `"${URL_COLUMN}"`] : ADDRESS_COLUMNS;
  const start = Math.min(startedAt, updatedAt);
  const stop = Math.max(startedAt, updatedAt) + AFTER_LATEST_MS;
  return (
    `SELECT ${columns.join(', ')} FROM events WHERE INOFFENSE(${id}) ` +
    `LIMIT ${rows + 1} START ${start} STOP ${stop}`
  );
}

export const addressesOf = (rows: readonly EventRow[]): string[] => [
  ...new Set(
    rows.flatMap((row) =>
      ADDRESS_COLUMNS.flatMap((column) => textsOf(row[column])).filter(
        (address) => !NO_ADDRESS.has(address),
      ),
    ),
  ),
];

export const urlsOf = (rows: readonly EventRow[]): string[] => [
  ...new Set(rows.flatMap((row) => textsOf(row[URL_COLUMN])).filter((url) => url !== '')),
];

/** Some columns hold lists. */
const textsOf = (value: unknown): string[] =>
  [value].flat().filter((each) => typeof each === 'string');
