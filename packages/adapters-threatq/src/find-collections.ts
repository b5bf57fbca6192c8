import { VendorError } from '@intelbridge/core';
import type { Collection, CollectionRow } from './collection.schema.ts';

const MOST_NAMED = 20;
const LONGEST_NAME = 100;

export const namesOf = (rows: readonly CollectionRow[]): readonly string[] => [
  ...new Set(rows.flatMap(({ name }) => name ?? [])),
];

/**
 * The collections of these names, the first of each as ThreatQ's own SDK takes it. Throws kind `config`, naming the missing,
 * and kind `protocol` for one that cannot be read: another of that name would stand for it, and what it lacks be deleted.
 */
export function findCollections(
  names: readonly string[],
  rows: readonly CollectionRow[],
): readonly Collection[] {
  const found = names.map((name) => rows.find((row) => row.name === name));
  const missing = names.filter((_name, at) => found[at] === undefined);
  if (missing.length > 0) {
    throw new VendorError('config', 'ThreatQ', sentence(missing, namesOf(rows)));
  }
  return found.flatMap((row) => (row === undefined ? [] : readable(row)));
}

function readable(row: CollectionRow): Collection {
  const { name, hash } = row;
  if (typeof hash === 'string') return { ...row, hash };
  const said = `ThreatQ: the data collection ${quote(name ?? '')} is listed without its hash`;
  throw new VendorError('protocol', 'ThreatQ', said);
}

function sentence(missing: readonly string[], available: readonly string[]): string {
  const shown = available.slice(0, MOST_NAMED).map(quote).join(', ');
  const more = available.length > MOST_NAMED ? ` and ${available.length - MOST_NAMED} more` : '';
  const has = available.length === 0 ? 'it is given none at all' : `it is given ${shown}${more}`;
  const which = missing.length === 1 ? 'data collection' : 'data collections';
  return (
    `ThreatQ gives the account no ${which} named ${missing.map(quote).join(', ')}; ${has}. ` +
    'Correct the name in the settings (upper and lower case count), or share the collection with the account in ThreatQ.'
  );
}

/** Names are free text of whoever saved the search. */
const quote = (name: string) =>
  `"${name.slice(0, LONGEST_NAME).replace(/\p{Cc}/gu, '�')}${name.length > LONGEST_NAME ? '…' : ''}"`;
