import type { IntelAttribute, IntelMatch } from '@intelbridge/core';
import { isRecord, toRows } from '../json.ts';
import { toScore } from '../score.ts';
import type { RowNames } from './library-names.ts';
import type { LibraryRow } from './library-row.schema.ts';

export function toMatch(row: LibraryRow, names: RowNames, url: URL): IntelMatch {
  return {
    type: names.typeOf(row) ?? '',
    value: row.value,
    link: detailsLink(row.id, url),
    status: names.statusOf(row),
    score: toScore(row.score),
    sources: toNames(row.sources),
    adversaries: toNames(row.adversaries),
    attributes: toAttributes(row.attributes),
  };
}

/** Where a browser shows an indicator (dossier §8). */
export const detailsLink = (id: number, url: URL): string =>
  `${url.href.replace(/\/+$/, '')}/indicators/${id}/details`;

/** Of sources and adversaries: objects with a name, or bare names; each once. */
function toNames(list: unknown): readonly string[] {
  const names = (toRows(list) ?? []).map((each) => toText(isRecord(each) ? each['name'] : each));
  return [...new Set(names)].filter((name) => name !== '');
}

export function toAttributes(list: unknown): readonly IntelAttribute[] {
  return (toRows(list) ?? []).flatMap((each) => {
    if (!isRecord(each)) return [];
    const name = toText(each['name']);
    return name === '' ? [] : [{ name, value: toText(each['value']) }];
  });
}

const toText = (said: unknown): string =>
  typeof said === 'string' || typeof said === 'number' || typeof said === 'boolean'
    ? String(said).trim()
    : '';
