import type { Direction } from '../frame/head-cell.tsx';
import type { Result } from '../lookup/answer.ts';
import { inBrief } from '../lookup/in-brief.ts';
import type { BulkRow } from './bulk-rows.ts';

export interface BulkOrder {
  readonly by: { readonly column: 'value' | 'type' } | { readonly provider: string };
  readonly direction: Direction;
}

export const KINDS = ['all', 'found', 'bad'] as const;
export type Kind = (typeof KINDS)[number];

/** From what needs no look to what needs it first. */
const RANKS: readonly string[] = [
  'skipped',
  'not-found',
  'pending',
  'limited',
  'denied',
  'unreachable',
  'good',
  'neutral',
  'found',
  'doubtful',
  'bad',
];

export const scoreOf = ({ matches }: Result): number | undefined => {
  const scores = matches.flatMap(({ score }) => score ?? []);
  return scores.length === 0 ? undefined : Math.max(...scores);
};

const rankOf = (result: Result): number => RANKS.indexOf(inBrief(result).tone ?? result.outcome);

const resultAt = ({ results }: BulkRow, name: string): Result | undefined =>
  results.find(({ provider }) => provider === name);

const byValue = (a: BulkRow, b: BulkRow): number =>
  a.value.localeCompare(b.value, undefined, { numeric: true });

function byProvider(a: BulkRow, b: BulkRow, name: string): number {
  const [x, y] = [resultAt(a, name), resultAt(b, name)];
  if (x === undefined || y === undefined) return Number(x !== undefined) - Number(y !== undefined);
  return rankOf(x) - rankOf(y) || (scoreOf(x) ?? -1) - (scoreOf(y) ?? -1);
}

/** Equal ones by their value. */
export function sortRows(rows: readonly BulkRow[], order: BulkOrder | undefined) {
  if (order === undefined) return rows;
  const { by, direction } = order;
  const turn = direction === 'ascending' ? 1 : -1;
  const compare = (a: BulkRow, b: BulkRow): number => {
    if ('provider' in by) return byProvider(a, b, by.provider);
    return by.column === 'value' ? byValue(a, b) : a.type.localeCompare(b.type);
  };
  return rows.toSorted((a, b) => turn * compare(a, b) || byValue(a, b));
}

const IS_KIND: Readonly<Record<Kind, (row: BulkRow) => boolean>> = {
  all: () => true,
  found: ({ results }) => results.some(({ outcome }) => outcome === 'found'),
  bad: ({ results }) => results.some((result) => inBrief(result).tone === 'bad'),
};

export const ofKind = (rows: readonly BulkRow[], kind: Kind): readonly BulkRow[] =>
  rows.filter(IS_KIND[kind]);

/** In any case, every word by itself, in all that a row shows. */
export function findRows(rows: readonly BulkRow[], text: string): readonly BulkRow[] {
  const wanted = text.toLowerCase().split(/\s+/);
  return rows.filter(({ value, pasted, type, results }) => {
    const said = results.map((result) => inBrief(result).words);
    const shown = [value, pasted, type, ...said].join('\n').toLowerCase();
    return wanted.every((word) => shown.includes(word));
  });
}
