import type { Direction } from '../../frame/head-cell.tsx';
import type { SetRow } from './use-sets.ts';

/** By what people can sort; what is missing comes last. */
export const SORTED_BY = {
  name: ({ name }: SetRow) => name,
  indicators: ({ indicators }: SetRow) => indicators,
  share: (row: SetRow) => shareOf(row),
  expires: ({ nextExpiryAt }: SetRow) => nextExpiryAt,
  changed: ({ lastChange }: SetRow) => lastChange?.at,
} as const;

export interface SetOrder {
  readonly by: keyof typeof SORTED_BY;
  readonly direction: Direction;
}

/** Of the budget, from 0 to 1; undefined where there is no limit. */
export const shareOf = ({ indicators, budget }: SetRow): number | undefined =>
  budget === undefined ? undefined : indicators / budget;

export function sortSets(rows: readonly SetRow[], { by, direction }: SetOrder): readonly SetRow[] {
  const turn = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [x, y] = [SORTED_BY[by](a), SORTED_BY[by](b)];
    if (x === undefined || y === undefined)
      return Number(x === undefined) - Number(y === undefined);
    if (typeof x === 'string')
      return turn * x.localeCompare(String(y), undefined, { numeric: true });
    return turn * (x - Number(y));
  });
}

/** In any case, every word by itself. */
export function findSets(rows: readonly SetRow[], text: string): readonly SetRow[] {
  const words = text.toLowerCase().split(/\s+/);
  return rows.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)));
}
