import type { Result } from '../lookup/answer.ts';
import type { BulkAnswer } from './bulk-answers.ts';

/** What is known of one indicator, however often and in which ways it was pasted. */
export interface BulkRow {
  readonly value: string;
  /** The first way in which it was pasted. */
  readonly pasted: string;
  readonly type: string;
  readonly results: readonly Result[];
}

export interface NoIndicator {
  readonly value: string;
  readonly reason: string;
}

/** One row per indicator, in the order of the values. `values`: as pasted, one per answer. */
export function rowsOf(
  answers: readonly BulkAnswer[],
  values: readonly string[],
): readonly BulkRow[] {
  const rows = new Map<string, BulkRow>();
  for (const [at, { type, canonical, results }] of answers.entries()) {
    if (type === undefined || canonical === undefined) continue;
    const key = JSON.stringify([type, canonical]);
    if (rows.has(key)) continue;
    rows.set(key, { value: canonical, pasted: values[at] ?? canonical, type, results });
  }
  return [...rows.values()];
}

/** What could not be looked up anywhere, and why. */
export const noIndicators = (answers: readonly BulkAnswer[]): readonly NoIndicator[] =>
  answers
    .filter(({ canonical }) => canonical === undefined)
    .map(({ value, results }) => ({ value, reason: results[0]?.reason ?? '' }));

/** All that were asked, in the order of the settings. */
export const providersOf = ([first]: readonly BulkAnswer[]): readonly string[] =>
  (first?.results ?? []).map(({ provider }) => provider);
