import { type CsvCell, csv } from '../format/csv.ts';
import type { Result } from '../lookup/answer.ts';
import { inBrief } from '../lookup/in-brief.ts';
import { texts } from '../texts/texts.ts';
import { scoreOf } from './bulk-order.ts';
import type { BulkRow } from './bulk-rows.ts';

const words = texts.bulk.columns;

/** One line per row, six cells per platform. */
export function bulkCsv(rows: readonly BulkRow[], providers: readonly string[]): string {
  const head = [words.value, words.pasted, words.type, ...providers.flatMap(words.of)];
  const lines = rows.map(({ value, pasted, type, results }) => [
    value,
    pasted,
    type,
    ...providers.flatMap((name) => cellsOf(results.find(({ provider }) => provider === name))),
  ]);
  return csv([head, ...lines]);
}

function cellsOf(result: Result | undefined): readonly CsvCell[] {
  if (result === undefined) return Array<CsvCell>(6).fill(undefined);
  const { outcome, matches, reason } = result;
  const brief = inBrief(result);
  return [
    texts.lookup.brief[outcome],
    brief.tone === undefined ? undefined : brief.words,
    matches.find(({ status }) => status !== undefined)?.status,
    scoreOf(result),
    matches[0]?.link,
    reason,
  ];
}
